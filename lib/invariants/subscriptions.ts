// What must be true of money that is taken every month.

import type { Rule } from './rule';

export const subscriptionRules = {
  'month-is-charged-once': {
    about: 'subscription',
    sql: `SELECT charge."subscriptionId"::text AS subject
          FROM "SubscriptionCharge" charge JOIN "Payment" payment ON payment."checkoutId" = charge."checkoutId"
          WHERE payment.status = 'accepted'
          GROUP BY charge."subscriptionId", charge.period HAVING count(*) > 1`,
  },
  'paid-month-is-an-order': {
    about: 'subscription',
    sql: `SELECT charge."subscriptionId"::text AS subject FROM "SubscriptionCharge" charge
          WHERE charge.status = 'paid' AND NOT EXISTS (
            SELECT FROM "Order" o JOIN "Payment" payment ON payment.id = o."paymentId"
            WHERE o."checkoutId" = charge."checkoutId" AND payment.status = 'accepted' AND payment."impUid" IS NOT NULL
              AND EXISTS (SELECT FROM "PaymentEvent" event WHERE event."paymentId" = payment.id AND event.answer IS NOT NULL))`,
  },
  'charge-has-its-month': {
    about: 'payment',
    sql: `SELECT payment."merchantUid" AS subject FROM "Payment" payment
          WHERE payment."customerUid" IS NOT NULL
            AND NOT EXISTS (SELECT FROM "SubscriptionCharge" charge WHERE charge."checkoutId" = payment."checkoutId")`,
  },
  'month-costs-what-was-agreed': {
    about: 'subscription',
    sql: `SELECT subscription.id::text AS subject
          FROM "Subscription" subscription JOIN "SubscriptionCharge" charge ON charge."subscriptionId" = subscription.id
          JOIN "Checkout" checkout ON checkout.id = charge."checkoutId"
          WHERE checkout."totalKrw" > subscription."goodsKrw" + subscription."shippingKrw"`,
  },
  // A minute for clocks that differ: what was asked for before the end is not taken back.
  'nothing-is-charged-after-the-end': {
    about: 'subscription',
    sql: `SELECT subscription.id::text AS subject
          FROM "Subscription" subscription JOIN "SubscriptionCharge" charge ON charge."subscriptionId" = subscription.id
          LEFT JOIN "Payment" payment ON payment."checkoutId" = charge."checkoutId"
          WHERE subscription.status = 'cancelled'
            AND (payment."createdAt" > subscription."cancelledAt" + interval '1 minute'
              OR (charge.status = 'planned' AND charge."askedAt" IS NULL))`,
  },
  'ended-card-is-not-kept': {
    about: 'subscription',
    sql: `SELECT subscription.id::text AS subject
          FROM "Subscription" subscription JOIN "BillingKey" key ON key."subscriptionId" = subscription.id
          WHERE subscription.status = 'cancelled' AND key.status = 'active'`,
  },
  'running-means-planned': {
    about: 'subscription',
    sql: `SELECT subscription.id::text AS subject FROM "Subscription" subscription
          WHERE subscription.status = 'active' AND NOT EXISTS (
            SELECT FROM "SubscriptionCharge" charge WHERE charge."subscriptionId" = subscription.id AND charge.status = 'planned')`,
  },
  'due-charge-has-its-job': {
    about: 'subscription',
    sql: `SELECT charge."subscriptionId"::text AS subject FROM "SubscriptionCharge" charge
          WHERE charge.status = 'planned' AND charge."nextTryAt" IS NULL
            AND NOT EXISTS (SELECT FROM "Job" job WHERE job.key = 'charge:' || charge.id AND job."doneAt" IS NULL)`,
  },
} as const satisfies Record<string, Rule>;
