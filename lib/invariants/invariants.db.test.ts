// An invariant that cannot fail proves nothing: each is broken here on purpose, in a transaction that is rolled back.

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { createOperator } from '../operators/create-operator';
import { closeCheckout } from '../payment/close-checkout';
import { requestRefund } from '../payment/request-refund';
import { resolveParked } from '../payment/resolve-parked';
import { settlePayment } from '../payment/settle-payment';
import { cancelSubscription } from '../subscriptions/change-subscription';
import { buyWithDiscounts, discountMutations } from '../testing/broken-discounts';
import { claimMutations, fillClaims } from '../testing/claim-books';
import { provider } from '../testing/provider';
import { workRefunds } from '../testing/refund-all';
import { open, stockShelf } from '../testing/shop';
import { goToNextTry, standStill, stockMonthly, subscribe, workMoney } from '../testing/subscriber';
import { checkBooks, checkRules, type RuleName, ruleNames } from './check-books';
import { lastReading, verifyNightly } from './nightly';

const url = process.env.DATABASE_URL ?? '';
const client = new pg.Client(url);

beforeAll(async () => {
  await client.connect();
  await fillBooks();
});
afterAll(() => client.end());

/** A little of everything a shop's books can hold. */
async function fillBooks(): Promise<void> {
  const sku = await stockShelf(40);
  const buy = async (change: { amount?: number; [field: string]: unknown } = {}, wish = {}) => {
    const { requestPay, amountKrw, checkoutId } = await open([{ sku, quantity: 2 }], wish);
    const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw, ...change });
    const settlement = await settlePayment(impUid, 'callback');
    return { number: (settlement.kind === 'settled' && settlement.state.orderNumber) || '', impUid, checkoutId };
  };
  await buy();
  await buy({ method: 'vbank', status: 'ready' }, { payment: { pg: 'html5_inicis', payMethod: 'vbank' } });
  await buy({ amount: 100 });
  await buy({ customer_uid_usage: 'payment' });
  await workRefunds();
  await createOperator('books@gagae.example', '운영자', 'a-password-for-tests');
  const operator = await db.operator.findFirstOrThrow();
  const { impUid } = await buy({ customer_uid_usage: 'payment' });
  const { id } = await db.parkedItem.findFirstOrThrow({ where: { impUid } });
  await resolveParked(id, { action: 'refund', note: '' }, operator);
  await workRefunds();
  const given = await buy();
  await requestRefund({ orderNumber: given.number, reason: '단순 변심', returnStock: true, operator });
  await workRefunds();
  const cut = await buy();
  await provider.consoleCancel(cut.impUid, 1_000);
  await settlePayment(cut.impUid, 'webhook');
  await fillClaims();
  await workRefunds();
  await buyWithDiscounts({ sku, buy, operator });
  const waiting = await buy();
  await requestRefund({ orderNumber: waiting.number, reason: '단순 변심', returnStock: false, operator });
  const { subscriptionId } = await subscribe(await stockMonthly(5));
  await goToNextTry(subscriptionId);
  await workMoney();
  const ended = await subscribe(await stockMonthly(5));
  await cancelSubscription(ended.subscriptionId);
  standStill();
  await closeCheckout((await open([{ sku, quantity: 1 }])).checkoutId);
  await open([{ sku, quantity: 1 }]);
}

const paid = `(SELECT id FROM "Order" WHERE status = 'paid' AND "refundedKrw" = 0 ORDER BY id LIMIT 1)`;
const paying = `(SELECT "paymentId" FROM "Order" WHERE status = 'paid' AND "refundedKrw" = 0 ORDER BY id LIMIT 1)`;
const openPayment = `(SELECT id FROM "Payment" WHERE status = 'open' LIMIT 1)`;
const copyOfOrder = (change: string) =>
  `INSERT INTO "Order" SELECT row.* FROM "Order" o, jsonb_populate_record(NULL::"Order", to_jsonb(o) || jsonb_build_object('id', 900001, 'number', '20260101-COPY123') || ${change}) row WHERE o.id = ${paid}`;

