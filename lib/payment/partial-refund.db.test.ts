import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { ask, buyOrder, newestRefund, orderOf, pieces } from '../testing/bought';
import { provider } from '../testing/provider';
import { stockFaults, stockOfSku } from '../testing/shop';
import { runRefund } from './refund';
import { previewRefund } from './request-refund';

beforeEach(() => provider.calm());
afterEach(async () => {
  shiftClock(0);
  await provider.shiftClock(0);
});

type Order = Awaited<ReturnType<typeof buyOrder>>;

const run = async (order: Order): Promise<void> => runRefund((await newestRefund(order)).id);

describe('an order is given back in parts', () => {
  test('three of them sum up to the won, and then it is cancelled with its goods back on the shelf once', async () => {
    const order = await buyOrder([
      { priceKrw: 3_333, quantity: 2 },
      { priceKrw: 3_334, quantity: 1 },
    ]);
    expect(order.amountKrw).toBe(13_000);
    const steps = [pieces(order, [1, 0]), pieces(order, [1, 0]), pieces(order, [0, 1], { shipping: true })];
    for (const wish of steps) {
      expect((await ask(order, wish, true)).kind).toBe('requested');
      await run(order);
      await run(order);
    }
    const payment = await provider.payment(order.impUid);
    expect(payment.cancel_history.map(({ amount }) => amount)).toEqual([3_333, 3_333, 6_334]);
    expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: 13_000 });
    expect(await Promise.all(order.skus.map(stockOfSku))).toEqual([10, 10]);
    expect(await stockFaults()).toEqual([]);
    expect(await ask(order)).toEqual({ kind: 'nothing-left' });
  });

  test('of which one gives back exactly its pieces, and only those go on the shelf', async () => {
    const order = await buyOrder([
      { priceKrw: 10_000, quantity: 3 },
      { priceKrw: 5_000, quantity: 1 },
    ]);
    await ask(order, pieces(order, [2, 0]), true);
    await run(order);
    expect(await orderOf(order)).toMatchObject({ status: 'paid', refundedKrw: 20_000 });
    expect(await Promise.all(order.skus.map(stockOfSku))).toEqual([9, 9]);
    expect(await newestRefund(order)).toMatchObject({ lines: [{ quantity: 2, amountKrw: 20_000 }], shippingKrw: 0 });
  });

  test('until all goods are back: then it is cancelled although the delivery was not given back', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
    await ask(order, pieces(order, [1]));
    await run(order);
    expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: 10_000 });
    expect((await previewRefund(order.number)).kind).toBe('refundable');
  });

  test('the rest after a part is sent as a number, never as "everything"', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }]);
    await ask(order, pieces(order, [1]));
    await run(order);
    await ask(order);
    await run(order);
    expect(await provider.cancelsSent(order.impUid)).toMatchObject([
      { amount: 10_000, checksum: 23_000, tax_free: 0 },
      { amount: 13_000, checksum: 13_000, tax_free: 0 },
    ]);
  });

  test('the same sum twice on purpose is given twice', async () => {
    const order = await buyOrder([{ priceKrw: 1_000, quantity: 2 }]);
    for (const _ of [1, 2]) {
      await ask(order, pieces(order, [1]));
      await run(order);
    }
    expect((await provider.payment(order.impUid)).cancel_history).toMatchObject([{ amount: 1_000 }, { amount: 1_000 }]);
  });

  test('goodwill costs no goods, and is taken off when all goods come back', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
    await ask(order, pieces(order, [], { extraKrw: 2_000 }));
    await run(order);
    expect(await orderOf(order)).toMatchObject({ status: 'paid', refundedKrw: 2_000 });
    expect(await ask(order)).toEqual({ kind: 'requested', amountKrw: 11_000 });
    await run(order);
    expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: 13_000 });
  });
});

describe('nothing is sent', () => {
  test.each([
    ['one won more than was paid', { extraKrw: 13_001 }, 'more-than-left'],
    ['nothing', {}, 'nothing-chosen'],
    ['a negative sum', { extraKrw: -1 }, 'malformed'],
    ['half a won', { extraKrw: 1.5 }, 'malformed'],
    ['no number', { extraKrw: Number.NaN }, 'malformed'],
  ])('for %s', async (_, wish, kind) => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
    expect((await ask(order, pieces(order, [], wish))).kind).toBe(kind);
    expect(await provider.cancelsSent(order.impUid)).toEqual([]);
    expect(await db.refund.count({ where: { impUid: order.impUid } })).toBe(0);
  });

  test('for parts that sum up to one won too much: the last is refused before any call', async () => {
    const order = await buyOrder([{ priceKrw: 7_000, quantity: 1 }]);
    for (const extraKrw of [3_333, 3_333]) {
      await ask(order, pieces(order, [], { extraKrw }));
      await run(order);
    }
    const last = await ask(order, pieces(order, [], { extraKrw: 3_335 }));
    expect(last).toEqual({ kind: 'more-than-left', leftKrw: 3_334 });
    expect(await provider.cancelsSent(order.impUid)).toHaveLength(2);
  });

  test('for a phone payment of last month, which the carrier cannot change any more', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }], { payMethod: 'phone' });
    shiftClock(40 * 86_400_000);
    expect((await ask(order)).kind).toBe('too-late');
    expect(await provider.cancelsSent(order.impUid)).toEqual([]);
  });

  test('for a part of a phone payment where the PG gives back all or nothing', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }], { pg: 'danal', payMethod: 'phone' });
    expect(await ask(order, pieces(order, [1]))).toEqual({ kind: 'not-partly', totalKrw: 23_000 });
    expect((await ask(order)).kind).toBe('requested');
  });
});
