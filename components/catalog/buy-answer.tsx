import { CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import type { Messages } from 'use-intl/core';
import { fill } from '@/i18n/fill';
import type { AddAnswer } from './use-add-to-cart';

/** The buying box runs in the browser, where the shop's dictionary does not go: its words are handed to it. */
export type BuyWords = Messages['catalog']['buy'];

type BuyAnswerProps = { answer: AddAnswer | null; words: BuyWords; choose: readonly string[]; cartHref: string };

/** What came of pressing the button, told to eyes and screen readers alike. */
export function BuyAnswer({ answer, words, choose, cartHref }: BuyAnswerProps) {
  return (
    <div role="status" aria-live="polite">
      {answer?.kind === 'added' && (
        <p className="flex items-center gap-2 rounded-control bg-ok-soft px-4 py-2.5 font-medium text-ok">
          <CircleCheck aria-hidden className="size-5 shrink-0" />
          <span className="flex-1">{words.added}</span>
          <Link href={cartHref} className="inline-flex min-h-11 items-center underline underline-offset-4">
            {words.viewCart}
          </Link>
        </p>
      )}
      {answer && answer.kind !== 'added' && (
        <p className="flex items-start gap-2 rounded-control bg-danger-soft px-4 py-3 font-medium text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {refusal(answer, words, choose)}
        </p>
      )}
    </div>
  );
}

function refusal(answer: Exclude<AddAnswer, { kind: 'added' }>, words: BuyWords, choose: readonly string[]): string {
  switch (answer.kind) {
    case 'choose':
      return choose[answer.option] ?? words.soldOutOption;
    case 'sold-out':
      return words.soldOutOption;
    case 'not-enough':
      return fill(answer.inCart > 0 ? words.notEnoughInCart : words.notEnough, answer);
    case 'cart-full':
      return words.cartFull;
    case 'bad-quantity':
      return words.badQuantity;
    case 'gone':
      return words.gone;
    case 'failed':
      return words.failed;
  }
}
