// Counts tries in windows of time. The counters are in the database, so every instance of the shop counts together.

import { createHmac } from 'node:crypto';
import { now } from './clock';
import { db } from './db';
import { getEnv } from './env';

export type Limit = {
  /** What is counted, e.g. `order-lookup:address`. */
  name: string;
  /** Whose tries. Kept only as a keyed hash: it may be somebody's network address. */
  subject: string;
  /** Tries allowed in one window. */
  max: number;
  windowMs: number;
};

/** Counts one try; answers whether it is within the limit. One statement: tries at the same moment are all counted. */
export async function countTry({ name, subject, max, windowMs }: Limit): Promise<boolean> {
  const key = keyOf(name, subject);
  const at = now();
  const expired = new Date(at.getTime() - windowMs);
  const [counter] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "RateCounter" AS counter (key, "startsAt", count) VALUES (${key}, ${at}, 1)
    ON CONFLICT (key) DO UPDATE SET
      "startsAt" = CASE WHEN counter."startsAt" <= ${expired} THEN ${at} ELSE counter."startsAt" END,
      count = CASE WHEN counter."startsAt" <= ${expired} THEN 1 ELSE counter.count + 1 END
    RETURNING count`;
  return counter !== undefined && counter.count <= max;
}

const keyOf = (name: string, subject: string): string =>
  `${name}:${createHmac('sha256', getEnv().SHOP_SECRET).update(subject).digest('base64url')}`;

/** Begins to count somebody's tries anew, e.g. because they knew the password after all. */
export async function forgiveTries(name: string, subject: string): Promise<void> {
  await db.rateCounter.deleteMany({ where: { key: keyOf(name, subject) } });
}

/** No limit looks further back than this. */
const KEPT_MS = 24 * 3_600_000;

/** Deletes counters nobody will look at again. */
export async function forgetTries(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS);
  await db.rateCounter.deleteMany({ where: { startsAt: { lt: before } } });
}
