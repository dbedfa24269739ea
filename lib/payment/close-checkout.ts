// A checkout ends without an order: its goods go back on the shelf. A payment that still arrives is judged when it does.

import { now } from '../clock';
import { db, type Tx } from '../db';
import { releaseHolds } from './discounts';

/** Closes a checkout its buyer has replaced. Nothing happens when it is not open any more. */
export function closeCheckout(checkoutId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<Ended[]>`
      SELECT id, "couponId", "pointsKrw" FROM "Checkout" WHERE id = ${checkoutId}::uuid AND status = 'open' FOR UPDATE`;
    await end(tx, locked, 'closed');
  });
}

/** How many checkouts one sweep ends: small enough to hold their locks only for a moment. */
const BATCH = 50;

/** Ends checkouts whose time ran out. Answers how many; run again while it is a full batch. */
export function expireCheckouts(): Promise<number> {
  return db.$transaction(async (tx) => {
    // Somebody settling one of them holds its lock: that one is looked at next time.
    const locked = await tx.$queryRaw<Ended[]>`
      SELECT id, "couponId", "pointsKrw" FROM "Checkout" WHERE status = 'open' AND "expiresAt" < ${now()}
      ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    await end(tx, locked, 'expired');
    return locked.length;
  });
}

type Ended = { id: string; couponId: number | null; pointsKrw: number };

async function end(tx: Tx, checkouts: readonly Ended[], status: 'closed' | 'expired'): Promise<void> {
  if (checkouts.length === 0) return;
  const ids = checkouts.map(({ id }) => id);
  await tx.checkout.updateMany({ where: { id: { in: ids } }, data: { status, endedAt: now() } });
  await releaseHolds(tx, checkouts);
}
