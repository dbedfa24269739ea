// What came in, day by day. The days are Seoul's, and together they are what the list shows for the same thirty days.

import { now } from '../clock';
import { db } from '../db';
import { seoulDate, seoulDay } from '../domain/seoul';
import { periodOf } from './operator-period';

export type SalesDay = {
  /** 2026-11-24 in Seoul. */
  day: string;
  count: number;
  totalKrw: number;
};

/** The last thirty days with today in them, oldest first; a day without sales is there with nothing. */
export async function listSales(): Promise<SalesDay[]> {
  const { from, to } = periodOf('month', now());
  const sold = await db.$queryRaw<SalesDay[]>`
    SELECT day::text, count, "totalKrw" FROM (
      SELECT ("paidAt" AT TIME ZONE 'Asia/Seoul')::date AS day, count(*)::int AS count, sum("totalKrw")::float8 AS "totalKrw"
      FROM "Order" WHERE "paidAt" >= ${from} AND "paidAt" < ${to} GROUP BY 1) AS sold`;
  const byDay = new Map(sold.map((row) => [row.day, row]));
  return Array.from({ length: 30 }, (_, index) => {
    const day = seoulDate(seoulDay(from, index).from);
    return byDay.get(day) ?? { day, count: 0, totalKrw: 0 };
  });
}
