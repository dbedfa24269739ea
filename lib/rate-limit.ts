// Counts tries in windows of time. The counters are in the database, so every instance of the shop counts together.

import { createHmac } from 'node:crypto';
import { now } from './clock';
import { db } from './db';
import { getEnv } from './env';

/** No limit looks further back than this. */
const KEPT_MS = 24 * 3_600_000;

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

export type BackOff = Pick<Limit, 'name' | 'subject'> & {
  /** Tries that need no waiting. */
  free: number;
  /** How long the first try after them has to wait; each further one twice as long, an hour at most. */
  waitMs: number;
};

const WAIT_MS_MAX = 3_600_000;

/**
 * Counts one try that may be made; answers whether it may. Each wrong one makes the next wait longer, until a day has passed without
 * any. A try that comes too early is not counted: nobody keeps others waiting by hammering.
 */
export async function mayTryYet({ name, subject, free, waitMs }: BackOff): Promise<boolean> {
  const key = keyOf(name, subject);
  const at = now();
  const forgotten = new Date(at.getTime() - KEPT_MS);
  const rows = await db.$queryRaw<unknown[]>`
    INSERT INTO "RateCounter" AS counter (key, "startsAt", count) VALUES (${key}, ${at}, 1)
    ON CONFLICT (key) DO UPDATE SET
      "startsAt" = ${at},
      count = CASE WHEN counter."startsAt" <= ${forgotten} THEN 1 ELSE counter.count + 1 END
    WHERE counter.count < ${free} OR counter."startsAt"
      + least(${waitMs} * power(2, least(counter.count - ${free}, 20)), ${WAIT_MS_MAX}) * interval '1 millisecond' <= ${at}
    RETURNING 1`;
  return rows.length > 0;
}

const keyOf = (name: string, subject: string): string =>
  `${name}:${createHmac('sha256', getEnv().SHOP_SECRET).update(subject).digest('base64url')}`;

/** Begins to count somebody's tries anew, e.g. because they knew the password after all. */
export async function forgiveTries(name: string, subject: string): Promise<void> {
  await db.rateCounter.deleteMany({ where: { key: keyOf(name, subject) } });
}

/** Deletes counters nobody will look at again. */
export async function forgetTries(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS);
  await db.rateCounter.deleteMany({ where: { startsAt: { lt: before } } });
}
