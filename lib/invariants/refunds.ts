// What must be true of money that goes back.

import type { Rule } from './rule';

export const refundRules = {
  'refunds-within-paid': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "Order" o JOIN "Payment" payment ON payment.id = o."paymentId" JOIN "Refund" refund ON refund."orderId" = o.id
          WHERE refund.status = 'done'
          GROUP BY o.id, payment."amountMinor" HAVING sum(refund."amountMinor") > payment."amountMinor"`,
  },
  'refunded-is-the-sum': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "Order" o LEFT JOIN "Refund" refund ON refund."orderId" = o.id AND refund.status = 'done'
          GROUP BY o.id HAVING coalesce(sum(refund."amountKrw"), 0) <> o."refundedKrw"`,
  },
  // All money went back, or all goods did: then a part of the money, e.g. for delivery, may have stayed.
  'nothing-left-means-cancelled': {
    about: 'order',
    sql: `SELECT number AS subject FROM "Order" o
          WHERE ("refundedKrw" = "totalKrw" AND "totalKrw" > 0 AND status <> 'cancelled')
             OR (status = 'cancelled' AND "paidAt" IS NOT NULL AND "refundedKrw" < "totalKrw" AND EXISTS (
                  SELECT FROM "CheckoutLine" line WHERE line."checkoutId" = o."checkoutId" AND line.quantity > (
                    SELECT coalesce(sum(back.quantity), 0)
                    FROM "RefundLine" back JOIN "Refund" refund ON refund.id = back."refundId"
                    WHERE back."checkoutLineId" = line.id AND (refund.status = 'done' OR refund."isHandedOver"))))`,
  },
  'no-more-pieces-back-than-bought': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "Order" o JOIN "CheckoutLine" line ON line."checkoutId" = o."checkoutId"
          JOIN "RefundLine" back ON back."checkoutLineId" = line.id JOIN "Refund" refund ON refund.id = back."refundId"
          WHERE refund.status <> 'refused' OR refund."isHandedOver"
          GROUP BY o.id, line.id HAVING sum(back.quantity) > line.quantity`,
  },
  'each-cancel-booked-once': {
    about: 'payment',
    sql: `SELECT "impUid" AS subject FROM "Refund" WHERE "cancellationId" IS NOT NULL
          GROUP BY "impUid", "cancellationId" HAVING count(*) > 1`,
  },
  'one-refund-in-flight': {
    about: 'payment',
    sql: `SELECT "impUid" AS subject FROM "Refund" WHERE status = 'requested' GROUP BY 1 HAVING count(*) > 1`,
  },
  'done-means-seen': {
    about: 'refund',
    sql: `SELECT tag AS subject FROM "Refund" WHERE status = 'done' AND ("cancellationId" IS NULL OR "doneAt" IS NULL)`,
  },
  'rejected-goes-back': {
    about: 'payment',
    sql: `SELECT payment."impUid" AS subject FROM "Payment" payment
          WHERE payment.status = 'rejected' AND NOT EXISTS (
            SELECT FROM "Refund" refund WHERE refund."impUid" = payment."impUid")`,
  },
  'accepted-is-never-cancelled-by-itself': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "Order" o JOIN "Payment" payment ON payment.id = o."paymentId"
          JOIN "Refund" refund ON refund."impUid" = payment."impUid" AND refund.source = 'automatic'`,
  },
  'refund-has-its-job': {
    about: 'refund',
    sql: `SELECT refund.tag AS subject FROM "Refund" refund
          WHERE refund.status = 'requested' AND NOT EXISTS (
            SELECT FROM "Job" job WHERE job.key = 'refund:' || refund.id AND job."doneAt" IS NULL)
            AND refund."acceptedAt" IS NULL`,
  },
  'refund-job-has-its-refund': {
    about: 'job',
    sql: `SELECT job.key AS subject FROM "Job" job
          WHERE job.kind = 'refund' AND NOT EXISTS (SELECT FROM "Refund" refund WHERE job.key = 'refund:' || refund.id)`,
  },
} as const satisfies Record<string, Rule>;
