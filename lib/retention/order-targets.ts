// What is known of buyers through what they bought. Sums, dates and goods stay for good: only who it was goes.

import { Prisma } from '../generated/prisma/client';
import { keys, neverHeld, type Target } from './target';

/** Every column of an order, or a checkout, that says who bought. */
const NOBODY = Prisma.sql`
  "buyerName" = '', "buyerTel" = '', "buyerEmail" = '', postcode = '', address1 = '', address2 = '', memo = ''`;

/** When the last thing happened with an order: from then on its time is counted. */
const LAST_OF_ORDER = Prisma.sql`
  greatest(o."createdAt", o."paidAt", o."deliveredAt", o."confirmedAt", o."cancelledAt",
    (SELECT max(greatest(refund."createdAt", refund."doneAt", refund."closedAt")) FROM "Refund" refund WHERE refund."orderId" = o.id),
    (SELECT max(claim."endedAt") FROM "Claim" claim WHERE claim."orderId" = o.id))`;

/** Whether nothing is owed, asked or undecided about an order any more. */
const IS_OVER = Prisma.sql`
  o.status IN ('confirmed', 'cancelled')
  AND NOT EXISTS (SELECT FROM "Refund" refund WHERE refund."orderId" = o.id
    AND (refund.status = 'requested' OR (refund.status = 'refused' AND refund."closedAt" IS NULL)))
  AND NOT EXISTS (SELECT FROM "Claim" claim WHERE claim."orderId" = o.id AND claim."endedAt" IS NULL)
  AND NOT EXISTS (SELECT FROM "ParkedItem" item WHERE item."orderId" = o.id AND item."resolvedAt" IS NULL)`;

const IS_HELD = Prisma.sql`EXISTS (SELECT FROM "LegalHold" hold WHERE hold."orderId" = o.id) AS "isHeld"`;

/** What stands beside the attempts of checkouts: accounts, receipts, and what a provider or an operator said. */
const blankAttempts = (checkouts: Prisma.Sql): Prisma.Sql[] => {
  const payments = Prisma.sql`SELECT payment.id FROM "Payment" payment WHERE payment."checkoutId" IN (${checkouts})`;
  const items = Prisma.sql`SELECT item.id FROM "ParkedItem" item WHERE item."paymentId" IN (${payments})`;
  return [
    Prisma.sql`UPDATE "Payment" SET "vbankNum" = NULL, "vbankHolder" = NULL, "receiptUrl" = NULL, "failReason" = NULL
      WHERE "checkoutId" IN (${checkouts})`,
    Prisma.sql`DELETE FROM "RefundAccount" WHERE "paymentId" IN (${payments})`,
    Prisma.sql`UPDATE "Refund" SET reason = '', refusal = NULL, "closingNote" = NULL WHERE "paymentId" IN (${payments})`,
    Prisma.sql`UPDATE "ParkedApproval" SET reason = '', note = NULL WHERE "parkedItemId" IN (${items})`,
    Prisma.sql`UPDATE "ParkedItem" SET resolution = '' WHERE id IN (${items}) AND resolution IS NOT NULL`,
  ];
};

const blankCheckouts = (checkouts: Prisma.Sql, at: Date): Prisma.Sql =>
  Prisma.sql`UPDATE "Checkout" SET ${NOBODY}, "idempotencyKey" = NULL, fingerprint = '', "cashReceiptSealed" = NULL,
    "erasedAt" = ${at} WHERE id IN (${checkouts})`;

export const orders: Target = {
  due: (before) => Prisma.sql`
    SELECT o.id::text AS id, o.number AS subject, ${LAST_OF_ORDER} AS at, ${IS_HELD} FROM "Order" o
    WHERE o."erasedAt" IS NULL AND o."createdAt" < ${before} AND ${LAST_OF_ORDER} < ${before} AND ${IS_OVER}`,
  erase: (ids, at) => {
    const these = Prisma.sql`SELECT o.id FROM "Order" o WHERE o.id = ${keys(ids, 'int')}`;
    const checkouts = Prisma.sql`SELECT o."checkoutId" FROM "Order" o WHERE o.id = ${keys(ids, 'int')}`;
    return [
      ...blankAttempts(checkouts),
      Prisma.sql`UPDATE "Shipment" SET waybill = '' WHERE "orderId" IN (${these})`,
      Prisma.sql`UPDATE "CashReceipt" SET masked = '', "receiptUrl" = NULL WHERE "orderId" IN (${these})`,
      Prisma.sql`UPDATE "RefundApproval" SET reason = '', note = NULL WHERE "orderId" IN (${these})`,
      Prisma.sql`DELETE FROM "PersonApart" WHERE "orderId" IN (${these})`,
      blankCheckouts(checkouts, at),
      Prisma.sql`UPDATE "Order" SET ${NOBODY}, "erasedAt" = ${at} WHERE id IN (${these})`,
    ];
  },
};

