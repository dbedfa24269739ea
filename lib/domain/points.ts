// What points (적립금) are worth: won, earned by what was paid, spent like money on goods.

import { DAY_MS } from './seoul';

/** What an operator has set. */
export type PointRules = {
  /** Thousandths of what was paid; 10 is one percent. */
  earnPermille: number;
  /** As few are never used at once. */
  minKrw: number;
  /** Of what the goods cost after the coupon. Never all of it: a line nobody paid money for could not be given back as money. */
  maxPercent: number;
};

/** Points last this long from the day they come in, also when they come back. */
export const POINTS_LAST_MS = 365 * DAY_MS;

/** The most points that goods of this price, after the coupon, can be paid with. */
export const pointsMaxKrw = ({ maxPercent }: PointRules, balanceKrw: number, goodsKrw: number): number =>
  Math.min(balanceKrw, Math.floor((goodsKrw * maxPercent) / 100));

export type PointFault = 'points-sign-in' | 'points-minimum' | 'points-over' | 'points-limit';

/** Why a sum cannot be paid in points; null when it can. */
export function pointFault(
  rules: PointRules,
  { pointsKrw, balanceKrw, goodsKrw }: { pointsKrw: number; balanceKrw: number; goodsKrw: number },
): PointFault | null {
  if (pointsKrw < rules.minKrw) return 'points-minimum';
  if (pointsKrw > balanceKrw) return 'points-over';
  return pointsKrw > pointsMaxKrw(rules, balanceKrw, goodsKrw) ? 'points-limit' : null;
}

/** What a confirmed purchase earns: of the money that stayed with the shop, rounded down. */
export const earnedKrw = ({ earnPermille }: PointRules, paidKrw: number): number =>
  Math.floor((paidKrw * earnPermille) / 1_000);

/** What of earned points an order may keep after `refundedKrw` of `totalKrw` went back. */
export const keptKrw = (
  earned: number,
  { totalKrw, refundedKrw }: { totalKrw: number; refundedKrw: number },
): number => (totalKrw === 0 ? 0 : Number((BigInt(earned) * BigInt(totalKrw - refundedKrw)) / BigInt(totalKrw)));
