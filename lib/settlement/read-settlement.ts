// What came in and went back through the PGs, month by month (Seoul), for whoever answers for the money.

import { now } from '../clock';
import { db } from '../db';
import { atSeoul, DAY_MS, type SeoulDay, seoulDate } from '../domain/seoul';
import type { SettlementGroup } from '../domain/settlement';
import { Prisma } from '../generated/prisma/client';
import { movesBetween } from './moves';

export type SettlementMonth = {
  /** 2026-11. */
  month: string;
  before: string;
  /** Null for the month that goes on. */
  after: string | null;
  /** By day, PG and method, oldest first. */
  groups: SettlementGroup[];
  /** Every day of the month that has begun. */
  days: string[];
};

/** A month's money; the month that goes on when the word is none, or one that has not begun. */
export async function readSettlement(word: unknown): Promise<SettlementMonth> {
  const current = seoulDate(now()).slice(0, 7);
  const month = isMonth(word) && word <= current ? word : current;
  const range = monthOf(month);
  return {
    month,
    before: shift(month, -1),
    after: month < current ? shift(month, 1) : null,
    groups: await readGroups(range),
    days: daysOf(range),
  };
}

const isMonth = (word: unknown): word is string => typeof word === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(word);

function monthOf(month: string): SeoulDay {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { from: atSeoul(year, number - 1, 1), to: atSeoul(year, number, 1) };
}

function shift(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

function daysOf({ from, to }: SeoulDay): string[] {
  const end = Math.min(to.getTime(), now().getTime() + 1);
  return Array.from({ length: Math.ceil((end - from.getTime()) / DAY_MS) }, (_, index) =>
    seoulDate(new Date(from.getTime() + index * DAY_MS)),
  );
}

/** Sums by day, PG, method, currency and the days until the payout. */
export const readGroups = (range: SeoulDay): Promise<SettlementGroup[]> => db.$queryRaw<SettlementGroup[]>`
  SELECT day::text, pg, "payMethod", currency, "depositDays",
    count(*) FILTER (WHERE kind = 'payment')::int AS payments,
    coalesce(sum(minor) FILTER (WHERE kind = 'payment'), 0)::float8 AS "paidMinor",
    count(*) FILTER (WHERE kind = 'refund')::int AS refunds,
    coalesce(-sum(minor) FILTER (WHERE kind = 'refund'), 0)::float8 AS "refundedMinor",
    coalesce(sum("feeKrw"), 0)::float8 AS "feeKrw", coalesce(sum("vatKrw"), 0)::float8 AS "vatKrw",
    count(*) FILTER (WHERE "feeKrw" IS NULL)::int AS unknown
  FROM (${movesBetween(range)}) AS moves GROUP BY day, pg, "payMethod", currency, "depositDays" ORDER BY day, pg, "payMethod", currency`;

/** The same of one day, which must be one. */
export const readDayGroups = (day: string): Promise<SettlementGroup[]> => readGroups(dayRange(day));

const dayRange = (day: string): SeoulDay => {
  const from = new Date(`${day}T00:00:00+09:00`);
  return { from, to: new Date(from.getTime() + DAY_MS) };
};

export type Move = {
  at: Date;
  kind: 'payment' | 'refund';
  impUid: string;
  merchantUid: string | null;
  applyNum: string | null;
  orderNumber?: string | null;
  pg: string;
  payMethod: string;
  currency: string;
  /** Negative for money that went back. */
  minor: number;
  feeKrw: number | null;
  vatKrw: number | null;
};

const MOVE_COLUMNS = Prisma.sql`at, kind, "impUid", "merchantUid", "applyNum", moves.pg, moves."payMethod", moves.currency,
  minor::float8 AS minor, "feeKrw"::float8 AS "feeKrw", "vatKrw"::float8 AS "vatKrw"`;

export type MovePage = { rows: Move[]; next: string | null };

const PAGE = 100;

export type MoveFilter = { pg: string | null; payMethod: string | null };

/** A page of the moves of a day, oldest first; `after` is where the page before ended. Null when it is no day. */
export async function readMoves(day: string, { pg, payMethod }: MoveFilter, after: unknown): Promise<MovePage | null> {
  const range = dayRange(day);
  const { from } = range;
  if (!/^20\d\d-\d\d-\d\d$/.test(day) || Number.isNaN(from.getTime()) || seoulDate(from) !== day) return null;
  const skipped = typeof after === 'string' && /^\d{1,15}-[\w-]{1,80}$/.test(after) ? after : null;
  const rows = await db.$queryRaw<(Move & { key: string })[]>`
    SELECT * FROM (
      SELECT ${MOVE_COLUMNS}, placed.number AS "orderNumber",
        floor(extract(epoch FROM at) * 1000)::bigint || '-' || "impUid" || '-' || "moveId" AS key
      FROM (${movesBetween(range)}) AS moves LEFT JOIN "Order" placed ON placed.id = moves."orderId"
      WHERE ${pg === null ? Prisma.sql`true` : Prisma.sql`pg = ${pg}`}
        AND ${payMethod === null ? Prisma.sql`true` : Prisma.sql`"payMethod" = ${payMethod}`}
    ) AS keyed WHERE ${skipped === null ? Prisma.sql`true` : Prisma.sql`key > ${skipped}`} ORDER BY key LIMIT ${PAGE + 1}`;
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.key ?? null) : null };
}

/** Every move of a PG in a range, oldest first, for comparing them with a file. */
export const readAllMoves = (range: SeoulDay, pg: string): Promise<(Move & { day: string })[]> => db.$queryRaw`
  SELECT day::text, ${MOVE_COLUMNS} FROM (${movesBetween(range)}) AS moves WHERE split_part(pg, '.', 1) = ${pg} ORDER BY at, "moveId"`;
