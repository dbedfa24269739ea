import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { sweep } from '../payment/reconcile';
import { settlePayment } from '../payment/settle-payment';
import { provider } from '../testing/provider';
import { stockFaults, stockOfSku } from '../testing/shop';
import {
  begin,
  chargesOf,
  goToNextTry,
  monthlyWish,
  ordersOf,
  standStill,
  stockMonthly,
  storeCard,
  subscribe,
  subscriptionOf,
  toldAbout,
  workMoney,
} from '../testing/subscriber';
import { skipNext } from './change-subscription';
import { openSubscription } from './open-subscription';

beforeEach(async () => {
  standStill();
  await provider.calm();
});
afterEach(standStill);

describe('subscribing', () => {
  test('stores a card, charges the first month as a payment like any other, and plans the next', async () => {
    const sku = await stockMonthly(5);
    const { subscriptionId, customerUid } = await subscribe(sku, { quantity: 2 });
    const [order, ...others] = await ordersOf(subscriptionId);
    expect(others).toEqual([]);
    expect(order).toMatchObject({ status: 'paid', totalKrw: 31_000 });
    expect(await provider.chargesOf(customerUid)).toMatchObject([{ status: 'paid', amount: 31_000 }]);
    expect(await stockOfSku(sku)).toBe(3);
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ status: 'active' });
    expect(await chargesOf(subscriptionId)).toMatchObject([
      { period: 0, status: 'paid' },
      { period: 1, status: 'planned' },
    ]);
    const payment = await db.payment.findUniqueOrThrow({ where: { id: order?.paymentId }, include: { events: true } });
    expect(payment).toMatchObject({ customerUid, status: 'accepted', events: [{ outcome: 'order', source: 'job' }] });
  });

  test('storing the card pays for nothing by itself, however often it is heard of', async () => {
    const sku = await stockMonthly(5);
    const { subscriptionId, requestPay } = await begin(sku);
    expect(requestPay).toMatchObject({ amount: 17_000, pg: 'html5_inicis' });
    const { impUid, settlement } = await storeCard(requestPay);
    expect(settlement).toMatchObject({ kind: 'card', card: { isStored: true, subscriptionId } });
    await settlePayment(impUid, 'webhook');
    await sweep('paid');
    expect(await ordersOf(subscriptionId)).toEqual([]);
    expect(await chargesOf(subscriptionId)).toHaveLength(1);
    expect(await db.parkedItem.count({ where: { impUid } })).toBe(0);
    await workMoney();
    expect(await ordersOf(subscriptionId)).toHaveLength(1);
  });

  test('a window that would charge its amount at once is asked for nothing', async () => {
    const { subscriptionId, requestPay } = await begin(await stockMonthly(5), {
      payment: { pg: 'kakaopay', payMethod: 'card' },
    });
    expect(requestPay.amount).toBe(0);
    await storeCard(requestPay);
    await workMoney();
    expect(await ordersOf(subscriptionId)).toMatchObject([{ totalKrw: 17_000 }]);
  });

  test('an ordinary payment in place of a card starts nothing, and its money waits for an operator', async () => {
    const { subscriptionId, requestPay } = await begin(await stockMonthly(5));
    const { merchant_uid, amount } = requestPay;
    const impUid = await provider.pay({ merchant_uid, amount });
    expect(await settlePayment(impUid, 'callback')).toMatchObject({ kind: 'card', card: { isStored: false } });
    await workMoney();
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ status: 'pending' });
    expect(await db.parkedItem.findMany({ where: { impUid } })).toMatchObject([{ kind: 'billing-payment' }]);
  });

  test('a card stored under a name that is not ours starts nothing', async () => {
    const { subscriptionId, requestPay } = await begin(await stockMonthly(5));
    const { settlement } = await storeCard({ ...requestPay, customer_uid: 'somebody-else' });
    expect(settlement).toMatchObject({ kind: 'card', card: { isStored: false } });
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ status: 'pending' });
  });

  test('is only for goods that can be had every month, at the price that was shown', async () => {
    const sku = await stockMonthly(5);
    expect(await openSubscription(monthlyWish(sku, { expectedTotalKrw: 1 }))).toMatchObject({ kind: 'price-changed' });
    expect(await openSubscription(monthlyWish(sku, { quantity: 6 }))).toMatchObject({ kind: 'sold-out' });
    expect(
      await openSubscription(monthlyWish(sku, { payment: { pg: 'html5_inicis', payMethod: 'vbank' } })),
    ).toMatchObject({ kind: 'invalid' });
    await db.product.updateMany({ where: { skus: { some: { code: sku } } }, data: { isSubscribable: false } });
    expect(await openSubscription(monthlyWish(sku))).toMatchObject({ kind: 'invalid', fields: [{ path: 'sku' }] });
  });
});

describe('each month', () => {
  test('is charged once on its day, at the agreed price though it has risen', async () => {
    const sku = await stockMonthly(5);
    const { subscriptionId, customerUid } = await subscribe(sku);
    await db.sku.update({ where: { code: sku }, data: { priceKrw: 20_000 } });
    await workMoney();
    expect(await ordersOf(subscriptionId)).toHaveLength(1);
    await goToNextTry(subscriptionId);
    await workMoney();
    await workMoney();
    expect((await ordersOf(subscriptionId)).map(({ totalKrw }) => totalKrw)).toEqual([17_000, 17_000]);
    expect(await provider.chargesOf(customerUid)).toHaveLength(2);
    expect(await stockOfSku(sku)).toBe(3);
  });

  test('is skipped when its buyer says so', async () => {
    const { subscriptionId } = await subscribe(await stockMonthly(5));
    expect(await skipNext(subscriptionId)).toBe(true);
    expect(await chargesOf(subscriptionId)).toMatchObject([
      { status: 'paid' },
      { status: 'skipped', period: 1 },
      { status: 'planned', period: 2 },
    ]);
  });

  test('is skipped when the goods are sold out: nothing is charged, and the buyer is told', async () => {
    const sku = await stockMonthly(1);
    const { subscriptionId, customerUid } = await subscribe(sku);
    await goToNextTry(subscriptionId);
    await workMoney();
    expect(await chargesOf(subscriptionId)).toMatchObject([
      { status: 'paid' },
      { status: 'sold_out' },
      { status: 'planned', period: 2 },
    ]);
    expect(await provider.chargesOf(customerUid)).toHaveLength(1);
    expect(await toldAbout(subscriptionId)).toContain('charge-sold-out');
  });
});

test('after all of this the stock of every SKU is the sum of its moves', async () => {
  expect(await stockFaults()).toEqual([]);
});
