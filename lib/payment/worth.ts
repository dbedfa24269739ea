// What money of an attempt is worth in won of its order: at the rate that was frozen with it.

import { type Both, krwShare } from '../domain/exchange';
import type { Money } from '../domain/money';
import type { HeldPayment } from './held-checkout';

/** The two sums an attempt was opened with. */
export const wholeOf = ({ amountMinor, checkout }: Pick<HeldPayment, 'amountMinor' | 'checkout'>): Both => ({
  krw: checkout.totalKrw,
  minor: amountMinor,
});

/** The sum of refunds in both. */
export const sumOf = (refunds: readonly { amountKrw: number; amountMinor: number }[]): Both =>
  refunds.reduce((sum, { amountKrw, amountMinor }) => ({ krw: sum.krw + amountKrw, minor: sum.minor + amountMinor }), {
    krw: 0,
    minor: 0,
  });

/** Won a sum that pays no order is worth; 0 in a currency nobody asked for, as there is no rate for it. */
export function worthKrw(held: HeldPayment, { minor, currency }: Money): number {
  if (currency === 'KRW') return minor;
  return currency === held.currency ? krwShare(wholeOf(held), { krw: 0, minor: 0 }, minor) : 0;
}
