// Goods of an exchange: other ones are taken out when it is approved and put back when it comes to nothing; what came back goes on the
// shelf when an operator says so. Each happens once for a claim (unique index). SKUs are locked in id order, as in lib/payment/stock.ts.

import type { Tx } from '../db';
import { Prisma } from '../generated/prisma/client';
import { takingOfLines } from '../payment/stock';

/** Takes the other goods out of stock, all or nothing. Answers whether they were there. */
export async function takeExchangeGoods(tx: Tx, claimId: number): Promise<boolean> {
  const moves = await tx.$executeRaw`
    WITH line AS (
      SELECT "exchangeSkuId" AS "skuId", quantity FROM "ClaimLine" WHERE "claimId" = ${claimId}
    ), ${takingOfLines}
    INSERT INTO "StockMove" ("skuId", delta, reason, "claimId") SELECT id, -quantity, 'exchange', ${claimId} FROM taken`;
  return moves > 0;
}

/** Puts back what was taken out and did not leave; nothing when nothing was. */
export const releaseExchangeGoods = (tx: Tx, claimId: number): Promise<unknown> =>
  putOnShelf(
    tx,
    claimId,
    'release',
    Prisma.sql`SELECT "skuId", -delta AS quantity FROM "StockMove" WHERE "claimId" = ${claimId} AND reason = 'exchange'`,
  );

/** Puts the goods that came back on the shelf. */
export const shelveReturnedGoods = (tx: Tx, claimId: number): Promise<unknown> =>
  putOnShelf(
    tx,
    claimId,
    'return',
    Prisma.sql`
      SELECT line."skuId", sum(claimed.quantity)::int AS quantity
      FROM "ClaimLine" claimed JOIN "CheckoutLine" line ON line.id = claimed."checkoutLineId"
      WHERE claimed."claimId" = ${claimId} GROUP BY 1`,
  );

/** `goods` is a query of ("skuId", quantity). */
const putOnShelf = (tx: Tx, claimId: number, reason: 'release' | 'return', goods: Prisma.Sql): Promise<unknown> =>
  tx.$executeRaw`
    WITH line AS (${goods}), locked AS (
      SELECT sku.id FROM "Sku" sku WHERE sku.id IN (SELECT "skuId" FROM line) ORDER BY sku.id FOR NO KEY UPDATE
    ), back AS (
      UPDATE "Sku" sku SET stock = sku.stock + line.quantity
      FROM line WHERE sku.id = line."skuId" AND sku.id IN (SELECT id FROM locked)
    )
    INSERT INTO "StockMove" ("skuId", delta, reason, "claimId")
    SELECT "skuId", quantity, ${reason}::"StockReason", ${claimId} FROM line`;
