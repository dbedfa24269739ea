// The days an operator counts money by: Seoul's.

import { type SeoulDay, seoulDate, seoulDay } from '../domain/seoul';

export const periods = ['today', 'week', 'month'] as const;
/** A stretch of days that ends today, or one day, as 2026-11-24. */
export type Period = (typeof periods)[number] | `${number}-${number}-${number}`;

export const isPeriod = (value: unknown): value is Period => isNamed(value) || isDay(value);

const isNamed = (value: unknown): value is (typeof periods)[number] => periods.some((period) => period === value);

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^20\d{2}-\d{2}-\d{2}$/.test(value) && seoulDate(noonOf(value)) === value;

/** A day that does not exist is no date, or another day's. */
const noonOf = (day: string): Date => {
  const noon = new Date(`${day}T12:00:00+09:00`);
  return Number.isNaN(noon.getTime()) ? new Date(0) : noon;
};

/** When a period begins and ends: at midnight in Seoul, with today in it unless it is another day. */
export function periodOf(period: Period, now: Date): SeoulDay {
  if (!isNamed(period)) return seoulDay(noonOf(period));
  return { from: seoulDay(now, -DAYS_BEFORE[period]).from, to: seoulDay(now).to };
}

const DAYS_BEFORE = { today: 0, week: 6, month: 29 } as const;
