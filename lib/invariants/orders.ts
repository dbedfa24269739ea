// What must be true of orders and the money they stand for.

import type { Rule } from './rule';

export const orderRules = {
  'one-order-per-checkout': {
    about: 'order',
    sql: `SELECT min(number) AS subject FROM "Order" GROUP BY "checkoutId" HAVING count(*) > 1`,
  },
  'one-order-per-payment': {
    about: 'order',
    sql: `SELECT min(number) AS subject FROM "Order" GROUP BY "paymentId" HAVING count(*) > 1`,
  },
  'one-payment-per-imp-uid': {
    about: 'payment',
    sql: `SELECT "impUid" AS subject FROM "Payment" WHERE "impUid" IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
  },
  'one-payment-pays-a-checkout': {
    about: 'payment',
    sql: `SELECT min("impUid") AS subject FROM "Payment" WHERE status IN ('accepted', 'awaiting_deposit')
          GROUP BY "checkoutId" HAVING count(*) > 1`,
  },
  'checkout-adds-up': {
    about: 'checkout',
    sql: `SELECT checkout.id::text AS subject
          FROM "Checkout" checkout LEFT JOIN "CheckoutLine" line ON line."checkoutId" = checkout.id
          GROUP BY checkout.id
          HAVING coalesce(sum(line."unitPriceKrw" * line.quantity), 0) <> checkout."goodsKrw"
              OR checkout."goodsKrw" + checkout."shippingKrw" + checkout."surchargeKrw"
                 - checkout."couponKrw" - checkout."pointsKrw" <> checkout."totalKrw"`,
  },
  'order-equals-checkout': {
    about: 'order',
    sql: `SELECT o.number AS subject FROM "Order" o JOIN "Checkout" checkout ON checkout.id = o."checkoutId"
          WHERE o."totalKrw" <> checkout."totalKrw" OR checkout.status <> 'completed'`,
  },
  'order-equals-payment': {
    about: 'order',
    sql: `SELECT o.number AS subject FROM "Order" o JOIN "Payment" payment ON payment.id = o."paymentId"
          WHERE payment."checkoutId" <> o."checkoutId" OR payment.status IN ('open', 'failed', 'rejected')
             OR (payment.currency = 'KRW' AND payment."amountMinor" <> o."totalKrw")`,
  },
  'no-goods-without-money': {
    about: 'order',
    sql: `SELECT o.number AS subject FROM "Order" o JOIN "Payment" payment ON payment.id = o."paymentId"
          WHERE o.status NOT IN ('awaiting_deposit', 'cancelled')
            AND (payment.status <> 'accepted' OR payment."impUid" IS NULL OR payment."paidAt" IS NULL OR o."paidAt" IS NULL)`,
  },
  'no-money-without-goods': {
    about: 'payment',
    sql: `SELECT payment."impUid" AS subject FROM "Payment" payment
          WHERE payment.status IN ('accepted', 'awaiting_deposit')
            AND NOT EXISTS (SELECT FROM "Order" o WHERE o."paymentId" = payment.id)`,
  },
  'completed-means-ordered': {
    about: 'checkout',
    sql: `SELECT checkout.id::text AS subject FROM "Checkout" checkout
          WHERE checkout.status = 'completed' AND NOT EXISTS (SELECT FROM "Order" o WHERE o."checkoutId" = checkout.id)`,
  },
  'provider-said-so': {
    about: 'order',
    sql: `SELECT o.number AS subject FROM "Order" o
          WHERE NOT EXISTS (SELECT FROM "PaymentEvent" event WHERE event."paymentId" = o."paymentId" AND event.answer IS NOT NULL)`,
  },
} as const satisfies Record<string, Rule>;
