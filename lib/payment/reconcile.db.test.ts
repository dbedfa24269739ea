import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { provider } from '../testing/provider';
import { open, stockOfSku, stockShelf } from '../testing/shop';
import { completePayment } from './complete-payment';
import { checkDuePayments, sweep } from './reconcile';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const openOne = async (change = {}) => {
  const sku = await stockShelf(3);
  const checkout = await open([{ sku, quantity: 1 }], change);
  return { sku, ...checkout, payment: { merchant_uid: checkout.requestPay.merchant_uid, amount: checkout.amountKrw } };
};
const orderOf = (checkoutId: string) => db.order.findUnique({ where: { checkoutId } });

describe('a payment of which no word ever reached the shop', () => {
  test('becomes an order when the shop asks about the attempt by itself', async () => {
    const { checkoutId, payment } = await openOne();
    await provider.pay(payment);
    expect(await orderOf(checkoutId)).toBeNull();
    shiftClock(4 * MINUTE_MS);
    await checkDuePayments();
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid' });
  });

  test('becomes an order when the shop reads the provider’s list of paid payments', async () => {
    const { checkoutId, payment } = await openOne();
    await provider.pay(payment);
    await sweep('paid');
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid' });
  });

  test('is found after an outage that lasted longer than any look-back', async () => {
    const { checkoutId, payment } = await openOne();
    await sweep('paid');
    await provider.pay(payment);
    await provider.fault({ on: '*', do: 'e500' });
    shiftClock(2 * 60 * MINUTE_MS);
    await checkDuePayments();
    await expect(sweep('paid')).rejects.toThrow();
    await provider.calm();
    await sweep('paid');
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid' });
  });

  test('is not asked about by two workers at once', async () => {
    const { requestPay } = await openOne();
    shiftClock(4 * MINUTE_MS);
    const [a, b] = await Promise.all([checkDuePayments(), checkDuePayments()]);
    const { nextCheckAt } = await db.payment.findUniqueOrThrow({ where: { merchantUid: requestPay.merchant_uid } });
    expect(a + b).toBeGreaterThanOrEqual(1);
    expect(await checkDuePayments()).toBe(0);
    expect(nextCheckAt?.getTime()).toBeGreaterThan(Date.now() + 4 * MINUTE_MS);
  });
});

describe('the lists', () => {
  test('show a cancel at the console whose notice was lost', async () => {
    const { checkoutId, payment } = await openOne();
    const impUid = await provider.pay(payment);
    await settlePayment(impUid, 'callback');
    await provider.consoleCancel(impUid, 4_000);
    await sweep('paid');
    await sweep('cancelled');
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid', refundedKrw: 4_000 });
  });

  test('show a second payment of one checkout, which goes back', async () => {
    const { payment } = await openOne();
    const [first, second] = [await provider.pay(payment), await provider.pay(payment)];
    await settlePayment(first, 'callback');
    await sweep('paid');
    expect(await db.refund.findMany({ where: { impUid: second } })).toMatchObject([{ reason: 'paid-twice' }]);
  });

  test('are read without a trace where nothing is new', async () => {
    await provider.pay({ merchant_uid: 'gagaeNOSUCHCHECKOUTEITHER', amount: 1_000 });
    await provider.pay({ merchant_uid: 'othershop2', amount: 1_000 });
    await sweep('paid');
    const events = await db.paymentEvent.count();
    expect(await sweep('paid')).toBe(0);
    expect(await sweep('cancelled')).toBe(0);
    expect(await db.paymentEvent.count()).toBe(events);
  });
});

describe('while the provider cannot be asked', () => {
  test('a browser’s word is remembered and followed up; nothing is decided', async () => {
    const { checkoutId, payment } = await openOne();
    const impUid = await provider.pay(payment);
    await provider.fault({ on: 'GET /payments/:id', do: 'e500' });
    const claim = { impUid, merchantUid: payment.merchant_uid };
    expect(await completePayment(claim, 'callback')).toMatchObject({ kind: 'unknown', attempt: { checkoutId } });
    expect(await orderOf(checkoutId)).toBeNull();
    await provider.calm();
    await checkDuePayments();
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid' });
  });

  test('a notice that names no attempt of ours cannot be remembered: it has to be sent again', async () => {
    await provider.fault({ on: 'GET /payments/:id', do: 'e500' });
    const claim = { impUid: 'imp_999999999999', merchantUid: 'gagaeUNKNOWN' };
    expect(await completePayment(claim, 'webhook')).toEqual({ kind: 'unknown', attempt: null });
  });

  test.each(['hangBefore', 'reset', 'e429', 'malformed', 'truncated', 'html', 'wrongType', 'nullResponse', 'refuse'])(
    'or answers nonsense (%s), the payment is unknown, never failed',
    async (kind) => {
      const { checkoutId, payment } = await openOne();
      const impUid = await provider.pay(payment);
      await provider.fault({ on: 'GET /payments/:id', do: kind, ms: 4_000 });
      const completion = await completePayment({ impUid, merchantUid: payment.merchant_uid }, 'callback');
      expect(completion).toMatchObject({ kind: 'unknown' });
      expect(await db.checkout.findUniqueOrThrow({ where: { id: checkoutId } })).toMatchObject({ status: 'open' });
    },
  );

  test('a payment the provider does not know yet is unknown to whoever can name its attempt', async () => {
    const { payment } = await openOne();
    const impUid = await provider.pay(payment);
    await provider.fault({ on: 'GET /payments/:id', do: 'notFound' });
    expect(await completePayment({ impUid, merchantUid: payment.merchant_uid }, 'callback')).toMatchObject({
      kind: 'unknown',
    });
    expect(await completePayment({ impUid, merchantUid: null }, 'callback')).toEqual({ kind: 'not-ours' });
  });
});

test('only who names the attempt gets its links: an imp_uid can be guessed', async () => {
  const { payment } = await openOne();
  const impUid = await provider.pay(payment);
  expect(await completePayment({ impUid, merchantUid: payment.merchant_uid }, 'callback')).toMatchObject({
    isProven: true,
  });
  expect(await completePayment({ impUid, merchantUid: null }, 'callback')).toMatchObject({ isProven: false });
  expect(await completePayment({ impUid, merchantUid: 'gagaeOTHER' }, 'callback')).toMatchObject({ isProven: false });
});

test('an order whose deposit never came is given up after its last day: the goods go back, the account is closed', async () => {
  const { sku, checkoutId, payment } = await openOne({ payment: { pg: 'html5_inicis', payMethod: 'vbank' } });
  const impUid = await provider.pay({ ...payment, method: 'vbank', status: 'ready' });
  await settlePayment(impUid, 'callback');
  await checkDuePayments();
  expect(await orderOf(checkoutId)).toMatchObject({ status: 'awaiting_deposit' });
  shiftClock(60 * DAY_MS);
  while (await checkDuePayments());
  expect(await orderOf(checkoutId)).toMatchObject({ status: 'cancelled' });
  expect(await stockOfSku(sku)).toBe(3);
  expect(await db.job.count({ where: { key: `revoke-account:${impUid}` } })).toBe(1);
});
