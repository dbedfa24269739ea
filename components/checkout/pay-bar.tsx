'use client';

import { LoaderCircle } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatMoney } from '@/i18n/money';
import type { Money } from '@/lib/domain/money';
import { PaypalButton } from './paypal-button';
import type { PayState } from './use-payment';
import { useWords } from './words';

type PayBarProps = {
  /** What is charged, in the money it is charged in. */
  sum: Money;
  step: PayState['step'];
  /** Some of the goods cannot be had: there is something to do first. */
  isBlocked: boolean;
  isRetry: boolean;
  onGiveUp: () => void;
};

/** The pay button with the sum on it, and what is going on while it works. Stays in sight on a phone. */
export function PayBar({ sum: charged, step, isBlocked, isRetry, onGiveUp }: PayBarProps) {
  const { t, locale } = useWords();
  const sum = formatMoney(charged, locale);
  const invitation = isBlocked ? t('pay.blocked') : t(isRetry ? 'pay.again' : 'pay.now', { sum });
  return (
    <div
      data-pay-bar
      className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-line max-lg:border-t max-lg:bg-surface max-lg:px-4.5 max-lg:pt-3 max-lg:pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:mt-5"
    >
      <Button type="submit" size="lg" aria-disabled={step !== null || undefined} className="w-full tabular-nums">
        {step && <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />}
        {step ? t(`progress.${step.phase}`) : invitation}
      </Button>
      <p role="status" className="sr-only">
        {step && t(`progress.${step.phase}`)}
      </p>
      <PaypalButton step={step} onGiveUp={onGiveUp} />
      {step?.phase === 'window' && (
        <p className="mt-2 text-center text-muted text-sm">
          {t.rich('pay.windowGone', {
            a: (words) => (
              <a href={step.statusUrl} className="font-medium text-ink underline underline-offset-4">
                {words}
              </a>
            ),
          })}
        </p>
      )}
    </div>
  );
}
