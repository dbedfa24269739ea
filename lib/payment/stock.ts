// Stock that is promised to a checkout. Each act is one statement that locks the SKUs in id order, so that two of them can
// wait for each other but never deadlock, and asks and takes at once, so that the last piece is sold once. The lock is NO KEY
// UPDATE: new checkout lines hold a key share of the SKUs they name, and a full lock would have two buyers wait for each other.

import { onShelfSql } from '../catalog/on-shelf';
import { db, type Tx } from '../db';
import { Prisma } from '../generated/prisma/client';

export type WantedLine = { sku: string; quantity: number };

/** Something on sale, as our own books have it now. */
export type Goods = {
  skuId: number;
  sku: string;
  productName: string;
  optionValues: string[];
  unitPriceKrw: number;
  stock: number;
  isSubscribable: boolean;
  isAdultOnly: boolean;
  isTaxFree: boolean;
};

/** What is on sale now under these codes; what is unknown, hidden, to come or gone is missing. */
export function findGoods(codes: readonly string[]): Promise<Goods[]> {
  return db.$queryRaw<Goods[]>`
    SELECT sku.id AS "skuId", sku.code AS sku, product.name AS "productName", sku."optionValues",
           sku."priceKrw" AS "unitPriceKrw", sku.stock, product."isTaxFree", product."isSubscribable", product."isAdultOnly"
    FROM "Sku" sku JOIN "Product" product ON product.id = sku."productId"
    WHERE sku.code = ANY(${codes}::text[]) AND ${onShelfSql()}`;
}

/**
 * CTEs after `line ("skuId", quantity)`: `enough.yes` says whether everything is there, and `taken` takes it then. One statement asks
 * and takes, so the last piece is sold once.
 */
export const takingOfLines = Prisma.sql`
  wanted AS (
    SELECT "skuId", sum(quantity)::int AS quantity FROM line GROUP BY 1
  ), locked AS (
    SELECT sku.id, sku.stock FROM "Sku" sku WHERE sku.id IN (SELECT "skuId" FROM wanted) ORDER BY sku.id FOR NO KEY UPDATE
  ), enough AS (
    SELECT bool_and(locked.stock >= wanted.quantity) AS yes FROM wanted JOIN locked ON locked.id = wanted."skuId"
  ), taken AS (
    UPDATE "Sku" sku SET stock = sku.stock - wanted.quantity FROM wanted, enough
    WHERE sku.id = wanted."skuId" AND enough.yes
    RETURNING sku.id, wanted.quantity
  )`;

/** Takes an ended checkout's goods out of stock again, all or nothing, and writes it down. Answers whether they could be taken. */
export async function retakeStock(tx: Tx, checkoutId: string): Promise<boolean> {
  const moves = await tx.$executeRaw`
    WITH line AS (
      SELECT "skuId", quantity FROM "CheckoutLine" WHERE "checkoutId" = ${checkoutId}::uuid
    ), ${takingOfLines}
    INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId")
    SELECT id, -quantity, 'retake', ${checkoutId}::uuid FROM taken`;
  return moves > 0;
}

/** Puts back what ended checkouts had taken out, and writes it down. */
export async function releaseStock(tx: Tx, checkoutIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH line AS (
      SELECT "skuId", "checkoutId", sum(quantity)::int AS quantity FROM "CheckoutLine"
      WHERE "checkoutId" = ANY(${checkoutIds}::uuid[]) GROUP BY 1, 2
    ), locked AS (
      SELECT sku.id FROM "Sku" sku WHERE sku.id IN (SELECT "skuId" FROM line) ORDER BY sku.id FOR NO KEY UPDATE
    ), back AS (
      UPDATE "Sku" sku SET stock = sku.stock + total.quantity
      FROM (SELECT "skuId", sum(quantity)::int AS quantity FROM line GROUP BY 1) total
      WHERE sku.id = total."skuId" AND sku.id IN (SELECT id FROM locked)
    )
    INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId")
    SELECT "skuId", quantity, 'release', "checkoutId" FROM line`;
}

/** Puts back what refunds gave the price of back, each refund once, and writes it down. */
export async function returnGoods(tx: Tx, refundIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    WITH line AS (
      SELECT line."skuId", line."checkoutId", back."refundId", sum(back.quantity)::int AS quantity
      FROM "RefundLine" back JOIN "CheckoutLine" line ON line.id = back."checkoutLineId"
      WHERE back."refundId" = ANY(${refundIds}::int[])
        AND NOT EXISTS (SELECT 1 FROM "StockMove" move WHERE move."refundId" = back."refundId")
      GROUP BY 1, 2, 3
    ), locked AS (
      SELECT sku.id FROM "Sku" sku WHERE sku.id IN (SELECT "skuId" FROM line) ORDER BY sku.id FOR NO KEY UPDATE
    ), back AS (
      UPDATE "Sku" sku SET stock = sku.stock + total.quantity
      FROM (SELECT "skuId", sum(quantity)::int AS quantity FROM line GROUP BY 1) total
      WHERE sku.id = total."skuId" AND sku.id IN (SELECT id FROM locked)
    )
    INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId", "refundId")
    SELECT "skuId", quantity, 'return', "checkoutId", "refundId" FROM line`;
}
