// What must be true of coupons and points, and of what they take off.

import type { Rule } from './rule';

export const discountRules = {
  'discounts-are-their-shares': {
    about: 'checkout',
    sql: `SELECT checkout.id::text AS subject
          FROM "Checkout" checkout JOIN "CheckoutLine" line ON line."checkoutId" = checkout.id
          GROUP BY checkout.id
          HAVING sum(line."couponKrw") <> checkout."couponKrw" OR sum(line."pointsKrw") <> checkout."pointsKrw"
              OR bool_or(line."couponKrw" < 0 OR line."pointsKrw" < 0
                         OR line."couponKrw" + line."pointsKrw" > line."unitPriceKrw" * line.quantity)
              OR (checkout."couponKrw" > 0 AND checkout."couponId" IS NULL)`,
  },
  'tax-free-is-what-was-paid': {
    about: 'checkout',
    sql: `SELECT checkout.id::text AS subject
          FROM "Checkout" checkout JOIN "CheckoutLine" line ON line."checkoutId" = checkout.id
          GROUP BY checkout.id
          HAVING (checkout."couponKrw" > 0 OR checkout."pointsKrw" > 0) AND checkout."taxFreeKrw" <> coalesce(
            sum(line."unitPriceKrw" * line.quantity - line."couponKrw" - line."pointsKrw") FILTER (WHERE line."isTaxFree"), 0)`,
  },
  'no-coupon-is-used-too-often': {
    about: 'coupon',
    sql: `SELECT code AS subject FROM "Coupon" WHERE uses < 0 OR uses > "usesMax"
          UNION
          SELECT coupon.code FROM "CouponHolder" holder JOIN "Coupon" coupon ON coupon.id = holder."couponId"
          WHERE holder.uses < 0 OR holder.uses > holder."usesMax"`,
  },
  'uses-are-the-sum-of-their-moves': {
    about: 'coupon',
    sql: `WITH moved AS (
            SELECT "couponId", person, sum(delta) AS uses FROM "CouponMove" GROUP BY 1, 2
          ), held AS (
            SELECT holder."couponId", holder.uses, coalesce(moved.uses, 0) AS moved
            FROM "CouponHolder" holder LEFT JOIN moved USING ("couponId", person)
          )
          SELECT coupon.code AS subject FROM "Coupon" coupon LEFT JOIN held ON held."couponId" = coupon.id
          GROUP BY coupon.id
          HAVING coupon.uses <> coalesce(sum(held.moved), 0) OR bool_or(held.uses <> held.moved)`,
  },
  // Kept while a checkout is open, spent with its order, back when it ended without one or everything was given back.
  'coupons-are-where-they-belong': {
    about: 'checkout',
    sql: `WITH moved AS (
            SELECT "checkoutId", sum(delta) AS uses, min("couponId") AS "couponId", count(DISTINCT "couponId") AS coupons
            FROM "CouponMove" GROUP BY 1
          )
          SELECT coalesce(checkout.id, moved."checkoutId")::text AS subject
          FROM (SELECT * FROM "Checkout" WHERE "couponId" IS NOT NULL) checkout
          FULL JOIN moved ON moved."checkoutId" = checkout.id
          LEFT JOIN "Order" o ON o."checkoutId" = checkout.id
          WHERE checkout.id IS NULL OR moved."couponId" IS DISTINCT FROM checkout."couponId" OR moved.coupons > 1
             OR moved.uses <> CASE WHEN checkout.status IN ('expired', 'closed') OR o.status = 'cancelled' THEN 0 ELSE 1 END`,
  },
  'no-points-below-nothing': {
    about: 'member',
    sql: `SELECT id AS subject FROM "Customer" WHERE "pointsKrw" < 0`,
  },
  'points-are-the-sum-of-their-moves': {
    about: 'member',
    sql: `SELECT customer.id AS subject FROM "Customer" customer LEFT JOIN "PointMove" move ON move."customerId" = customer.id
          GROUP BY customer.id HAVING customer."pointsKrw" <> coalesce(sum(move.delta), 0)`,
  },
  // As with stock; a member who left took their moves along.
  'points-are-where-they-belong': {
    about: 'checkout',
    sql: `WITH moved AS (
            SELECT "checkoutId", -sum(delta) AS krw, min("customerId") AS "customerId" FROM "PointMove"
            WHERE reason IN ('reserve', 'release', 'retake', 'return') GROUP BY 1
          ), back AS (
            SELECT line."checkoutId", sum(back."pointsKrw") AS krw
            FROM "RefundLine" back JOIN "CheckoutLine" line ON line.id = back."checkoutLineId"
            JOIN "Refund" refund ON refund.id = back."refundId" AND (refund.status = 'done' OR refund."isHandedOver")
            GROUP BY 1
          )
          SELECT coalesce(checkout.id, moved."checkoutId")::text AS subject
          FROM (SELECT * FROM "Checkout" WHERE "pointsKrw" > 0 AND "customerId" IS NOT NULL) checkout
          FULL JOIN moved ON moved."checkoutId" = checkout.id
          LEFT JOIN back ON back."checkoutId" = checkout.id
          LEFT JOIN "Order" o ON o."checkoutId" = checkout.id
          WHERE checkout.id IS NULL OR moved."customerId" IS DISTINCT FROM checkout."customerId"
             OR moved.krw <> CASE
                  WHEN checkout.status IN ('expired', 'closed') OR o.status = 'cancelled' THEN 0
                  ELSE checkout."pointsKrw" - coalesce(back.krw, 0)
                END`,
  },
  'points-are-earned-once-by-a-purchase': {
    about: 'checkout',
    sql: `SELECT coalesce(move."checkoutId"::text, move.id::text) AS subject
          FROM "PointMove" move LEFT JOIN "Order" o ON o."checkoutId" = move."checkoutId"
          WHERE move.reason IN ('earn', 'reverse')
          GROUP BY 1 HAVING bool_or(o.id IS NULL OR o."customerId" IS DISTINCT FROM move."customerId")
            OR count(*) FILTER (WHERE move.reason = 'earn') <> 1 OR sum(move.delta) < 0`,
  },
} as const satisfies Record<string, Rule>;
