// The days an operator counts money by. They are Seoul's, which has had no summer time since 1988.

export const periods = ['today', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

export const isPeriod = (value: unknown): value is Period => periods.some((period) => period === value);

export const DAY_MS = 24 * 60 * 60 * 1000;
const SEOUL_AHEAD_MS = 9 * 60 * 60 * 1000;

/** When a period began: midnight in Seoul, of today, or of the first of seven or thirty days with today in them. */
export function periodStart(period: Period, now: Date): Date {
  const dayMs = Math.floor((now.getTime() + SEOUL_AHEAD_MS) / DAY_MS) * DAY_MS - SEOUL_AHEAD_MS;
  switch (period) {
    case 'today':
      return new Date(dayMs);
    case 'week':
      return new Date(dayMs - 6 * DAY_MS);
    case 'month':
      return new Date(dayMs - 29 * DAY_MS);
  }
}