/** How each rule is broken by somebody who has taken the guards away. */
const mutations: Record<RuleName, string[]> = {
  'one-order-per-checkout': [
    'DROP INDEX "Order_checkoutId_key"',
    copyOfOrder(`jsonb_build_object('paymentId', ${openPayment})`),
  ],
  'one-order-per-payment': [
    'DROP INDEX "Order_paymentId_key"',
    copyOfOrder(`jsonb_build_object('checkoutId', (SELECT "checkoutId" FROM "Payment" WHERE id = ${openPayment}))`),
  ],
  'one-payment-per-imp-uid': [
    'DROP INDEX "Payment_impUid_key"',
    `UPDATE "Payment" SET "impUid" = (SELECT "impUid" FROM "Payment" WHERE id = ${paying}) WHERE id = ${openPayment}`,
  ],
  'one-payment-pays-a-checkout': [
    'DROP INDEX "Payment_one_per_checkout"',
    `UPDATE "Payment" SET status = 'accepted', "impUid" = 'imp_2', "checkoutId" = (SELECT "checkoutId" FROM "Payment" WHERE id = ${paying}) WHERE id = ${openPayment}`,
  ],
  'checkout-adds-up': [
    `UPDATE "CheckoutLine" SET quantity = quantity + 1 WHERE id = (SELECT min(id) FROM "CheckoutLine")`,
  ],
  ...discountMutations,
  'order-equals-checkout': [`UPDATE "Order" SET "totalKrw" = "totalKrw" + 1 WHERE id = ${paid}`],
  'order-equals-payment': [`UPDATE "Payment" SET "amountMinor" = "amountMinor" - 1 WHERE id = ${paying}`],
  'no-goods-without-money': [`UPDATE "Payment" SET status = 'awaiting_deposit' WHERE id = ${paying}`],
  'no-money-without-goods': [`UPDATE "Payment" SET status = 'accepted', "impUid" = 'imp_2' WHERE id = ${openPayment}`],
  'completed-means-ordered': [
    `UPDATE "Checkout" SET status = 'completed', "endedAt" = now() WHERE id = (SELECT "checkoutId" FROM "Payment" WHERE id = ${openPayment})`,
  ],
  'provider-said-so': [
    'ALTER TABLE "PaymentEvent" DISABLE TRIGGER "PaymentEvent_append_only"',
    `DELETE FROM "PaymentEvent" WHERE "paymentId" = ${paying}`,
  ],
  'refunds-within-paid': [
    'ALTER TABLE "Refund" DISABLE TRIGGER USER',
    `UPDATE "Refund" SET "amountMinor" = 9999999, "amountKrw" = 9999999 WHERE status = 'done' AND "orderId" IS NOT NULL`,
  ],
  'refunded-is-the-sum': [`UPDATE "Order" SET "refundedKrw" = 1 WHERE id = ${paid}`],
  'nothing-left-means-cancelled': [`UPDATE "Order" SET "refundedKrw" = "totalKrw" WHERE id = ${paid}`],
  'no-more-pieces-back-than-bought': [
    'ALTER TABLE "RefundLine" DISABLE TRIGGER "RefundLine_append_only"',
    'UPDATE "RefundLine" SET quantity = 99',
  ],
  'each-cancel-booked-once': [
    'DROP INDEX "Refund_impUid_cancellationId_key"',
    `INSERT INTO "Refund" SELECT row.* FROM "Refund" r, jsonb_populate_record(NULL::"Refund", to_jsonb(r) || '{"id": 900001, "tag": "[R-COPY]"}') row WHERE r.status = 'done' LIMIT 1`,
  ],
  'one-refund-in-flight': [
    'DROP INDEX "Refund_one_in_flight"',
    `INSERT INTO "Refund" SELECT row.* FROM "Refund" r, jsonb_populate_record(NULL::"Refund", to_jsonb(r) || '{"id": 900001, "tag": "[R-COPY]"}') row WHERE r.status = 'requested' LIMIT 1`,
  ],
  'done-means-seen': [
    'ALTER TABLE "Refund" DROP CONSTRAINT "Refund_done_has_history"',
    `UPDATE "Refund" SET "cancellationId" = NULL WHERE status = 'done'`,
  ],
  'rejected-goes-back': [`UPDATE "Payment" SET status = 'rejected', "impUid" = 'imp_2' WHERE id = ${openPayment}`],
  'accepted-is-never-cancelled-by-itself': [
    'ALTER TABLE "Refund" DISABLE TRIGGER "Refund_facts_kept"',
    `UPDATE "Refund" SET source = 'automatic' WHERE source = 'operator'`,
  ],
  'refund-has-its-job': [`DELETE FROM "Job" WHERE kind = 'refund'`],
  'refund-job-has-its-refund': [
    `UPDATE "Job" SET key = 'refund:900001' WHERE id = (SELECT min(id) FROM "Job" WHERE kind = 'refund')`,
  ],
  'month-is-charged-once': [
    'DROP INDEX "SubscriptionCharge_subscriptionId_period_key"',
    `UPDATE "SubscriptionCharge" SET period = 0 WHERE status = 'paid'`,
  ],
  'paid-month-is-an-order': [
    `UPDATE "SubscriptionCharge" SET status = 'paid', "nextTryAt" = NULL WHERE status = 'planned'`,
  ],
  'charge-has-its-month': [`UPDATE "Payment" SET "customerUid" = 'gagaecard1' WHERE id = ${openPayment}`],
  'month-costs-what-was-agreed': [
    'ALTER TABLE "Subscription" DROP CONSTRAINT "Subscription_sums"',
    'UPDATE "Subscription" SET "goodsKrw" = "goodsKrw" - 1',
  ],
  'nothing-is-charged-after-the-end': [
    `UPDATE "Subscription" SET status = 'cancelled', "cancelledAt" = now() WHERE status = 'active'`,
  ],
  'ended-card-is-not-kept': [
    `UPDATE "Subscription" SET status = 'cancelled', "cancelledAt" = now() WHERE status = 'active'`,
  ],
  'running-means-planned': [`DELETE FROM "SubscriptionCharge" WHERE status = 'planned'`],
  'due-charge-has-its-job': [`UPDATE "SubscriptionCharge" SET "nextTryAt" = NULL WHERE status = 'planned'`],
  ...claimMutations,
  'never-oversold': ['ALTER TABLE "Sku" DROP CONSTRAINT "Sku_never_oversold"', `UPDATE "Sku" SET stock = -1`],
  'stock-is-the-sum-of-its-moves': ['UPDATE "Sku" SET stock = stock + 1'],
  'goods-are-where-they-belong': [
    `INSERT INTO "StockMove" ("skuId", delta, reason, "checkoutId") SELECT "skuId", 1, 'release', "checkoutId" FROM "CheckoutLine" line JOIN "Order" o USING ("checkoutId") WHERE o.id = ${paid}`,
  ],
  'parked-payment-is-before-an-operator': ['DELETE FROM "ParkedItem"'],
  'refused-refund-is-before-an-operator': [`UPDATE "Refund" SET status = 'refused' WHERE status = 'requested'`],
  'stopped-job-is-before-an-operator': ['UPDATE "Job" SET "parkedAt" = now()'],
  'open-attempt-will-be-asked-about': [`UPDATE "Payment" SET "nextCheckAt" = NULL WHERE status = 'open'`],
  'questions-are-asked-in-time': [`UPDATE "Payment" SET "nextCheckAt" = now() - interval '31 minutes'`],
  'doubt-ends': [`UPDATE "Payment" SET "unknownSince" = now() - interval '61 minutes'`],
  'held-goods-go-back-in-time': [
    `UPDATE "Checkout" SET "expiresAt" = now() - interval '31 minutes' WHERE status = 'open'`,
  ],
  'money-jobs-do-not-wait': [`UPDATE "Job" SET "doneAt" = NULL, "runAt" = now() - interval '31 minutes'`],
  'refunds-end': [
    'ALTER TABLE "Refund" DISABLE TRIGGER "Refund_facts_kept"',
    `UPDATE "Refund" SET "createdAt" = now() - interval '25 hours'`,
  ],
  'records-are-as-written': [
    'ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_append_only"',
    `UPDATE "AuditEntry" SET subject = 'somebody else' WHERE id = (SELECT min(id) FROM "AuditEntry")`,
  ],
  'records-keep-what-was-typed': [`DELETE FROM "AuditWords"`],
  'guards-stand': ['ALTER TABLE "StockMove" DISABLE TRIGGER "StockMove_append_only"'],
};

