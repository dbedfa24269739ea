// A way to pay as a page shows it, and what a sum makes of it. Pure and free of the channel table: a browser prices it again when
// the sum changes under the buyer's hands.

import { chargeFor, type HundredthsKrw } from '../domain/exchange';
import type { Money } from '../domain/money';
import type { PayMethod, Wallet } from './channels';

/** Why a way cannot be used for a sum: the PG takes no less, or no more, than `limit`. */
export type WayObstacle = { code: 'too-small' | 'too-big'; limit: Money };

export type WayLabel = PayMethod | Wallet;

/** What a way charges in, and between which sums, in minor units. */
export type WayLimits = { currency: 'KRW' | 'USD'; minimumMinor: number; maximumMinor: number | null };

/** Plain values: safe to hand to any component. */
export type OfferedWay = {
  /** Name of the contract and method, as the API takes them. */
  pg: string;
  payMethod: PayMethod;
  /** What people know it as. */
  label: WayLabel;
  /** The PG's own name. */
  pgName: string;
  limits: WayLimits;
  /** What is charged, when that is not the won of the total. */
  foreignCharge: Money | null;
  obstacle: WayObstacle | null;
};

/** What keeps a charge out of a way's limits; null when nothing does. */
export function obstacleWithin({ minimumMinor, maximumMinor }: WayLimits, { minor, currency }: Money) {
  if (minor < minimumMinor) return { code: 'too-small' as const, limit: { minor: minimumMinor, currency } };
  if (maximumMinor === null || minor <= maximumMinor) return null;
  return { code: 'too-big' as const, limit: { minor: maximumMinor, currency } };
}

/** A way for another total. */
export function wayFor<W extends { limits: WayLimits }>(way: W, totalKrw: number, rate: HundredthsKrw) {
  const charge = chargeFor(totalKrw, way.limits.currency, rate);
  const foreignCharge = charge.currency === 'KRW' ? null : charge;
  return { ...way, foreignCharge, obstacle: obstacleWithin(way.limits, charge) };
}
