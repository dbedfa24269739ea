// What must be true of work that is to be done: nothing is forgotten, nothing stands still, and nobody has taken the guards away.

import type { Rule } from './rule';

/** Triggers, CHECKs and unique indexes that refuse what the other rules would only find the next morning. */
const GUARDS = [
  'StockMove_append_only',
  'PaymentEvent_append_only',
  'AuditEntry_append_only',
  'AuditEntry_sealed',
  'AuditSeal_append_only',
  'AuditWords_kept',
  'AccessReview_append_only',
  'ShopOpening_append_only',
  'RefundApproval_two_people',
  'RefundApproval_one_waiting',
  'ParkedApproval_two_people',
  'ParkedApproval_one_waiting',
  'PriceChange_append_only',
  'Refund_kept',
  'Refund_facts_kept',
  'RefundLine_append_only',
  'RefundLine_within_bought',
  'Refund_within_bought',
  'Sku_never_oversold',
  'Order_refunds_within_paid',
  'Refund_amount_positive',
  'Refund_one_in_flight',
  'Refund_of_lost_money',
  'Refund_impUid_cancellationId_key',
  'StockMove_refundId_skuId_key',
  'Payment_impUid_key',
  'Payment_merchantUid_key',
  'Payment_one_per_checkout',
  'Order_checkoutId_key',
  'Order_paymentId_key',
  'Order_lists_goods',
  'SubscriptionCharge_subscriptionId_period_key',
  'SubscriptionCharge_one_planned',
  'SubscriptionCharge_checkoutId_key',
  'BillingKey_one_active',
  'Job_key_key',
  'Claim_kept',
  'Claim_facts_kept',
  'Claim_note_kept',
  'RetentionProof_append_only',
  'Claim_settled',
  'ClaimLine_append_only',
  'ClaimLine_within_bought',
  'ClaimMove_append_only',
  'StockMove_claimId_skuId_reason_key',
  'Checkout_adds_up',
  'CheckoutLine_discounts',
  'CouponMove_append_only',
  'Coupon_never_overspent',
  'CouponHolder_never_overspent',
  'PointMove_kept',
  'PointMove_earned_once',
  'PointMove_returned_once',
  'Customer_points_never_negative',
];

export const workRules = {
  'parked-payment-is-before-an-operator': {
    about: 'payment',
    sql: `SELECT payment."impUid" AS subject FROM "Payment" payment
          WHERE payment.status = 'parked' AND NOT EXISTS (SELECT FROM "ParkedItem" item WHERE item."impUid" = payment."impUid")`,
  },
  'refused-refund-is-before-an-operator': {
    about: 'refund',
    sql: `SELECT refund.tag AS subject FROM "Refund" refund
          WHERE refund.status = 'refused' AND NOT EXISTS (SELECT FROM "ParkedItem" item WHERE item."impUid" = refund."impUid")`,
  },
  'stopped-job-is-before-an-operator': {
    about: 'job',
    sql: `SELECT job.key AS subject FROM "Job" job
          WHERE job."parkedAt" IS NOT NULL AND NOT EXISTS (SELECT FROM "ParkedItem" item WHERE item.key = 'job-gave-up:' || job.key)`,
  },
  'open-attempt-will-be-asked-about': {
    about: 'payment',
    sql: `SELECT "merchantUid" AS subject FROM "Payment"
          WHERE status IN ('open', 'failed') AND "nextCheckAt" IS NULL AND "createdAt" > now() - interval '6 days'`,
  },
  'questions-are-asked-in-time': {
    about: 'payment',
    sql: `SELECT "merchantUid" AS subject FROM "Payment" WHERE "nextCheckAt" < now() - interval '30 minutes'`,
  },
  'doubt-ends': {
    about: 'payment',
    sql: `SELECT "merchantUid" AS subject FROM "Payment" WHERE "unknownSince" < now() - interval '1 hour'`,
  },
  'held-goods-go-back-in-time': {
    about: 'checkout',
    sql: `SELECT id::text AS subject FROM "Checkout" WHERE status = 'open' AND "expiresAt" < now() - interval '30 minutes'`,
  },
  'money-jobs-do-not-wait': {
    about: 'job',
    sql: `SELECT key AS subject FROM "Job"
          WHERE lane = 'money' AND "doneAt" IS NULL AND "parkedAt" IS NULL AND "runAt" < now() - interval '30 minutes'`,
  },
  'refunds-end': {
    about: 'refund',
    sql: `SELECT refund.tag AS subject FROM "Refund" refund
          WHERE refund.status = 'requested' AND refund."createdAt" < now() - interval '1 day'
            AND (refund."acceptedAt" IS NULL OR refund."acceptedAt" < now() - interval '7 days')
            AND NOT EXISTS (SELECT FROM "Job" job WHERE job.key = 'refund:' || refund.id AND job."parkedAt" IS NOT NULL)`,
  },
  'records-are-as-written': {
    about: 'record',
    sql: `SELECT id::text AS subject FROM audit_breaks(0, repeat('0', 64)) AS id`,
  },
  'records-keep-what-was-typed': {
    about: 'record',
    sql: `SELECT entry.id::text AS subject FROM "AuditEntry" entry LEFT JOIN "AuditWords" typed ON typed."entryId" = entry.id
          WHERE entry.detail ? 'words' AND CASE
            WHEN typed."entryId" IS NULL THEN NOT EXISTS (
              SELECT FROM "RetentionProof" proof WHERE proof.rule = 'operators-words' AND proof.before > entry.at)
            ELSE encode(sha256(convert_to(typed.salt || typed.words, 'UTF8')), 'hex') <> entry.detail->>'words' END`,
  },
  'guards-stand': {
    about: 'guard',
    sql: `SELECT wanted AS subject FROM unnest(ARRAY['${GUARDS.join("', '")}']) AS wanted
          WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = wanted AND tgenabled <> 'D')
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = wanted AND convalidated)
            AND NOT EXISTS (
              SELECT FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid WHERE relname = wanted AND indisvalid AND indisunique)`,
  },
} as const satisfies Record<string, Rule>;