const broken = async (): Promise<RuleName[]> =>
  (await checkRules(client)).filter(({ count }) => count > 0).map(({ rule }) => rule);

test('the books of a shop that was used hold every rule', async () => {
  const findings = await checkBooks(url);
  expect(findings.filter(({ count }) => count > 0)).toEqual([]);
  expect(findings).toHaveLength(ruleNames.length);
});

describe('books that break a rule are found out', () => {
  test.each(ruleNames)('%s', async (rule) => {
    await client.query('BEGIN');
    try {
      for (const sql of mutations[rule]) await client.query(sql);
      expect(await broken()).toContain(rule);
    } finally {
      await client.query('ROLLBACK');
    }
  });
});

describe('at night', () => {
  test('the books are read once, whoever is awake, and the operators see what was found', async () => {
    expect(await lastReading()).toBeNull();
    await db.$executeRaw`UPDATE "Order" SET "refundedKrw" = 1 WHERE id = (SELECT min(id) FROM "Order" WHERE status = 'paid')`;
    await Promise.all([verifyNightly(), verifyNightly()]);
    expect(await db.invariantRun.count()).toBe(1);
    const reading = await lastReading();
    expect(reading).toMatchObject({ rules: ruleNames.length });
    expect(reading?.broken).toMatchObject([{ rule: 'refunded-is-the-sum', about: 'order', count: 1 }]);
    await db.$executeRaw`UPDATE "Order" SET "refundedKrw" = 0 WHERE "refundedKrw" = 1`;
  });

  test('they are read again the next day, and a reading whose worker was killed is taken up', async () => {
    shiftClock(24 * 3_600_000);
    const { day } = await db.invariantRun.findFirstOrThrow();
    const next = new Date(day.getTime() + 24 * 3_600_000);
    const anHourAndMoreAgo = new Date(Date.now() + 22 * 3_600_000);
    await db.invariantRun.create({ data: { day: next, startedAt: anHourAndMoreAgo } });
    await verifyNightly();
    expect(await db.invariantRun.findUniqueOrThrow({ where: { day: next } })).toMatchObject({
      finishedAt: expect.any(Date),
      broken: [],
    });
  });
});
