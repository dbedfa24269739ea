import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { provider } from '../testing/provider';
import { refundAll } from '../testing/refund-all';
import { open, stockFaults, stockOfSku, stockShelf } from '../testing/shop';
import { closeCheckout } from './close-checkout';
import { settlePayment } from './settle-payment';

beforeEach(() => provider.calm());

/** Runs every refund job that is waiting, as the worker would. */
const uid = ({ requestPay }: { requestPay: { merchant_uid: string } }): string => requestPay.merchant_uid;

describe('a payment that is right', () => {
  test('becomes one order, however often and through whichever door it is heard of', async () => {
    const sku = await stockShelf(5);
    const checkout = await open([{ sku, quantity: 2 }]);
    const impUid = await provider.pay({ merchant_uid: uid(checkout), amount: checkout.amountKrw });
    const sources = ['callback', 'redirect', 'webhook', 'clock'] as const;
    const settlements = await Promise.all([...sources, ...sources].map((source) => settlePayment(impUid, source)));

    const numbers = settlements.map((settlement) => settlement.kind === 'settled' && settlement.state.orderNumber);
    expect(new Set(numbers).size).toBe(1);
    expect(
      settlements.every((settlement) => settlement.kind === 'settled' && settlement.state.outcome === 'paid'),
    ).toBe(true);
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(1);
    expect(await stockOfSku(sku)).toBe(3);
    expect(await db.paymentEvent.count({ where: { impUid } })).toBe(8);
  });

  test('is worth what the shop priced, not what anybody claims', async () => {
    const sku = await stockShelf(1, 52_000);
    const checkout = await open([{ sku, quantity: 1 }]);
    expect(checkout.amountKrw).toBe(52_000);
    expect(checkout.requestPay.amount).toBe(52_000);
  });

  test('that arrives after the checkout was closed takes the goods again', async () => {
    const sku = await stockShelf(1);
    const checkout = await open([{ sku, quantity: 1 }]);
    await closeCheckout(checkout.checkoutId);
    expect(await stockOfSku(sku)).toBe(1);
    const impUid = await provider.pay({ merchant_uid: uid(checkout), amount: checkout.amountKrw });
    const settlement = await settlePayment(impUid, 'webhook');
    expect(settlement).toMatchObject({ kind: 'settled', state: { outcome: 'paid' } });
    expect(await stockOfSku(sku)).toBe(0);
  });
});

describe('a payment whose money must not be kept is cancelled in full, once', () => {
  test.each([
    ['one won short', -1],
    ['one won over', 1],
  ])('%s', async (_, differenceKrw) => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const impUid = await provider.pay({ merchant_uid: uid(checkout), amount: checkout.amountKrw + differenceKrw });
    const settlement = await settlePayment(impUid, 'callback');
    expect(settlement).toMatchObject({
      state: { outcome: 'cancelled', cancelReason: 'amount-differs', orderNumber: null },
    });
    await refundAll();
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: checkout.amountKrw + differenceKrw });
    expect((await provider.payment(impUid)).cancel_history).toHaveLength(1);
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(0);
  });

  test('the same number in another currency', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const impUid = await provider.pay({ merchant_uid: uid(checkout), amount: checkout.amountKrw, currency: 'USD' });
    await settlePayment(impUid, 'callback');
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: checkout.amountKrw, status: 'cancelled' });
  });

  test('the second of two payments of one checkout, while the first keeps the order', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const payment = { merchant_uid: uid(checkout), amount: checkout.amountKrw };
    const [first, second] = [await provider.pay(payment), await provider.pay(payment)];
    await settlePayment(first, 'callback');
    const settlement = await settlePayment(second, 'webhook');
    expect(settlement).toMatchObject({ state: { outcome: 'cancelled', cancelReason: 'paid-twice' } });
    await refundAll();
    expect(await provider.payment(first)).toMatchObject({ cancel_amount: 0 });
    expect(await provider.payment(second)).toMatchObject({ cancel_amount: checkout.amountKrw });
    expect(await settlePayment(first, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
  });

  test('a payment for goods that were sold to somebody else after the checkout was closed', async () => {
    const sku = await stockShelf(1);
    const slow = await open([{ sku, quantity: 1 }]);
    await closeCheckout(slow.checkoutId);
    const quick = await open([{ sku, quantity: 1 }]);
    await settlePayment(await provider.pay({ merchant_uid: uid(quick), amount: quick.amountKrw }), 'callback');
    const impUid = await provider.pay({ merchant_uid: uid(slow), amount: slow.amountKrw });
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { cancelReason: 'sold-out-after-close' } });
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: slow.amountKrw });
    expect(await stockOfSku(sku)).toBe(0);
  });
});

