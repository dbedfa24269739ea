// A member's points as they and the operators see them.

import { now } from '../clock';
import { db } from '../db';
import { DAY_MS } from '../domain/seoul';
import type { PointReason } from '../generated/prisma/enums';

export type PointEntry = {
  id: string;
  at: Date;
  delta: number;
  reason: PointReason;
  /** The order it was about, if there was one. */
  orderNumber: string | null;
  note: string | null;
  /** When these points end; null for what took some away. */
  expiresAt: Date | null;
};

export type PointBook = {
  balanceKrw: number;
  /** What of it ends within a month. */
  endingKrw: number;
  entries: PointEntry[];
};

const ENTRIES_MAX = 100;

const readBalance = async (customerId: string): Promise<number> =>
  (await db.customer.findUnique({ where: { id: customerId }, select: { pointsKrw: true } }))?.pointsKrw ?? 0;

/** What a member can spend: the balance, and what an open checkout of theirs holds that makes way. */
export async function spendableKrw(customerId: string, ownCheckoutId: string | null = null): Promise<number> {
  const balanceKrw = await readBalance(customerId);
  if (!ownCheckoutId) return balanceKrw;
  const own = await db.checkout.findFirst({
    where: { id: ownCheckoutId, customerId, status: 'open' },
    select: { pointsKrw: true },
  });
  return balanceKrw + (own?.pointsKrw ?? 0);
}

/** Balance and history, newest first. What a checkout took and put back again is left out: nothing came of it. */
export async function readPointBook(customerId: string): Promise<PointBook> {
  const [balanceKrw, endingKrw, moves] = await Promise.all([
    readBalance(customerId),
    readEnding(customerId),
    db.pointMove.findMany({
      where: { customerId, OR: [{ checkoutId: null }, { checkout: { status: { in: ['open', 'completed'] } } }] },
      orderBy: { id: 'desc' },
      take: ENTRIES_MAX,
      include: { checkout: { select: { order: { select: { number: true } } } } },
    }),
  ]);
  const entries = moves.map(({ id, at, delta, reason, note, expiresAt, checkout }) => ({
    ...{ id: String(id), at, delta, reason, note, expiresAt },
    orderNumber: checkout?.order?.number ?? null,
  }));
  return { balanceKrw, endingKrw, entries };
}

const MONTH_MS = 30 * DAY_MS;

/** Points that will have ended in a month if none are spent. */
async function readEnding(customerId: string): Promise<number> {
  const until = new Date(now().getTime() + MONTH_MS);
  const [sum] = await db.$queryRaw<{ krw: number }[]>`
    SELECT coalesce(sum(delta) FILTER (WHERE "expiresAt" IS NULL OR "expiresAt" <= ${until}), 0)::int AS krw
    FROM "PointMove" WHERE "customerId" = ${customerId}`;
  return Math.max(0, sum?.krw ?? 0);
}

/** The balance of whoever has this e-mail address, for an operator; null when nobody has. */
export async function findBalance(email: string): Promise<number | null> {
  const where = { email: email.toLowerCase() };
  return (await db.customer.findUnique({ where, select: { pointsKrw: true } }))?.pointsKrw ?? null;
}
