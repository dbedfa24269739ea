// What a coupon takes off, and how a sum that is taken off is shared by the lines, so that every line knows what was paid for it.

/** What a coupon promises. `value` is won or percent; `capKrw` is the most a percentage takes off. */
export type CouponTerms = {
  kind: 'percent' | 'fixed';
  value: number;
  capKrw: number | null;
  /** The goods must cost at least this, before anything is taken off. */
  minimumKrw: number;
};

/** An order of goods is paid with at least this much money: no card company takes less, and nothing at all could not be verified. */
export const PAID_MIN_KRW = 100;

/** Won that a coupon takes off goods of this price: whole won, rounded down, and never more than the goods cost. */
export function couponWorthKrw({ kind, value, capKrw }: CouponTerms, goodsKrw: number): number {
  const worthKrw = kind === 'fixed' ? value : Number((BigInt(goodsKrw) * BigInt(value)) / 100n);
  return Math.min(worthKrw, capKrw ?? worthKrw, goodsKrw);
}

/**
 * Shares a sum by weights: whole won, the largest remainders first, the earlier line first where they are equal. The shares sum up to
 * the sum exactly, and none is more than its weight unless the sum is more than all of them.
 */
export function shareOut(sumKrw: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const due = weights.map((weight) => BigInt(sumKrw) * BigInt(weight));
  const shares = due.map((product) => Number(product / whole));
  const missing = sumKrw - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = due
    .map((product, index) => ({ index, remainder: product % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  const favoured = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return shares.map((share, index) => share + (favoured.has(index) ? 1 : 0));
}
