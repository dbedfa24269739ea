// The days an operator counts money by: Seoul's.

import { seoulDay } from '../domain/seoul';

export const periods = ['today', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

export const isPeriod = (value: unknown): value is Period => periods.some((period) => period === value);

/** When a period began: midnight in Seoul, of today, or of the first of seven or thirty days with today in them. */
export function periodStart(period: Period, now: Date): Date {
  return seoulDay(now, -DAYS_BEFORE[period]).from;
}

const DAYS_BEFORE: Record<Period, number> = { today: 0, week: 6, month: 29 };
