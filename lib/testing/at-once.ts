// Two doors at one moment, held there: not luck but a lock in the test's own hand.

import pg from 'pg';
import { expect } from 'vitest';
import { db } from '../db';

/** Begins `acts` while nobody can have the checkout's row, and lets them go when `waiting` of them, all unless said otherwise, wait for it. */
export async function atOnce<T>(
  checkoutId: string,
  acts: readonly (() => Promise<T>)[],
  waiting = acts.length,
): Promise<T[]> {
  const holder = new pg.Client(process.env.DATABASE_URL);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM "Checkout" WHERE id = $1 FOR UPDATE', [checkoutId]);
    const begun = Promise.all(acts.map((act) => act()));
    await expect.poll(countWaiting).toBeGreaterThanOrEqual(waiting);
    await holder.query('COMMIT');
    return await begun;
  } finally {
    await holder.end();
  }
}

async function countWaiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}
