import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { anOperator } from '../testing/bought';
import { decidingAs, itemOf } from '../testing/parked';
import { provider } from '../testing/provider';
import { refundAll } from '../testing/refund-all';
import { open, stockFaults, stockOfSku, stockShelf } from '../testing/shop';
import { accessToken } from './access';
import { cancelAsBuyer } from './cancel-unpaid-order';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

const operator = await anOperator();
const account = { holder: '구매자', bank: '088', number: '110123456789' } as const;

const act = decidingAs(operator);
const orderOf = (checkoutId: string) => db.order.findUnique({ where: { checkoutId }, include: { payment: true } });

/** An order that waits for its deposit; `differenceKrw` comes too much. */
async function deposited({ differenceKrw = 0, isCancelled = false, stock = 3 } = {}) {
  const sku = await stockShelf(stock);
  const checkout = await open([{ sku, quantity: 1 }], { payment: { pg: 'html5_inicis', payMethod: 'vbank' } });
  const { checkoutId, amountKrw } = checkout;
  const window = {
    merchant_uid: checkout.requestPay.merchant_uid,
    amount: amountKrw,
    method: 'vbank',
    status: 'ready',
  };
  const impUid = await provider.pay(window);
  await settlePayment(impUid, 'callback');
  const order = await orderOf(checkoutId);
  if (isCancelled) await cancelAsBuyer(order?.number ?? '', accessToken(checkoutId));
  await provider.edit(impUid, {
    status: 'paid',
    amount: amountKrw + differenceKrw,
    paid_at: Math.floor(Date.now() / 1000),
  });
  await settlePayment(impUid, 'webhook');
  return { sku, checkoutId, amountKrw, impUid };
}

describe('a deposit for a cancelled order', () => {
  test('brings the order back while the goods are there', async () => {
    const { sku, checkoutId, impUid } = await deposited({ isCancelled: true });
    expect(await stockOfSku(sku)).toBe(3);
    expect(await act(impUid, 'adopt')).toBe('resolved');
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid', cancelledAt: null, payment: { impUid } });
    expect(await stockOfSku(sku)).toBe(2);
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
  });

  test('does not bring it back when somebody else has the goods', async () => {
    const { sku, checkoutId, impUid } = await deposited({ isCancelled: true, stock: 1 });
    await open([{ sku, quantity: 1 }]);
    expect(await act(impUid, 'adopt')).toBe('sold-out');
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'cancelled' });
    expect(await itemOf(impUid)).toMatchObject({ resolvedAt: null });
  });

  test('goes back in full to the account its buyer names, and is not judged again', async () => {
    const { checkoutId, amountKrw, impUid } = await deposited({ isCancelled: true });
    expect(await act(impUid, 'refund')).toBe('needs-account');
    expect(await act(impUid, 'refund', { account })).toBe('resolved');
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: amountKrw });
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { outcome: 'cancelled' } });
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'cancelled', refundedKrw: 0 });
    expect(await db.parkedItem.count({ where: { impUid, resolvedAt: null } })).toBe(0);
  });

  test('is resolved by one of two operators, the other is told', async () => {
    const { sku, impUid } = await deposited({ isCancelled: true });
    const answers = await Promise.all([act(impUid, 'adopt'), act(impUid, 'refund', { account })]);
    expect(answers.toSorted()).toEqual(['not-waiting', 'resolved']);
    expect(await db.refund.count({ where: { impUid } })).toBe(answers[1] === 'resolved' ? 1 : 0);
    expect(await stockOfSku(sku)).toBe(answers[0] === 'resolved' ? 2 : 3);
  });
});

describe('a deposit of another sum', () => {
  test('that is over pays the order, and what is over goes back', async () => {
    const { checkoutId, impUid, amountKrw } = await deposited({ differenceKrw: 1_000 });
    expect(await act(impUid, 'adopt')).toBe('needs-account');
    await act(impUid, 'refund', { account: undefined });
    const { paymentId } = await db.order.findUniqueOrThrow({ where: { checkoutId } });
    expect(await act(impUid, 'adopt', { account })).toBe('resolved');
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 1_000 });
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid', refundedKrw: 0, totalKrw: amountKrw, paymentId });
  });

  test('that is short cannot pay the order: it goes back, and the order with it', async () => {
    const { sku, checkoutId, impUid, amountKrw } = await deposited({ differenceKrw: -1_000 });
    expect(await act(impUid, 'adopt')).toBe('not-allowed');
    expect(await act(impUid, 'ignore')).toBe('not-allowed');
    expect(await act(impUid, 'refund', { account })).toBe('resolved');
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: amountKrw - 1_000 });
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'cancelled' });
    expect(await stockOfSku(sku)).toBe(3);
  });
});

describe('a payment whose checkout is lost', () => {
  const lost = async (amount: number) => {
    const merchant_uid = `gagaeLOST${Math.random().toString(36).slice(2).toUpperCase()}`;
    const impUid = await provider.pay({ merchant_uid, amount });
    await settlePayment(impUid, 'webhook');
    return impUid;
  };

  test('pays the checkout of the same sum that an operator names', async () => {
    const sku = await stockShelf(3);
    const checkout = await open([{ sku, quantity: 1 }]);
    const target = checkout.requestPay.merchant_uid;
    const impUid = await lost(checkout.amountKrw);
    expect(await act(impUid, 'link', { target: 'nowhere' })).toBe('no-target');
    expect(await act(impUid, 'link', { target })).toBe('resolved');
    expect(await orderOf(checkout.checkoutId)).toMatchObject({ status: 'paid', payment: { impUid } });
    expect(await stockOfSku(sku)).toBe(2);
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
  });

  test('does not pay one of another sum, nor one that is paid', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const target = checkout.requestPay.merchant_uid;
    const other = await lost(checkout.amountKrw + 1);
    expect(await act(other, 'link', { target })).toBe('differs');
    await settlePayment(await provider.pay({ merchant_uid: target, amount: checkout.amountKrw }), 'callback');
    const second = await lost(checkout.amountKrw);
    expect(await act(second, 'link', { target })).toBe('not-possible');
    expect(await provider.payment(second)).toMatchObject({ cancel_amount: 0 });
  });
});

test('nothing is done while the provider cannot be asked', async () => {
  const { impUid, checkoutId } = await deposited({ isCancelled: true });
  await provider.fault({ on: 'GET /payments/:id', do: 'e500' });
  expect(await act(impUid, 'adopt')).toBe('unreachable');
  expect(await orderOf(checkoutId)).toMatchObject({ status: 'cancelled' });
});

test('money given back at the provider’s console meanwhile is booked, and pays nothing', async () => {
  const { impUid } = await deposited({ isCancelled: true });
  await provider.edit(impUid, {
    status: 'cancelled',
    cancel_amount: 500,
    cancel_history: [{ pg_tid: 't', amount: 500, cancelled_at: 1, reason: '콘솔', cancellation_id: 'c-1' }],
  });
  await settlePayment(impUid, 'webhook');
  expect(await db.refund.findMany({ where: { impUid } })).toMatchObject([{ source: 'console', amountMinor: 500 }]);
  expect(await act(impUid, 'adopt')).toBe('not-possible');
});

test('after all of this the stock of every SKU is the sum of its moves', async () => {
  expect(await stockFaults()).toEqual([]);
});
