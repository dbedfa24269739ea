// Stock that is promised to a checkout. Each act is one statement that locks the SKUs in id order, so that two of them can
// wait for each other but never deadlock, and asks and takes at once, so that the last piece is sold once.

import type { Tx } from '../db';
import { Prisma } from '../generated/prisma/client';

export type WantedLine = { sku: string; quantity: number };

/** A SKU as it was when its pieces were taken out. */
export type TakenLine = {
  skuId: number;
  sku: string;
  quantity: number;
  unitPriceKrw: number;
  productName: string;
  optionValues: string[];
};

/**
 * Takes out what is there of the wanted lines (one line per SKU). A line that is missing from the answer is unknown, hidden
 * or sold out: the caller rolls back.
 */
export function takeStock(tx: Tx, wanted: readonly WantedLine[]): Promise<TakenLine[]> {
  return tx.$queryRaw<TakenLine[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${wanted.map((line) => line.sku)}::text[], ${wanted.map((line) => line.quantity)}::int[])
        WITH ORDINALITY AS line(code, quantity, position)
    ), locked AS (
      SELECT sku.id FROM "Sku" sku JOIN wanted USING (code) ORDER BY sku.id FOR UPDATE OF sku
    ), taken AS (
      UPDATE "Sku" sku SET stock = sku.stock - wanted.quantity
      FROM wanted
      WHERE sku.code = wanted.code AND sku.id IN (SELECT id FROM locked) AND sku.stock >= wanted.quantity
      RETURNING sku.id, sku.code, sku."priceKrw", sku."optionValues", sku."productId", wanted.quantity, wanted.position
    )
    SELECT taken.id AS "skuId", taken.code AS sku, taken.quantity, taken."priceKrw" AS "unitPriceKrw",
           product.name AS "productName", taken."optionValues"
    FROM taken JOIN "Product" product ON product.id = taken."productId"
    WHERE product."publishedAt" IS NOT NULL
    ORDER BY taken.position`;
}

/** Puts back what ended checkouts had taken out, and writes it down. */
export async function releaseStock(
  tx: Tx,
  checkoutIds: readonly string[],
  reason: 'release' | 'return',
): Promise<void> {
  await tx.$executeRaw`
    WITH line AS (
      SELECT "skuId", "checkoutId", sum(quantity)::int AS quantity FROM "CheckoutLine"
      WHERE "checkoutId" = ANY(${checkoutIds}::uuid[]) GROUP BY 1, 2
    ), locked AS (
      SELECT sku.id FROM "Sku" sku WHERE sku.id IN (SELECT "skuId" FROM line) ORDER BY sku.id FOR UPDATE
    ), back AS (
      UPDATE "Sku" sku SET stock = sku.stock + total.quantity
      FROM (SELECT "skuId", sum(quantity)::int AS quantity FROM line GROUP BY 1) total
      WHERE sku.id = total."skuId" AND sku.id IN (SELECT id FROM locked)
    )
    INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId")
    SELECT "skuId", quantity, ${reason}::"StockReason", "checkoutId" FROM line`;
}

/** Takes an ended checkout's goods out again, all or nothing. Answers whether they could be taken. */
export async function retakeStock(tx: Tx, checkoutId: string): Promise<boolean> {
  const moves = await tx.$executeRaw`
    WITH line AS (
      SELECT "skuId", sum(quantity)::int AS quantity FROM "CheckoutLine" WHERE "checkoutId" = ${checkoutId}::uuid GROUP BY 1
    ), locked AS (
      SELECT sku.id, sku.stock FROM "Sku" sku WHERE sku.id IN (SELECT "skuId" FROM line) ORDER BY sku.id FOR UPDATE
    ), enough AS (
      SELECT bool_and(locked.stock >= line.quantity) AS yes FROM line JOIN locked ON locked.id = line."skuId"
    ), taken AS (
      UPDATE "Sku" sku SET stock = sku.stock - line.quantity FROM line, enough
      WHERE sku.id = line."skuId" AND enough.yes
      RETURNING sku.id, line.quantity
    )
    INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId")
    SELECT id, -quantity, 'retake', ${checkoutId}::uuid FROM taken`;
  return moves > 0;
}

/** Why lines could not be taken: what is left of each SKU that customers can see. */
export function stockOf(tx: Tx, codes: readonly string[]): Promise<{ code: string; stock: number; name: string }[]> {
  return tx.$queryRaw`
    SELECT sku.code, sku.stock, concat_ws(' ', product.name, nullif(array_to_string(sku."optionValues", ' / '), '')) AS name
    FROM "Sku" sku JOIN "Product" product ON product.id = sku."productId"
    WHERE sku.code IN (${Prisma.join([...codes])}) AND product."publishedAt" IS NOT NULL`;
}
