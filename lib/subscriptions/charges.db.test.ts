import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { now, shiftClock } from '../clock';
import { db } from '../db';
import { checkBooks } from '../invariants/check-books';
import { subscriptionRules } from '../invariants/subscriptions';
import { settlePayment } from '../payment/settle-payment';
import { provider } from '../testing/provider';
import { stockFaults, stockOfSku } from '../testing/shop';
import {
  begin,
  chargesOf,
  goToNextTry,
  ordersOf,
  replaceCard,
  standStill,
  stockMonthly,
  storeCard,
  subscribe,
  subscriptionOf,
  toldAbout,
  workMoney,
} from '../testing/subscriber';
import { cancelSubscription, openCardChange } from './change-subscription';
import { runCharge } from './run-charge';

beforeEach(async () => {
  standStill();
  await provider.calm();
});
afterEach(standStill);

describe('a charge whose answer is lost', () => {
  test.each(['hangAfter', 'truncated', 'html'])('(%s) is found by its name and never made twice', async (fault) => {
    const { subscriptionId, requestPay } = await begin(await stockMonthly(5));
    await storeCard(requestPay);
    await provider.fault({ on: 'POST /subscribe/payments/again', do: fault, nth: 1, ms: 100 });
    await workMoney();
    for (const ms of [5_000, 60_000, 200_000, 400_000]) {
      shiftClock(ms);
      await workMoney();
    }
    expect(await ordersOf(subscriptionId)).toHaveLength(1);
    expect(await provider.chargesOf(requestPay.customer_uid)).toHaveLength(1);
    expect(await chargesOf(subscriptionId)).toMatchObject([{ status: 'paid' }, { status: 'planned', period: 1 }]);
  });

  test('and that never reached the provider is made under the same name, once it is sure', async () => {
    const { subscriptionId, requestPay } = await begin(await stockMonthly(5));
    await storeCard(requestPay);
    await provider.fault({ on: 'POST /subscribe/payments/again', do: 'e500', nth: 1 });
    await workMoney();
    const [charge] = await chargesOf(subscriptionId);
    await expect(runCharge(charge?.id ?? 0)).rejects.toThrow('is being asked for');
    shiftClock(180_000);
    await runCharge(charge?.id ?? 0);
    expect(await ordersOf(subscriptionId)).toHaveLength(1);
    expect(await db.payment.count({ where: { checkoutId: charge?.checkoutId } })).toBe(1);
    expect(await provider.chargesOf(requestPay.customer_uid)).toHaveLength(1);
  });
});

test('two workers with one charge at once charge once', async () => {
  const { subscriptionId, requestPay } = await begin(await stockMonthly(5));
  await storeCard(requestPay);
  const [charge] = await chargesOf(subscriptionId);
  await provider.hold('POST /subscribe/payments/again');
  const first = runCharge(charge?.id ?? 0);
  await provider.untilHeld();
  await expect(runCharge(charge?.id ?? 0)).rejects.toThrow('is being asked for');
  await provider.release();
  await first;
  await runCharge(charge?.id ?? 0);
  expect(await provider.chargesOf(requestPay.customer_uid)).toHaveLength(1);
  expect(await ordersOf(subscriptionId)).toHaveLength(1);
});

describe('a cancel', () => {
  test('between taking a charge up and making it charges nothing, and the goods go back', async () => {
    const sku = await stockMonthly(5);
    const { subscriptionId, requestPay } = await begin(sku);
    await storeCard(requestPay);
    const [charge] = await chargesOf(subscriptionId);
    await provider.hold('GET /payments/find/:merchant_uid/paid');
    const running = runCharge(charge?.id ?? 0);
    await provider.untilHeld();
    await cancelSubscription(subscriptionId);
    await provider.release();
    await running;
    await workMoney();
    expect(await provider.chargesOf(requestPay.customer_uid)).toEqual([]);
    expect(await stockOfSku(sku)).toBe(5);
    expect(await chargesOf(subscriptionId)).toMatchObject([{ status: 'cancelled' }]);
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ status: 'cancelled', keys: [{ status: 'deleted' }] });
  });

  test('while a charge is on its way keeps the order that was paid, and charges nothing more', async () => {
    const { subscriptionId, requestPay } = await begin(await stockMonthly(5));
    await storeCard(requestPay);
    const [charge] = await chargesOf(subscriptionId);
    await provider.hold('POST /subscribe/payments/again');
    const running = runCharge(charge?.id ?? 0);
    await provider.untilHeld();
    await cancelSubscription(subscriptionId);
    await provider.release();
    await running;
    expect(await ordersOf(subscriptionId)).toMatchObject([{ status: 'paid' }]);
    expect(await chargesOf(subscriptionId)).toMatchObject([{ status: 'paid' }]);
  });

  test('ends everything to come and has the card deleted, and a card that comes later too', async () => {
    const { subscriptionId, customerUid } = await subscribe(await stockMonthly(5));
    const late = await openCardChange(subscriptionId, 'html5_inicis');
    await cancelSubscription(subscriptionId);
    await cancelSubscription(subscriptionId);
    if (late) await storeCard(late);
    await workMoney();
    shiftClock(70 * 86_400_000);
    await workMoney();
    expect(await provider.chargesOf(customerUid)).toHaveLength(1);
    const { keys } = await subscriptionOf(subscriptionId);
    expect(keys.map(({ status }) => status)).toEqual(['deleted', 'deleted']);
    expect((await toldAbout(subscriptionId)).filter((kind) => kind === 'subscription-cancelled')).toHaveLength(1);
  });
});

