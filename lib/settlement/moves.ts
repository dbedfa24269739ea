// Money as the PGs count it: everything that came in and went back through them, a row each, on the day (Seoul) it happened. Sums of
// days, files of a PG and the list behind a number all read these rows, so that they cannot differ.
//
// What came in is the provider's word: of an accepted payment the sum that was verified, of other money (too much, twice, too late) the
// sum in the provider's newest answer about it. A refund counts once the provider's history shows it. The fee follows the balance: paid
// on what came in, given back with what goes back, by the rate of the day of the payment, so that after any refunds it is exactly the
// fee of what is left. Nothing is charged for what no rate is known of: the fee is null.

import { Prisma } from '../generated/prisma/client';

/** Columns of a move: day, at, kind, moveId, impUid, merchantUid, applyNum, orderId, pg, payMethod, currency, minor, feeKrw, vatKrw, depositDays. */
export const movesBetween = ({ from, to }: { from: Date; to: Date }): Prisma.Sql => Prisma.sql`
  SELECT (at AT TIME ZONE 'Asia/Seoul')::date AS day, at, kind, "moveId", "impUid", "merchantUid", "applyNum", "orderId", move.pg, move."payMethod", currency,
    CASE kind WHEN 'payment' THEN after ELSE after - before END AS minor,
    ${feeOf(Prisma.sql`after`)} - CASE kind WHEN 'payment' THEN 0 ELSE ${feeOf(Prisma.sql`before`)} END AS "feeKrw",
    ${feeOf(Prisma.sql`after`)} / 10 - CASE kind WHEN 'payment' THEN 0 ELSE ${feeOf(Prisma.sql`before`)} / 10 END AS "vatKrw",
    rate."depositDays"
  FROM (
    SELECT 'payment' AS kind, 0 AS "moveId", money."paidAt" AS at, money.*, 0 AS before, money."paidMinor" AS after FROM (${moneyOf(from, to)}) AS money
    WHERE money."paidAt" >= ${from} AND money."paidAt" < ${to}
    UNION ALL
    SELECT 'refund', refund.id, refund."doneAt", money.*, money."paidMinor" - refund.earlier,
      money."paidMinor" - refund.earlier - refund."amountMinor"
    FROM (${refundedBetween(from, to)}) AS refund JOIN (${moneyOf(from, to)}) AS money ON money."impUid" = refund."impUid"
  ) AS move
  LEFT JOIN (${RATES}) AS rate ON rate.pg = split_part(move.pg, '.', 1) AND rate."payMethod" = move."payMethod"
    AND move.currency = 'KRW' AND (move."paidAt" AT TIME ZONE 'Asia/Seoul')::date >= rate."validFrom"
    AND (move."paidAt" AT TIME ZONE 'Asia/Seoul')::date < coalesce(rate.until, 'infinity')`;

/** Whole won, rounded down as PGs do; its value added tax is a tenth of it, rounded down. */
const feeOf = (balance: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${balance}::bigint * rate."feePerMillion" / 1000000 + rate."feeFixedKrw")`;

/** The rate of each PG and method from a day until the next one. */
const RATES = Prisma.sql`
  SELECT *, lead("validFrom") OVER (PARTITION BY pg, "payMethod" ORDER BY "validFrom") AS until FROM (
    SELECT DISTINCT ON (pg, "payMethod", "validFrom") pg, "payMethod", "validFrom", "feePerMillion", "feeFixedKrw", "depositDays"
    FROM "SettlementRate" ORDER BY pg, "payMethod", "validFrom", id DESC) AS latest`;

/** Refunds that were made, each with what had gone back of the same payment before. */
const refundedBetween = (from: Date, to: Date): Prisma.Sql => Prisma.sql`
  SELECT id, "impUid", "doneAt", "amountMinor", (
    SELECT coalesce(sum(earlier."amountMinor"), 0) FROM "Refund" earlier WHERE earlier."impUid" = refund."impUid"
      AND earlier.status = 'done' AND (earlier."doneAt", earlier.id) < (refund."doneAt", refund.id)) AS earlier
  FROM "Refund" refund WHERE status = 'done' AND "doneAt" >= ${from} AND "doneAt" < ${to}`;

/**
 * All money that moved between two instants, one row for each of the provider's payments. Money that paid no order is asked for in
 * the answers that were kept of it; where none was kept, it was at least what went back.
 */
const moneyOf = (from: Date, to: Date): Prisma.Sql => Prisma.sql`
  SELECT named."impUid", coalesce(own."merchantUid", attempt."merchantUid", said.answer ->> 'merchant_uid') AS "merchantUid", own."applyNum",
    placed.id AS "orderId", coalesce(own.pg, attempt.pg, said.answer ->> 'pg_provider', '') AS pg,
    coalesce(own."payMethod", attempt."payMethod", said.answer ->> 'pay_method', '') AS "payMethod",
    CASE WHEN own.status = 'accepted' THEN own.currency ELSE coalesce(said.answer ->> 'currency', back.currency) END AS currency,
    CASE WHEN own.status = 'accepted' THEN own."paidAt" ELSE coalesce(to_timestamp((said.answer ->> 'paid_at')::bigint), back.at) END AS "paidAt",
    CASE WHEN own.status = 'accepted' THEN own."amountMinor" ELSE coalesce(round((said.answer ->> 'amount')::numeric
      * CASE WHEN said.answer ->> 'currency' IN ('KRW', 'JPY', 'VND') THEN 1 ELSE 100 END)::int, back.minor) END AS "paidMinor"
  FROM (
    SELECT "impUid" FROM "Payment" WHERE "paidAt" >= ${from} AND "paidAt" < ${to} AND status IN ('accepted', 'rejected', 'parked')
    UNION SELECT "impUid" FROM "Refund" WHERE status = 'done' AND "doneAt" >= ${from} AND "doneAt" < ${to}
    -- A second payment of one attempt has no row of its own but its refund, whenever that was made.
    UNION SELECT refund."impUid" FROM "Refund" refund LEFT JOIN "Payment" payment ON payment."impUid" = refund."impUid"
      WHERE refund.status = 'done' AND refund."doneAt" >= ${from} AND payment.id IS NULL
  ) AS named
  LEFT JOIN "Payment" own ON own."impUid" = named."impUid"
  LEFT JOIN "Order" placed ON placed."paymentId" = own.id
  LEFT JOIN LATERAL (
    SELECT answer FROM "PaymentEvent" event WHERE own.status IS DISTINCT FROM 'accepted' AND event."impUid" = named."impUid"
      AND (answer ->> 'paid_at')::bigint > 0 ORDER BY id DESC LIMIT 1) AS said ON true
  LEFT JOIN LATERAL (
    SELECT sum("amountMinor")::int AS minor, min("createdAt") AS at, min(currency) AS currency, min("paymentId"::text)::uuid AS "paymentId"
    FROM "Refund" refund WHERE own.status IS DISTINCT FROM 'accepted' AND refund."impUid" = named."impUid" AND status = 'done') AS back ON true
  LEFT JOIN "Payment" attempt ON own.id IS NULL AND attempt.id = back."paymentId"`;
