// What must be true of returns and exchanges.

import type { Rule } from './rule';

/** Pieces of a line that went back, are on their way, or were handed over another way. */
const BACK = `(
  SELECT coalesce(sum(back.quantity), 0) FROM "RefundLine" back JOIN "Refund" refund ON refund.id = back."refundId"
  WHERE back."checkoutLineId" = line.id AND (refund.status <> 'refused' OR refund."isHandedOver"))`;

export const claimRules = {
  'no-more-pieces-claimed-than-bought': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "Order" o JOIN "CheckoutLine" line ON line."checkoutId" = o."checkoutId"
          JOIN "ClaimLine" claimed ON claimed."checkoutLineId" = line.id
          JOIN "Claim" claim ON claim.id = claimed."claimId" AND claim."endedAt" IS NULL
          GROUP BY o.id, line.id HAVING sum(claimed.quantity) > line.quantity - ${BACK}`,
  },
  'finished-return-has-its-refund': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "Claim" claim JOIN "Order" o ON o.id = claim."orderId" JOIN "ClaimLine" claimed ON claimed."claimId" = claim.id
          LEFT JOIN "Refund" refund ON refund.id = claim."refundId" AND refund."orderId" = claim."orderId"
          LEFT JOIN "RefundLine" back ON back."refundId" = refund.id AND back."checkoutLineId" = claimed."checkoutLineId"
          WHERE claim.kind = 'return' AND claim.state = 'completed' AND back.quantity IS DISTINCT FROM claimed.quantity`,
  },
  'exchanged-goods-are-where-they-belong': {
    about: 'order',
    sql: `WITH moved AS (
            SELECT "claimId", -sum(delta) AS quantity FROM "StockMove"
            WHERE "claimId" IS NOT NULL AND reason IN ('exchange', 'release') GROUP BY 1
          )
          SELECT o.number AS subject
          FROM "Claim" claim JOIN "Order" o ON o.id = claim."orderId" LEFT JOIN moved ON moved."claimId" = claim.id
          WHERE coalesce(moved.quantity, 0) <> CASE
            WHEN claim.kind = 'exchange' AND claim.state IN ('approved', 'collecting', 'received', 'inspected', 'completed')
            THEN (SELECT sum(quantity) FROM "ClaimLine" WHERE "claimId" = claim.id) ELSE 0 END`,
  },
  'returned-goods-are-shelved-once': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "StockMove" move JOIN "Claim" claim ON claim.id = move."claimId" JOIN "Order" o ON o.id = claim."orderId"
          WHERE move.reason = 'return'
          GROUP BY o.id, claim.id
          HAVING NOT (claim."returnStock" AND claim.kind = 'exchange' AND claim.state = 'completed')
              OR sum(move.delta) <> (SELECT sum(quantity) FROM "ClaimLine" WHERE "claimId" = claim.id)`,
  },
  'claims-stand-where-they-were-moved': {
    about: 'order',
    sql: `SELECT o.number AS subject
          FROM "Claim" claim JOIN "Order" o ON o.id = claim."orderId"
          LEFT JOIN LATERAL (SELECT "to" FROM "ClaimMove" WHERE "claimId" = claim.id ORDER BY id DESC LIMIT 1) move ON true
          WHERE claim.state <> coalesce(move."to", 'requested')`,
  },
} as const satisfies Record<string, Rule>;