/** Found no more by name or number: who may see personal data can still open it, with a reason, and is written down. */
export const leftMembers: Target = {
  due: (before) => Prisma.sql`
    SELECT o.id::text AS id, o.number AS subject, greatest(o."leftAt", ${LAST_OF_ORDER}) AS at, ${IS_HELD} FROM "Order" o
    WHERE o."leftAt" IS NOT NULL AND o."erasedAt" IS NULL AND ${LAST_OF_ORDER} < ${before} AND ${IS_OVER}
      AND NOT EXISTS (SELECT FROM "PersonApart" apart WHERE apart."orderId" = o.id)`,
  erase: (ids, at) => {
    const checkouts = Prisma.sql`SELECT o."checkoutId" FROM "Order" o WHERE o.id = ${keys(ids, 'int')}`;
    return [
      Prisma.sql`INSERT INTO "PersonApart" ("orderId", person, at)
        SELECT o.id, jsonb_build_object('buyerName', o."buyerName", 'buyerTel', o."buyerTel", 'buyerEmail', o."buyerEmail",
          'postcode', o.postcode, 'address1', o.address1, 'address2', o.address2, 'memo', o.memo), ${at}::timestamptz
        FROM "Order" o WHERE o.id = ${keys(ids, 'int')}`,
      Prisma.sql`UPDATE "Checkout" SET ${NOBODY} WHERE id IN (${checkouts})`,
      Prisma.sql`UPDATE "Order" SET ${NOBODY} WHERE id = ${keys(ids, 'int')}`,
    ];
  },
};

/** Whether money ever came for a checkout that became no order. */
const HAD_MONEY = Prisma.sql`EXISTS (
  SELECT FROM "Payment" payment WHERE payment."checkoutId" = checkout.id
    AND (payment.status NOT IN ('open', 'failed', 'withdrawn')
      OR EXISTS (SELECT FROM "Refund" refund WHERE refund."paymentId" = payment.id)
      OR EXISTS (SELECT FROM "ParkedItem" item WHERE item."paymentId" = payment.id)))`;

/** Whether something may still be learnt or done about its attempts. */
const IS_UNDECIDED = Prisma.sql`EXISTS (
  SELECT FROM "Payment" payment WHERE payment."checkoutId" = checkout.id AND (payment."nextCheckAt" IS NOT NULL
    OR EXISTS (SELECT FROM "Refund" refund WHERE refund."paymentId" = payment.id AND refund.status <> 'done' AND refund."closedAt" IS NULL)
    OR EXISTS (SELECT FROM "ParkedItem" item WHERE item."paymentId" = payment.id AND item."resolvedAt" IS NULL)))`;

