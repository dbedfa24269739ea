'use client';

import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/config';
import { fill } from '@/i18n/fill';
import { formatKrw } from '@/i18n/won';
import type { CartQuote, QuoteLine } from '@/lib/cart/types';
import { CartLine, lineName } from './cart-line';
import { CartSummary } from './cart-summary';
import { type CartWords, useCart } from './use-cart';

type CartViewProps = {
  quote: CartQuote;
  locale: Locale;
  words: CartWords;
  setQuantity: (form: FormData) => Promise<void>;
  /** Pictures of the lines by SKU, drawn on the server. */
  pictures: Record<string, ReactNode>;
  /** What stands here when there is nothing in it. */
  empty: ReactNode;
};

/** The cart; what was taken out last can be put back, also when it was the last thing in it. */
export function CartView({ quote, locale, words, setQuantity, pictures, empty }: CartViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const { shown, change, isPending, hasFailed, removed } = useCart(quote, setQuantity);
  const onQuantity = (line: QuoteLine, quantity: number) => {
    // The pressed button goes with its line; whoever is on a keyboard stays in the cart.
    if (quantity === 0) place.current?.focus();
    change(line, quantity);
  };
  const undo = (line: QuoteLine) => change(line, line.quantity);
  return (
    <>
      <Changes removed={removed} hasFailed={hasFailed} words={words} onUndo={undo} />
      <div ref={place} tabIndex={-1} className="outline-none">
        {shown.lines.length === 0 ? (
          empty
        ) : (
          <div className="grid gap-8 lg:grid-cols-[1fr_24rem] lg:gap-14">
            <ul aria-label={words.lines} aria-busy={isPending} className="divide-y divide-line border-line border-y">
              {shown.lines.map((line) => (
                <CartLine
                  key={line.sku}
                  line={line}
                  picture={pictures[line.sku]}
                  locale={locale}
                  words={words}
                  action={setQuantity}
                  onQuantity={(quantity) => onQuantity(line, quantity)}
                />
              ))}
            </ul>
            <CartSummary quote={shown} locale={locale} words={words} />
          </div>
        )}
      </div>
      <p role="status" className="sr-only">
        {isPending ? '' : `${words.total} ${formatKrw(shown.totalKrw, locale)}`}
      </p>
    </>
  );
}

type ChangesProps = {
  removed: QuoteLine | null;
  hasFailed: boolean;
  words: CartWords;
  onUndo: (line: QuoteLine) => void;
};

function Changes({ removed, hasFailed, words, onUndo }: ChangesProps) {
  return (
    <div role="status" aria-live="polite">
      {hasFailed && (
        <Notice tone="danger" className="mb-4">
          {words.failed}
        </Notice>
      )}
      {removed && !hasFailed && (
        <p className="mb-4 flex items-center justify-between gap-3 rounded-control bg-sunken py-1 pr-1 pl-4">
          {fill(words.removed, { name: lineName(removed, words) })}
          <Button variant="quiet" size="sm" onClick={() => onUndo(removed)}>
            {words.undo}
          </Button>
        </p>
      )}
    </div>
  );
}
