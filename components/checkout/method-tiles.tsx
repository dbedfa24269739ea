'use client';

import { clsx } from 'clsx';
import { Banknote, CircleAlert, CreditCard, Landmark, MessageCircle, Smartphone } from 'lucide-react';
import type { OfferedChannel } from '@/lib/iamport/channels';
import type { FieldCode } from '@/lib/payment/checkout-request';
import { Section } from './section';
import { wayOf } from './typed';
import { useWords } from './words';

const MARKS = {
  card: CreditCard,
  kakaopay: MessageCircle,
  trans: Landmark,
  vbank: Banknote,
  phone: Smartphone,
} as const;

type MethodTilesProps = { channels: readonly OfferedChannel[]; chosen: string; fault: FieldCode | undefined };

/** How to pay: one tile a way, as radio buttons. */
export function MethodTiles({ channels, chosen, fault }: MethodTilesProps) {
  const { t, faultWords } = useWords();
  return (
    <Section id="checkout-method" title={t('method.title')}>
      <div role="radiogroup" aria-labelledby="checkout-method" className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {channels.map((channel) => (
          <Tile key={wayOf(channel)} channel={channel} isChosen={wayOf(channel) === chosen} hasFault={Boolean(fault)} />
        ))}
      </div>
      {fault && (
        <p id="checkout-method-error" className="mt-2 flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {fault === 'required' ? t('method.required') : faultWords[fault]}
        </p>
      )}
    </Section>
  );
}

type TileProps = { channel: OfferedChannel; isChosen: boolean; hasFault: boolean };

function Tile({ channel, isChosen, hasFault }: TileProps) {
  const { t } = useWords();
  const Mark = MARKS[channel.label];
  return (
    <label
      className={clsx(
        'relative flex min-h-24 flex-col justify-between gap-3 rounded-control border border-edge bg-surface p-3.5',
        'hover:border-ink has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent',
        'has-focus-visible:outline-3 has-focus-visible:outline-ink has-focus-visible:outline-offset-2',
      )}
    >
      <input
        type="radio"
        name="way"
        value={wayOf(channel)}
        defaultChecked={isChosen}
        aria-invalid={hasFault || undefined}
        aria-describedby={hasFault ? 'checkout-method-error' : undefined}
        className="peer absolute top-3.5 right-3.5 size-5 accent-accent"
      />
      <Mark aria-hidden className="size-6 text-muted peer-checked:text-accent-strong" strokeWidth={1.75} />
      <span>
        <span className="block font-semibold">{t(`method.${channel.label}`)}</span>
        <span className="block text-muted text-sm">{t(`method.${channel.label}Note`)}</span>
      </span>
    </label>
  );
}
