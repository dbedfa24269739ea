// Points a purchase earns when it is confirmed, and what of them goes again with its money.

import { now } from '../clock';
import type { Tx } from '../db';
import { earnedKrw, keptKrw } from '../domain/points';
import { readPointRules } from '../pricing/price-rules';
import { lastsUntil } from './hold-points';

/**
 * Credits a confirmed order to its member, once however often it is confirmed. Part of the transaction that confirms it, under the
 * order's lock (its checkout's row). Nothing for a guest.
 */
export async function earnPoints(tx: Tx, orderId: number): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
  if (!order.customerId) return;
  const krw = earnedKrw(await readPointRules(tx), order.totalKrw - order.refundedKrw);
  if (krw === 0) return;
  await tx.$executeRaw`
    WITH earned AS (
      INSERT INTO "PointMove" ("customerId", delta, reason, "checkoutId", "expiresAt", at)
      VALUES (${order.customerId}, ${krw}, 'earn', ${order.checkoutId}::uuid, ${lastsUntil()}, ${now()})
      ON CONFLICT ("checkoutId") WHERE reason = 'earn' DO NOTHING RETURNING "customerId", delta
    )
    UPDATE "Customer" customer SET "pointsKrw" = customer."pointsKrw" + earned.delta FROM earned
    WHERE customer.id = earned."customerId"`;
}

/** Takes back what refunded money had earned, as far as the member still has it: nobody is left owing points. */
export async function reverseEarned(
  tx: Tx,
  order: { checkoutId: string; totalKrw: number; refundedKrw: number },
): Promise<void> {
  const { checkoutId } = order;
  const moves = await tx.pointMove.findMany({ where: { checkoutId, reason: { in: ['earn', 'reverse'] } } });
  const [first] = moves;
  if (!first) return;
  const earned = moves.reduce((sum, { delta, reason }) => sum + (reason === 'earn' ? delta : 0), 0);
  const left = moves.reduce((sum, { delta }) => sum + delta, 0);
  const overKrw = left - keptKrw(earned, order);
  if (overKrw <= 0) return;
  await tx.$executeRaw`
    WITH customer AS (
      SELECT id, least("pointsKrw", ${overKrw}::int) AS krw FROM "Customer" WHERE id = ${first.customerId} FOR NO KEY UPDATE
    ), taken AS (
      UPDATE "Customer" SET "pointsKrw" = "pointsKrw" - customer.krw FROM customer WHERE "Customer".id = customer.id AND customer.krw > 0
    )
    INSERT INTO "PointMove" ("customerId", delta, reason, "checkoutId", at)
    SELECT id, -krw, 'reverse', ${checkoutId}::uuid, ${now()} FROM customer WHERE krw > 0`;
}