const endedCheckouts = (before: Date, at: Prisma.Sql, which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT checkout.id::text AS id, checkout.id::text AS subject, ${at} AS at, ${neverHeld} FROM "Checkout" checkout
  WHERE checkout."erasedAt" IS NULL AND checkout.status IN ('expired', 'closed') AND checkout."endedAt" < ${before}
    AND ${at} < ${before} AND NOT EXISTS (SELECT FROM "Order" o WHERE o."checkoutId" = checkout.id)
    AND ${which} AND NOT ${IS_UNDECIDED}`;

const eraseCheckouts = (ids: string[], at: Date): Prisma.Sql[] => {
  const checkouts = Prisma.sql`SELECT checkout.id FROM "Checkout" checkout WHERE checkout.id = ${keys(ids, 'uuid')}`;
  return [...blankAttempts(checkouts), blankCheckouts(checkouts, at)];
};

export const abandonedCheckouts: Target = {
  due: (before) => endedCheckouts(before, Prisma.sql`checkout."endedAt"`, Prisma.sql`NOT ${HAD_MONEY}`),
  erase: eraseCheckouts,
};

export const returnedMoney: Target = {
  due: (before) =>
    endedCheckouts(
      before,
      Prisma.sql`greatest(checkout."endedAt", (SELECT max(greatest(refund."createdAt", refund."doneAt", refund."closedAt"))
        FROM "Refund" refund JOIN "Payment" payment ON payment.id = refund."paymentId" WHERE payment."checkoutId" = checkout.id))`,
      HAD_MONEY,
    ),
  erase: eraseCheckouts,
};

/** Of attempts we know, the order's or the checkout's rule comes first; here is what is left, e.g. of lost money. */
export const parkedMoney: Target = {
  due: (before) => Prisma.sql`
    SELECT item.id::text AS id, item.id::text AS subject, item."resolvedAt" AS at,
      EXISTS (SELECT FROM "LegalHold" hold WHERE hold."orderId" = item."orderId") AS "isHeld"
    FROM "ParkedItem" item WHERE item."resolvedAt" < ${before} AND item.resolution <> ''`,
  erase: (ids) => {
    const lost = Prisma.sql`SELECT item."impUid" FROM "ParkedItem" item WHERE item.id = ${keys(ids, 'int')}`;
    return [
      Prisma.sql`UPDATE "Refund" SET reason = '', refusal = NULL, "closingNote" = NULL, "accountSealed" = NULL
        WHERE "paymentId" IS NULL AND "impUid" IN (${lost})`,
      Prisma.sql`UPDATE "ParkedApproval" SET reason = '', note = NULL WHERE "parkedItemId" = ${keys(ids, 'int')}`,
      Prisma.sql`UPDATE "ParkedItem" SET resolution = '' WHERE id = ${keys(ids, 'int')}`,
    ];
  },
};

export const complaints: Target = {
  due: (before) => Prisma.sql`
    SELECT claim.id::text AS id, o.number AS subject, claim."endedAt" AS at, ${IS_HELD}
    FROM "Claim" claim JOIN "Order" o ON o.id = claim."orderId"
    WHERE claim."endedAt" < ${before} AND (claim.note <> '' OR claim.inspection <> '' OR claim.refusal NOT IN ('', '-')
      OR claim."pickupWaybill" <> '' OR claim."sentWaybill" <> ''
      OR EXISTS (SELECT FROM "ClaimPhoto" photo WHERE photo."claimId" = claim.id))`,
  photos: (ids) => Prisma.sql`SELECT file FROM "ClaimPhoto" WHERE "claimId" = ${keys(ids, 'int')}`,
  erase: (ids) => [
    Prisma.sql`DELETE FROM "ClaimPhoto" WHERE "claimId" = ${keys(ids, 'int')}`,
    // That it was refused with words stays to be seen.
    Prisma.sql`UPDATE "Claim" SET note = '', inspection = '', advice = NULL, refusal = CASE WHEN refusal <> '' THEN '-' END,
      "pickupWaybill" = CASE WHEN "pickupWaybill" IS NOT NULL THEN '' END, "sentWaybill" = CASE WHEN "sentWaybill" IS NOT NULL THEN '' END
      WHERE id = ${keys(ids, 'int')}`,
  ],
};

export const receiptNumbers: Target = {
  due: (before) => Prisma.sql`
    SELECT checkout.id::text AS id, checkout.id::text AS subject, checkout."createdAt" AS at, ${neverHeld}
    FROM "Checkout" checkout WHERE checkout."cashReceiptSealed" IS NOT NULL AND checkout."createdAt" < ${before}`,
  erase: (ids) => [Prisma.sql`UPDATE "Checkout" SET "cashReceiptSealed" = NULL WHERE id = ${keys(ids, 'uuid')}`],
};

export const refundAccounts: Target = {
  due: (before) => Prisma.sql`
    SELECT account."paymentId"::text AS id, coalesce(o.number, payment."merchantUid") AS subject,
      coalesce(account."givenAt", account."askedAt") AS at, ${IS_HELD}
    FROM "RefundAccount" account JOIN "Payment" payment ON payment.id = account."paymentId"
      LEFT JOIN "Order" o ON o."paymentId" = payment.id
    WHERE coalesce(account."givenAt", account."askedAt") < ${before}
      AND NOT EXISTS (SELECT FROM "Refund" refund WHERE refund."paymentId" = payment.id
        AND (refund.status = 'requested' OR (refund.status = 'refused' AND refund."closedAt" IS NULL)))
      AND NOT EXISTS (SELECT FROM "Claim" claim WHERE claim."orderId" = o.id AND claim."endedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "RefundApproval" approval WHERE approval."orderId" = o.id AND approval.status = 'waiting')`,
  erase: (ids) => [Prisma.sql`DELETE FROM "RefundAccount" WHERE "paymentId" = ${keys(ids, 'uuid')}`],
};
