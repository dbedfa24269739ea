// When a subscription is charged, and what for. Months are Seoul's calendar months from the day it started.

import { atSeoul, DAY_MS, seoulClock } from './seoul';

/** Charges are made in the morning, when card companies and customers are awake. */
const CHARGE_HOUR = 10;

/**
 * The moment the period `period` of a subscription falls due: the start's day of the month, or the month's last day where it has
 * none, at ten in Seoul. Period 0 is the start itself.
 */
export function chargeAt(startedAt: Date, period: number): Date {
  if (period === 0) return startedAt;
  const start = seoulClock(startedAt);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + period];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  return atSeoul(year, month, day, CHARGE_HOUR);
}

/**
 * The first period after `period` that is still to come: months that went by while a subscription was paused, or nobody was there
 * to charge, are not charged afterwards.
 */
export function nextCharge(startedAt: Date, period: number, now: Date): { period: number; dueAt: Date } {
  let next = period + 1;
  while (chargeAt(startedAt, next) <= now) next++;
  return { period: next, dueAt: chargeAt(startedAt, next) };
}

/** Days after the first decline at which a card is tried again. */
const RETRY_DAYS = [1, 3, 5] as const;

/**
 * When a charge that has now been declined `declines` times is tried again; null when that was the last try. The first charge of a
 * subscription is not: its buyer is there and can name another card.
 */
export function retryAt(charge: { period: number; declines: number }, now: Date): Date | null {
  const days = charge.period === 0 ? undefined : RETRY_DAYS[charge.declines - 1];
  if (days === undefined) return null;
  return new Date(now.getTime() + (days - (RETRY_DAYS[charge.declines - 2] ?? 0)) * DAY_MS);
}

type Sums = { unitPriceKrw: number; goodsKrw: number; shippingKrw: number };

/** What a month costs: as agreed, or as everybody pays today where that is less. A rise needs a new agreement. */
export function renewalSums(agreed: Sums, today: Sums): Sums & { totalKrw: number } {
  const total = (sums: Sums) => sums.goodsKrw + sums.shippingKrw;
  const { unitPriceKrw, goodsKrw, shippingKrw } = total(today) < total(agreed) ? today : agreed;
  return { unitPriceKrw, goodsKrw, shippingKrw, totalKrw: goodsKrw + shippingKrw };
}
