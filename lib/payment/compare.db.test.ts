import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { seoulDay } from '../domain/seoul';
import { provider } from '../testing/provider';
import { open, stockShelf } from '../testing/shop';
import { compareYesterday } from './compare-day';
import { checkDuePayments, sweep } from './reconcile';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

const HOUR_MS = 3_600_000;

async function opened(payMethod: 'card' | 'vbank' = 'card') {
  const sku = await stockShelf(3);
  const { checkoutId, amountKrw, requestPay } = await open([{ sku, quantity: 1 }], {
    payment: { pg: 'html5_inicis', payMethod },
  });
  return { checkoutId, amountKrw, window: { merchant_uid: requestPay.merchant_uid, amount: amountKrw } };
}

async function bought() {
  const checkout = await opened();
  const impUid = await provider.pay(checkout.window);
  await settlePayment(impUid, 'callback');
  return { ...checkout, impUid };
}

const orderOf = (checkoutId: string) => db.order.findUnique({ where: { checkoutId } });
const lastRun = (kind: 'paid' | 'cancelled' | 'open' | 'day') =>
  db.reconciliationRun.findFirst({ where: { kind }, orderBy: { id: 'desc' }, include: { differences: true } });

describe('a sweep', () => {
  test('without news is folded into the one before; what it finds is reported', async () => {
    await sweep('paid');
    const { runs = 0 } = (await lastRun('paid')) ?? {};
    await sweep('paid');
    expect(await lastRun('paid')).toMatchObject({ runs: runs + 1, differences: [] });
    const { checkoutId, window } = await opened();
    const impUid = await provider.pay(window);
    await sweep('paid');
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid' });
    expect(await lastRun('paid')).toMatchObject({
      ...{ runs: 1, healed: 1, parked: 0 },
      differences: [{ kind: 'status', impUid, ours: 'unjudged', theirs: 'paid', isHealed: true }],
    });
  });
});

test('what the shop asks about by itself is reported as well: what agreed, what was healed, what waits for an operator', async () => {
  const [unpaid, missed, strange] = [await opened(), await opened(), await opened()];
  await provider.pay({ ...unpaid.window, status: 'failed' });
  const impUid = await provider.pay(missed.window);
  const parked = await provider.pay({ ...strange.window, customer_uid_usage: 'payment' });
  shiftClock(4 * 60_000);
  await checkDuePayments();
  const { differences, ...run } = (await lastRun('open')) ?? { differences: [] };
  expect(run).toMatchObject({ seen: 3, matched: 1, healed: 1, parked: 1 });
  expect(differences).toMatchObject([
    { impUid, kind: 'status', ours: 'unjudged', theirs: 'paid', isHealed: true },
    { impUid: parked, kind: 'status', theirs: 'paid' },
  ]);
  expect(await db.payment.findUnique({ where: { merchantUid: unpaid.window.merchant_uid } })).toMatchObject({
    status: 'failed',
  });
});

test('two hours without the provider are made up for: payments, deposits and cancels', async () => {
  const earlier = await bought();
  const [card, transfer] = [await opened(), await opened('vbank')];
  const account = await provider.pay({ ...transfer.window, method: 'vbank', status: 'ready' });
  await settlePayment(account, 'callback');
  await sweep('paid');
  await sweep('cancelled');

  await provider.fault({ on: '*', do: 'e500' });
  await provider.pay(card.window);
  await provider.deposit(account);
  await provider.consoleCancel(earlier.impUid, 2_000);
  shiftClock(2 * HOUR_MS);
  await checkDuePayments();
  await expect(sweep('paid')).rejects.toThrow();
  await expect(sweep('cancelled')).rejects.toThrow();

  await provider.calm();
  await sweep('paid');
  await sweep('cancelled');
  expect(await orderOf(card.checkoutId)).toMatchObject({ status: 'paid' });
  expect(await orderOf(transfer.checkoutId)).toMatchObject({ status: 'paid' });
  expect(await orderOf(earlier.checkoutId)).toMatchObject({ refundedKrw: 2_000 });
  expect(await lastRun('cancelled')).toMatchObject({ differences: [{ kind: 'cancel-amount', theirs: '2000' }] });
});

test('books put back from an older backup are brought up to date, and what they lost waits for an operator', async () => {
  // What an older backup looks like: an attempt that is still open, an order it has never heard of, a cursor of days ago.
  const known = await opened();
  const paid = await provider.pay(known.window);
  const lost = await provider.pay({ merchant_uid: 'gagaeLOSTWITHTHEBACKUP', amount: 5_000 });
  await sweep('paid');
  await db.parkedItem.deleteMany({ where: { impUid: lost } });
  const at = new Date(Date.now() - 3 * 24 * HOUR_MS);
  await db.cursor.update({ where: { name: 'paid' }, data: { at } });
  await sweep('paid');
  expect(await orderOf(known.checkoutId)).toMatchObject({ status: 'paid' });
  expect(await db.parkedItem.findMany({ where: { impUid: lost } })).toMatchObject([{ kind: 'no-such-checkout' }]);
  expect(await db.order.count({ where: { payment: { impUid: paid } } })).toBe(1);
  expect(await provider.payment(lost)).toMatchObject({ cancel_amount: 0 });
  expect(await lastRun('paid')).toMatchObject({ parked: 1, differences: [{ kind: 'unknown', impUid: lost }] });
});

test('a whole day is laid side by side once, and heals in both directions', async () => {
  const { checkoutId, impUid } = await bought();
  await provider.consoleCancel(impUid, 1_000);
  const missed = await opened();
  await provider.pay(missed.window);
  const imagined = await bought();
  await db.payment.update({
    where: { merchantUid: imagined.window.merchant_uid },
    data: { impUid: 'imp_000000000000' },
  });

  const { from, to } = seoulDay(new Date());
  const today = { kind: 'day', from } as const;
  await compareYesterday();
  expect(await db.reconciliationRun.count({ where: today })).toBe(0);
  shiftClock(to.getTime() + 2 * HOUR_MS - Date.now());
  await Promise.all([compareYesterday(), compareYesterday()]);
  await compareYesterday();

  expect(await orderOf(missed.checkoutId)).toMatchObject({ status: 'paid' });
  expect(await orderOf(checkoutId)).toMatchObject({ refundedKrw: 1_000 });
  expect(await db.reconciliationRun.count({ where: today })).toBe(1);
  const { differences = [] } = (await lastRun('day')) ?? {};
  expect(differences.find((one) => one.impUid === 'imp_000000000000')).toMatchObject({ kind: 'unknown', theirs: '-' });
});
