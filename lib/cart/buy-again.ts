// The goods of an earlier order once more, as far as they can be had.

import { mergeCarts, type WantedLine } from '../domain/cart';
import { quoteCart, readCart, writeCart } from './cart';
import type { QuoteLineState } from './types';

export type BoughtAgain = {
  /** How many kinds of goods are in the cart now. */
  added: number;
  /** What cannot be had any more, by its place in the order, or only in fewer pieces. */
  missing: { place: number; why: 'gone' | 'sold-out' | 'fewer' }[];
};

/** Puts what is still sold into the cart; pressing twice adds nothing. Server actions only. */
export async function buyAgain(bought: readonly WantedLine[]): Promise<BoughtAgain> {
  const { lines } = await quoteCart(bought);
  const missing = lines.flatMap(({ state }, place) => {
    const why = WHY[state];
    return why ? [{ place, why }] : [];
  });
  const there = lines
    .filter(({ state }) => state !== 'gone' && state !== 'sold-out')
    .map(({ sku, quantity, stock }) => ({ sku, quantity: Math.min(quantity, stock) }));
  if (there.length > 0) await writeCart(mergeCarts(await readCart(), there));
  return { added: there.length, missing };
}

const WHY: Partial<Record<QuoteLineState, BoughtAgain['missing'][number]['why']>> = {
  gone: 'gone',
  'sold-out': 'sold-out',
  'not-enough': 'fewer',
};
