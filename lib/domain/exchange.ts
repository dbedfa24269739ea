// Orders total won; some PGs charge dollars. The rate is frozen with the attempt, and everything that happens to the money later is
// counted from the two sums that were fixed then, so that parts always add up to the whole in both currencies.

import { krw, type Money } from './money';

/** A rate as a whole number: hundredths of a won for one dollar. 138050 is 1,380.50 won. */
export type HundredthsKrw = number;

/** What a window charges for a sum of won. Cents are rounded half up, once; a positive sum is never charged as nothing. */
export function chargeFor(totalKrw: number, currency: 'KRW' | 'USD', rate: HundredthsKrw): Money {
  if (currency === 'KRW') return krw(totalKrw);
  // One cent is rate / 10000 won.
  const cents = scale(totalKrw, 10_000, rate);
  return { minor: totalKrw > 0 ? Math.max(1, cents) : cents, currency };
}

/** A sum in both: won of the order, and minor units of the payment. The same number twice when the payment is in won. */
export type Both = { krw: number; minor: number };

/**
 * Minor units to give back for `krw` won of an order, after `before` was given back. What is still left is the whole minus all parts,
 * so a refund of the last won is exactly the rest. 0 for a few won that are less than half a cent: that must not be sent, because the
 * provider reads 0 as everything.
 */
export const minorShare = (whole: Both, before: Both, krw: number): number =>
  scale(before.krw + krw, whole.minor, whole.krw) - before.minor;

/** Won of the order that `minor` units are worth, after `before` was given back: the same, for a cancel made at the provider. */
export const krwShare = (whole: Both, before: Both, minor: number): number =>
  Math.max(0, scale(before.minor + minor, whole.krw, whole.minor) - before.krw);

/** `sum` × `by` / `per`, to the nearest whole number, halves up. Exact: the product may be larger than a double can hold. */
const scale = (sum: number, by: number, per: number): number =>
  Number((BigInt(sum) * BigInt(by) * 2n + BigInt(per)) / (BigInt(per) * 2n));
