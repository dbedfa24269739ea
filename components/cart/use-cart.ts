'use client';

import { useEffect, useOptimistic, useState, useTransition } from 'react';
import type { Messages } from 'use-intl/core';
import type { CartQuote, QuoteLine } from '@/lib/cart/types';
import { priceLines, untilFreeShippingKrw } from '@/lib/domain/pricing';
import { announceCartChange } from './cart-cookie';

export type CartWords = Messages['cart'];

type Change = { sku: string; quantity: number };

/**
 * The cart as it will be: changes are drawn at once and sent behind, in order; the server's next quote replaces them. `hasFailed`
 * after a change that did not reach it. `removed` is the line that was taken out last, to be put back.
 */
export function useCart(quote: CartQuote, setQuantity: (form: FormData) => Promise<void>) {
  const [shown, draw] = useOptimistic(quote, applyChange);
  const [isPending, startTransition] = useTransition();
  const [hasFailed, setHasFailed] = useState(false);
  const [removed, setRemoved] = useState<QuoteLine | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new quote means a new cookie.
  useEffect(announceCartChange, [quote]);

  const change = (line: QuoteLine, quantity: number) => {
    setHasFailed(false);
    setRemoved(quantity === 0 ? line : null);
    startTransition(async () => {
      draw({ sku: line.sku, quantity });
      const form = new FormData();
      form.set('sku', line.sku);
      form.set('quantity', String(quantity));
      await setQuantity(form).catch(() => setHasFailed(true));
    });
  };

  return { shown, change, isPending, hasFailed, removed };
}

function applyChange(quote: CartQuote, { sku, quantity }: Change): CartQuote {
  const lines = quote.lines.flatMap((line) => {
    if (line.sku !== sku) return [line];
    return quantity === 0 ? [] : [{ ...line, quantity }];
  });
  const totals = priceLines(lines.filter((line) => line.state !== 'gone' && line.state !== 'sold-out'));
  return { ...quote, ...totals, lines, untilFreeShippingKrw: untilFreeShippingKrw(totals.goodsKrw) };
}
