// Points that are promised to a checkout, the way stock is: taken with it, put back when it ends without an order, given back with
// what they paid for. Customer.pointsKrw is the sum of the moves, and a CHECK keeps it from going below nothing: every act changes
// the balance first, by one statement that asks and takes at once, and so holds the member's row.

import { now } from '../clock';
import type { Tx } from '../db';
import { POINTS_LAST_MS } from '../domain/points';
import { Prisma } from '../generated/prisma/client';

/** When points that come in now end. */
export const lastsUntil = (): Date => new Date(now().getTime() + POINTS_LAST_MS);

/** Takes points for a checkout that is just being stored. Answers whether the member has as many. */
export async function reservePoints(
  tx: Tx,
  use: { customerId: string; checkoutId: string; krw: number },
): Promise<boolean> {
  return takePoints(tx, use, 'reserve');
}

/** Takes them again for a checkout that had ended. Nothing is missing for a member who has left. */
export async function retakePoints(tx: Tx, checkoutId: string): Promise<boolean> {
  const [use] = await tx.$queryRaw<{ customerId: string; krw: number }[]>`
    SELECT "customerId", -delta AS krw FROM "PointMove" WHERE "checkoutId" = ${checkoutId}::uuid AND reason = 'reserve'`;
  return !use || takePoints(tx, { ...use, checkoutId }, 'retake');
}

async function takePoints(
  tx: Tx,
  { customerId, checkoutId, krw }: { customerId: string; checkoutId: string; krw: number },
  reason: 'reserve' | 'retake',
): Promise<boolean> {
  const moves = await tx.$executeRaw`
    WITH taken AS (
      UPDATE "Customer" SET "pointsKrw" = "pointsKrw" - ${krw} WHERE id = ${customerId} AND "pointsKrw" >= ${krw} RETURNING id
    )
    INSERT INTO "PointMove" ("customerId", delta, reason, "checkoutId", at)
    SELECT id, -${krw}::int, ${reason}::"PointReason", ${checkoutId}::uuid, ${now()} FROM taken`;
  return moves > 0;
}

/** Puts back what ended checkouts hold. Their rows are locked by the caller. */
export const releasePoints = (tx: Tx, checkoutIds: readonly string[]): Promise<void> =>
  putBack(
    tx,
    'release',
    null,
    Prisma.sql`
      SELECT "customerId", "checkoutId", NULL::int AS "refundId", -sum(delta)::int AS krw FROM "PointMove"
      WHERE "checkoutId" = ANY(${checkoutIds}::uuid[]) AND reason IN ('reserve', 'release', 'retake') GROUP BY 1, 2`,
  );

/** Gives back what paid for the pieces of a refund, once, and never more than the order still holds. */
export const returnPoints = (tx: Tx, refundId: number): Promise<void> =>
  putBack(
    tx,
    'return',
    lastsUntil(),
    Prisma.sql`
      SELECT held."customerId", held."checkoutId", back."refundId", least(back.krw, held.krw) AS krw
      FROM (
        SELECT line."checkoutId", back."refundId", sum(back."pointsKrw")::int AS krw
        FROM "RefundLine" back JOIN "CheckoutLine" line ON line.id = back."checkoutLineId"
        WHERE back."refundId" = ${refundId} GROUP BY 1, 2
      ) back JOIN (
        SELECT "customerId", "checkoutId", -sum(delta)::int AS krw FROM "PointMove"
        WHERE reason IN ('reserve', 'release', 'retake', 'return') GROUP BY 1, 2
      ) held ON held."checkoutId" = back."checkoutId"
      WHERE NOT EXISTS (SELECT FROM "PointMove" move WHERE move."refundId" = back."refundId" AND move.reason = 'return')`,
  );

/** Gives back what is left of the points in an order that came to nothing. */
export const returnAllPoints = (tx: Tx, checkoutId: string): Promise<void> =>
  putBack(
    tx,
    'return',
    lastsUntil(),
    Prisma.sql`
      SELECT "customerId", "checkoutId", NULL::int AS "refundId", -sum(delta)::int AS krw FROM "PointMove"
      WHERE "checkoutId" = ${checkoutId}::uuid AND reason IN ('reserve', 'release', 'retake', 'return') GROUP BY 1, 2`,
  );

/** `back`: customerId, checkoutId, refundId and krw, of which only what is more than nothing is put back. */
async function putBack(tx: Tx, reason: 'release' | 'return', until: Date | null, back: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH back AS (${back}), due AS (
      SELECT * FROM back WHERE krw > 0
    ), locked AS (
      SELECT customer.id FROM "Customer" customer WHERE customer.id IN (SELECT "customerId" FROM due)
      ORDER BY customer.id FOR NO KEY UPDATE
    ), given AS (
      UPDATE "Customer" customer SET "pointsKrw" = customer."pointsKrw" + total.krw
      FROM (SELECT due."customerId", sum(due.krw)::int AS krw FROM due JOIN locked ON locked.id = due."customerId" GROUP BY 1) total
      WHERE customer.id = total."customerId"
    )
    INSERT INTO "PointMove" ("customerId", delta, reason, "checkoutId", "refundId", "expiresAt", at)
    SELECT "customerId", krw, ${reason}::"PointReason", "checkoutId", "refundId", ${until}::timestamptz, ${now()} FROM due`;
}
