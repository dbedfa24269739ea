// Points end a year after they came in. What is spent is always taken from those that end first: as all last equally long, the points
// that have ended are what came in and has ended, less everything that ever went out.

import { now } from '../clock';
import { db } from '../db';
import { Prisma } from '../generated/prisma/client';

const ended = (at: Date) => Prisma.sql`
  coalesce(sum(delta) FILTER (WHERE "expiresAt" <= ${at}), 0) + coalesce(sum(delta) FILTER (WHERE "expiresAt" IS NULL), 0)`;

/** Members looked after in one run. */
const BATCH = 100;

/** Takes points whose time is over. Answers of how many members; run again while it is a full batch. */
export async function expirePoints(): Promise<number> {
  const at = now();
  const due = await db.$queryRaw<{ customerId: string }[]>`
    SELECT "customerId" FROM "PointMove"
    WHERE "customerId" IN (SELECT "customerId" FROM "PointMove" WHERE "expiresAt" <= ${at})
    GROUP BY 1 HAVING ${ended(at)} > 0 ORDER BY 1 LIMIT ${BATCH}`;
  for (const { customerId } of due) await expireOf(customerId, at);
  return due.length;
}

/** Locks first and counts then: a statement that waited for the lock still sees the moves as they were before. */
function expireOf(customerId: string, at: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Customer" WHERE id = ${customerId} FOR NO KEY UPDATE`;
    await tx.$executeRaw`
      WITH due AS (
        SELECT (${ended(at)})::int AS krw FROM "PointMove" WHERE "customerId" = ${customerId}
      ), taken AS (
        UPDATE "Customer" SET "pointsKrw" = "pointsKrw" - due.krw FROM due WHERE id = ${customerId} AND due.krw > 0 RETURNING id
      )
      INSERT INTO "PointMove" ("customerId", delta, reason, at) SELECT taken.id, -due.krw, 'expire', ${at} FROM taken, due`;
  });
}
