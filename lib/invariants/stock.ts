// What must be true of goods.

import type { Rule } from './rule';

export const stockRules = {
  'never-oversold': {
    about: 'sku',
    sql: `SELECT code AS subject FROM "Sku" WHERE stock < 0`,
  },
  'stock-is-the-sum-of-its-moves': {
    about: 'sku',
    sql: `SELECT sku.code AS subject FROM "Sku" sku LEFT JOIN "StockMove" move ON move."skuId" = sku.id
          GROUP BY sku.id HAVING sku.stock <> coalesce(sum(move.delta), 0)`,
  },
  // Kept while a checkout is open, gone with its order, back when it ended without one; a cancelled or partly returned order may
  // have given back any part of it, but never more.
  'goods-are-where-they-belong': {
    about: 'checkout',
    sql: `WITH wanted AS (
            SELECT "checkoutId", "skuId", sum(quantity) AS quantity FROM "CheckoutLine" GROUP BY 1, 2
          ), moved AS (
            SELECT "checkoutId", "skuId", -sum(delta) AS quantity, bool_or(reason = 'return') AS "isReturned"
            FROM "StockMove" WHERE "checkoutId" IS NOT NULL GROUP BY 1, 2
          )
          SELECT DISTINCT coalesce(wanted."checkoutId", moved."checkoutId")::text AS subject
          FROM wanted FULL JOIN moved USING ("checkoutId", "skuId")
          LEFT JOIN "Checkout" checkout ON checkout.id = coalesce(wanted."checkoutId", moved."checkoutId")
          LEFT JOIN "Order" o ON o."checkoutId" = checkout.id
          WHERE wanted.quantity IS NULL
             OR CASE
                  WHEN checkout.status IN ('expired', 'closed') THEN coalesce(moved.quantity, 0) <> 0
                  WHEN o.status = 'cancelled' OR moved."isReturned" THEN coalesce(moved.quantity, 0) NOT BETWEEN 0 AND wanted.quantity
                  ELSE coalesce(moved.quantity, 0) <> wanted.quantity
                END`,
  },
} as const satisfies Record<string, Rule>;
