'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice, type Tone } from '@/components/ui/notice';
import { formatKrw } from '@/i18n/won';
import type { Setback } from './pay';
import { useWords } from './words';

type SetbackNoticeProps = { setback: Setback; onKeepAvailable: () => void };

/** What went wrong, what happened to the money, and what to do now; takes the focus so that it is not missed. */
export function SetbackNotice({ setback, onKeepAvailable }: SetbackNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (setback) box.current?.focus();
  }, [setback]);
  const { t } = useWords();
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-24 outline-none">
      <Notice role="alert" tone={TONES[setback.kind]} title={t(`setback.${setback.kind}.title`)}>
        <Explanation setback={setback} onKeepAvailable={onKeepAvailable} />
      </Notice>
    </div>
  );
}

const TONES: Record<Setback['kind'], Tone> = {
  sdk: 'danger',
  unavailable: 'danger',
  'no-answer': 'warn',
  'sold-out': 'warn',
  'goods-gone': 'warn',
  'price-changed': 'warn',
  refused: 'danger',
  'not-paid': 'danger',
  cancelled: 'info',
};

function Explanation({ setback, onKeepAvailable }: SetbackNoticeProps): ReactNode {
  const { t, locale } = useWords();
  switch (setback.kind) {
    case 'sdk':
    case 'unavailable':
    case 'no-answer':
    case 'goods-gone':
      return t(`setback.${setback.kind}.text`);
    case 'sold-out':
      return <SoldOut lines={setback.lines} onKeepAvailable={onKeepAvailable} />;
    case 'price-changed': {
      const [from, to] = [formatKrw(setback.fromKrw, locale), formatKrw(setback.toKrw, locale)];
      return t.rich('setback.price-changed.text', { from, to, b: (words) => <strong>{words}</strong> });
    }
    case 'refused':
      return <Told text={t('setback.refused.text')} words={setback.words} />;
    case 'not-paid':
      return <Told text={t('setback.not-paid.text')} words={setback.words} />;
    case 'cancelled':
      return (
        <>
          <p>{setback.message}</p>
          <a href={setback.statusUrl} className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-3')}>
            {t('setback.cancelled.status')}
          </a>
        </>
      );
  }
}

/** The shop's explanation, and the payment company's own words beside it. */
function Told({ text, words }: { text: string; words: string | null }) {
  const { t } = useWords();
  return (
    <>
      <p>{text}</p>
      {words && <p className="mt-1 text-muted">{t('setback.words', { words })}</p>}
    </>
  );
}

type SoldOutProps = { lines: readonly { name: string; available: number }[]; onKeepAvailable: () => void };

/** Which goods are short, and the way on without them. */
export function SoldOut({ lines, onKeepAvailable }: SoldOutProps) {
  const { t } = useWords();
  return (
    <>
      <ul className="list-disc space-y-0.5 pl-5">
        {lines.map(({ name, available }) => (
          <li key={name}>{t('setback.sold-out.line', { name: name || t('summary.gone'), available })}</li>
        ))}
      </ul>
      <Button variant="secondary" size="sm" className="mt-3" onClick={onKeepAvailable}>
        {t('setback.sold-out.fix')}
      </Button>
    </>
  );
}
