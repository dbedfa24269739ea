// What came in, day by day. The days are Seoul's, and together they are what the list shows for the same thirty days.

import { now } from '../clock';
import { db } from '../db';
import { DAY_MS, periodStart } from './operator-period';

export type SalesDay = {
  /** 2026-11-24 in Seoul. */
  day: string;
  count: number;
  totalKrw: number;
};

const SEOUL_AHEAD_MS = 9 * 60 * 60 * 1000;

/** The last thirty days with today in them, oldest first; a day without sales is there with nothing. */
export async function listSales(): Promise<SalesDay[]> {
  const from = periodStart('month', now());
  const sold = await db.$queryRaw<SalesDay[]>`
    SELECT to_char("paidAt" AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD') AS day,
      count(*)::int AS count, sum("totalKrw")::float8 AS "totalKrw"
    FROM "Order" WHERE "paidAt" >= ${from} GROUP BY 1`;
  const byDay = new Map(sold.map((row) => [row.day, row]));
  return Array.from({ length: 30 }, (_, index) => {
    const day = new Date(from.getTime() + index * DAY_MS + SEOUL_AHEAD_MS).toISOString().slice(0, 10);
    return byDay.get(day) ?? { day, count: 0, totalKrw: 0 };
  });
}