describe('nothing is concluded from', () => {
  test('a window that is open, or a refusal: the checkout stays open for another attempt', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const payment = { merchant_uid: uid(checkout), amount: checkout.amountKrw };
    const failed = await provider.pay({ ...payment, status: 'failed' });
    expect(await settlePayment(failed, 'callback')).toMatchObject({ state: { outcome: 'not-paid' } });
    expect(await db.checkout.findUniqueOrThrow({ where: { id: checkout.checkoutId } })).toMatchObject({
      status: 'open',
    });
    const paid = await provider.pay(payment);
    expect(await settlePayment(paid, 'callback')).toMatchObject({ state: { outcome: 'paid' } });
  });

  test('an older answer that is applied after a newer one', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const impUid = await provider.pay({ merchant_uid: uid(checkout), amount: checkout.amountKrw });
    await settlePayment(impUid, 'callback');
    await provider.fault({ on: 'GET /payments/:id', do: 'stale', nth: 1 });
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
  });

  test('a payment of another shop at the same account: it is written down and left alone', async () => {
    const impUid = await provider.pay({ merchant_uid: 'othershop1', amount: 5_000 });
    expect(await settlePayment(impUid, 'webhook')).toEqual({ kind: 'not-ours' });
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 0 });
    expect(await db.parkedItem.count({ where: { impUid } })).toBe(0);
  });

  test('a payment under our prefix that no checkout made: it waits for an operator, once', async () => {
    const impUid = await provider.pay({ merchant_uid: 'gagaeNOSUCHCHECKOUT', amount: 5_000 });
    expect(await settlePayment(impUid, 'webhook')).toEqual({ kind: 'lost' });
    await settlePayment(impUid, 'clock');
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 0 });
    expect(await db.parkedItem.findMany({ where: { impUid } })).toMatchObject([{ kind: 'no-such-checkout' }]);
  });

  test('a billing key that was issued under our name: it waits for an operator', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const impUid = await provider.pay({
      merchant_uid: uid(checkout),
      amount: checkout.amountKrw,
      customer_uid_usage: 'issue',
    });
    expect(await settlePayment(impUid, 'callback')).toMatchObject({ state: { outcome: 'unknown', orderNumber: null } });
    expect(await db.parkedItem.findMany({ where: { impUid } })).toMatchObject([{ kind: 'billing-payment' }]);
  });
});

describe('a virtual account', () => {
  test('makes an order that waits, and is paid when the deposit arrives', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }], {
      payment: { pg: 'html5_inicis', payMethod: 'vbank' },
    });
    const payment = { merchant_uid: uid(checkout), amount: checkout.amountKrw, method: 'vbank' };
    const impUid = await provider.pay({ ...payment, status: 'ready' });
    expect(await settlePayment(impUid, 'callback')).toMatchObject({ state: { outcome: 'awaiting-deposit' } });
    await provider.deposit(impUid);
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
    expect(await db.order.findMany({ where: { checkoutId: checkout.checkoutId } })).toMatchObject([{ status: 'paid' }]);
  });

  test('for another amount is closed before anybody can pay into it', async () => {
    const checkout = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const payment = { merchant_uid: uid(checkout), amount: 1_000, method: 'vbank' };
    const impUid = await provider.pay({ ...payment, status: 'ready' });
    expect(await settlePayment(impUid, 'callback')).toMatchObject({
      state: { outcome: 'not-paid', orderNumber: null },
    });
    expect(await db.job.findMany({ where: { key: `revoke-account:${impUid}` } })).toHaveLength(1);
  });
});

test('after all of this the stock of every SKU is the sum of its moves', async () => {
  expect(await stockFaults()).toEqual([]);
});
