// Two things at the same moment, without luck: everybody stands before the same locked order, one behind the other, before any may go on.

import { expect } from 'vitest';
import { db } from '../db';

/** Begins acts one after the other while the order's checkout is locked, lets go, and answers what came of each. */
export async function inLine<T>(
  { checkoutId }: { checkoutId: string },
  acts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const answers: Promise<T>[] = [];
  const waiting = () =>
    db.$queryRaw`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Checkout" WHERE id = ${checkoutId}::uuid FOR UPDATE`;
      for (const act of acts) {
        answers.push(act());
        await expect.poll(waiting, { timeout: 10_000 }).toHaveLength(answers.length);
      }
    },
    // A busy machine is no failure.
    { timeout: 20_000 },
  );
  return Promise.all(answers);
}