describe('a declined card', () => {
  test('is tried again after one, three and five days; then the subscription waits, and the buyer is told', async () => {
    const sku = await stockMonthly(5);
    const { subscriptionId, customerUid } = await subscribe(sku);
    await replaceCard({ customerUid });
    const days: number[] = [];
    for (let tries = 0; tries < 4; tries++) {
      await goToNextTry(subscriptionId);
      days.push(Math.round((now().getTime() - Date.now()) / 86_400_000));
      await workMoney();
      expect(await stockOfSku(sku)).toBe(4);
    }
    const [first = 0] = days;
    expect(days.map((day) => day - first)).toEqual([0, 1, 3, 5]);
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ status: 'paused' });
    expect(await chargesOf(subscriptionId)).toMatchObject([{ status: 'paid' }, { status: 'failed', declines: 4 }]);
    expect(await provider.chargesOf(customerUid)).toHaveLength(5);
    expect(await ordersOf(subscriptionId)).toHaveLength(1);
    const told = await toldAbout(subscriptionId);
    expect(told.filter((kind) => kind === 'charge-declined')).toHaveLength(1);
    expect(told.filter((kind) => kind === 'subscription-paused')).toHaveLength(1);
  });

  test('gives way to another one, which pays the month that was owed; the old one is deleted after', async () => {
    const { subscriptionId, customerUid } = await subscribe(await stockMonthly(5));
    await replaceCard({ customerUid });
    for (let tries = 0; tries < 4; tries++) {
      await goToNextTry(subscriptionId);
      await workMoney();
    }
    const change = await openCardChange(subscriptionId, 'html5_inicis');
    if (!change) throw new Error('no card change');
    await storeCard(change);
    await workMoney();
    expect(await provider.chargesOf(change.customer_uid)).toMatchObject([{ status: 'paid' }]);
    expect(await ordersOf(subscriptionId)).toHaveLength(2);
    expect(await chargesOf(subscriptionId)).toMatchObject([
      { status: 'paid' },
      { status: 'paid' },
      { status: 'planned', period: 2 },
    ]);
    const { status, keys } = await subscriptionOf(subscriptionId);
    expect([status, ...keys.map((key) => key.status).sort()]).toEqual(['active', 'active', 'deleted']);
  });

  test('at the first charge is not tried again behind the buyer’s back', async () => {
    const { subscriptionId, requestPay } = await begin(await stockMonthly(5));
    await storeCard(requestPay);
    await replaceCard({ customerUid: requestPay.customer_uid });
    await workMoney();
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ status: 'paused' });
    expect(await chargesOf(subscriptionId)).toMatchObject([{ status: 'failed', nextTryAt: null }]);
  });

  test('that the provider refuses to charge at all is a decline too', async () => {
    const { subscriptionId, customerUid } = await subscribe(await stockMonthly(5));
    await goToNextTry(subscriptionId);
    await provider.fault({ on: 'POST /subscribe/payments/again', do: 'refuse' });
    await workMoney();
    expect(await chargesOf(subscriptionId)).toMatchObject([{ status: 'paid' }, { status: 'planned', declines: 1 }]);
    await provider.calm();
    await goToNextTry(subscriptionId);
    await workMoney();
    expect(await provider.chargesOf(customerUid)).toHaveLength(2);
    expect(await ordersOf(subscriptionId)).toHaveLength(2);
  });
});

test('a decline that turns out to be an approval pays its month, and no other attempt does', async () => {
  const sku = await stockMonthly(5);
  const { subscriptionId, customerUid } = await subscribe(sku);
  await replaceCard({ customerUid });
  await goToNextTry(subscriptionId);
  await workMoney();
  const declined = (await provider.chargesOf(customerUid)).find(({ status }) => status === 'failed');
  await provider.edit(declined?.imp_uid ?? '', { status: 'paid', paid_at: Math.floor(Date.now() / 1000) });
  await settlePayment(declined?.imp_uid ?? '', 'webhook');
  await replaceCard({ customerUid }, '1111');
  await goToNextTry(subscriptionId);
  await workMoney();
  expect(await ordersOf(subscriptionId)).toHaveLength(2);
  expect(await chargesOf(subscriptionId)).toMatchObject([{ status: 'paid' }, { status: 'paid' }, { period: 2 }]);
  expect((await provider.chargesOf(customerUid)).filter(({ status }) => status === 'paid')).toHaveLength(2);
});

test('after all of this no month was charged twice, none after its end, and every one is an order', async () => {
  const findings = await checkBooks(process.env.DATABASE_URL ?? '');
  const names = Object.keys(subscriptionRules);
  expect(findings.filter(({ rule, count }) => names.includes(rule) && count > 0)).toEqual([]);
});

test('after all of this the stock of every SKU is the sum of its moves', async () => {
  expect(await stockFaults()).toEqual([]);
});
