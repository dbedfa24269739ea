'use client';

import { clsx } from 'clsx';
import {
  Banknote,
  CircleAlert,
  CircleDollarSign,
  CreditCard,
  Landmark,
  MessageCircle,
  Smartphone,
  SmartphoneNfc,
  WalletCards,
} from 'lucide-react';
import { formatMoney } from '@/i18n/money';
import { type OfferedWay, type WayLabel, wayFor } from '@/lib/iamport/offered-way';
import type { FieldCode } from '@/lib/payment/checkout-request';
import { Section } from './section';
import { TrialWays } from './trial-ways';
import { wayOf } from './typed';
import { useWords } from './words';

const MARKS = {
  card: CreditCard,
  samsung: SmartphoneNfc,
  trans: Landmark,
  vbank: Banknote,
  phone: Smartphone,
  kakaopay: MessageCircle,
  payco: WalletCards,
  paypal: CircleDollarSign,
} as const satisfies Record<WayLabel, unknown>;

/** What can be chosen from. */
export type Offer = {
  /** One way for each thing people know. */
  ways: readonly OfferedWay[];
  /** In the demo, every contract with each of its methods. */
  trial: readonly OfferedWay[];
  /** Hundredths of a won for one dollar. */
  rate: number;
};

/** The same offer for another total. */
export const offerFor = ({ ways, trial, rate }: Offer, totalKrw: number): Offer => ({
  ways: ways.map((way) => wayFor(way, totalKrw, rate)),
  trial: trial.map((way) => wayFor(way, totalKrw, rate)),
  rate,
});

type MethodTilesProps = { offer: Offer; chosen: string; fault: FieldCode | undefined };

/** How to pay: one tile a way, as radio buttons. What cannot be chosen says why. */
export function MethodTiles({ offer: { ways, trial }, chosen, fault }: MethodTilesProps) {
  const { t, faultWords } = useWords();
  const hasTile = ways.some((way) => wayOf(way) === chosen);
  return (
    <Section id="checkout-method" title={t('method.title')}>
      <div role="radiogroup" aria-labelledby="checkout-method">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
          {ways.map((way) => (
            <Tile key={way.label} way={way} isChosen={wayOf(way) === chosen} hasFault={Boolean(fault)} />
          ))}
        </div>
        {trial.length > 0 && <TrialWays ways={trial} chosen={hasTile ? '' : chosen} />}
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

type TileProps = { way: OfferedWay; isChosen: boolean; hasFault: boolean };

function Tile({ way, isChosen, hasFault }: TileProps) {
  const { t } = useWords();
  const Mark = MARKS[way.label];
  const isPossible = way.obstacle === null;
  return (
    <label
      className={clsx(
        'relative flex min-h-24 flex-col justify-between gap-3 rounded-control border p-3.5',
        isPossible
          ? 'border-edge bg-surface hover:border-ink has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent'
          : 'cursor-not-allowed border-edge border-dashed bg-sunken text-muted',
        'has-focus-visible:outline-3 has-focus-visible:outline-ink has-focus-visible:outline-offset-2',
      )}
    >
      <input
        type="radio"
        name="way"
        value={wayOf(way)}
        defaultChecked={isChosen && isPossible}
        disabled={!isPossible}
        aria-invalid={hasFault || undefined}
        aria-describedby={hasFault ? 'checkout-method-error' : undefined}
        className="peer absolute top-3.5 right-3.5 size-5 accent-accent"
      />
      <Mark aria-hidden className="size-6 text-muted peer-checked:text-accent-strong" strokeWidth={1.75} />
      <span>
        <span className="block font-semibold">{t(`method.${way.label}`)}</span>
        <span className="block text-muted text-sm">
          <Note way={way} />
        </span>
      </span>
    </label>
  );
}

/** Why not, what it charges in foreign money, or what it is good for. */
function Note({ way: { label, obstacle, foreignCharge } }: { way: OfferedWay }) {
  const { t, locale } = useWords();
  if (obstacle) return t(`method.${obstacle.code}`, { limit: formatMoney(obstacle.limit, locale) });
  if (foreignCharge) return t('method.foreign', { sum: formatMoney(foreignCharge, locale) });
  return t(`method.${label}Note`);
}
