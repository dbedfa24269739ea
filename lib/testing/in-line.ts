// Several things at the same moment, without luck: everybody stands before the same locked row, one behind the other, before any may go on.

import { expect } from 'vitest';
import { db, type Tx } from '../db';

/** Begins acts one after the other while `lock` holds a row all of them need, lets go, and answers what came of each. */
export async function inLineBehind<T>(
  lock: (tx: Tx) => Promise<unknown>,
  acts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const answers: Promise<T>[] = [];
  const waiting = () =>
    db.$queryRaw`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  await db.$transaction(
    async (tx) => {
      await lock(tx);
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

/** The same before an order's checkout, which whatever changes the order locks first. */
export const inLine = <T>({ checkoutId }: { checkoutId: string }, acts: readonly (() => Promise<T>)[]): Promise<T[]> =>
  inLineBehind((tx) => tx.$queryRaw`SELECT 1 FROM "Checkout" WHERE id = ${checkoutId}::uuid FOR UPDATE`, acts);
