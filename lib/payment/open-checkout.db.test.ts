import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { provider } from '../testing/provider';
import { open, stockFaults, stockOfSku, stockShelf, wish } from '../testing/shop';
import { closeCheckout, expireCheckouts } from './close-checkout';
import { openCheckout, type Wish } from './open-checkout';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

const anonymous = { key: null, previousId: null };
const tryOpen = (lines: Wish['lines'], change: Partial<Wish> = {}) => openCheckout(wish(lines, change), anonymous);
const countCheckouts = () => db.checkout.count();

describe('what a buyer gets', () => {
  test('is priced by the shop, kept for them, and registered at the provider', async () => {
    const sku = await stockShelf(5);
    const checkout = await open([{ sku, quantity: 2 }]);
    expect(checkout.amountKrw).toBe(31_000);
    expect(checkout.requestPay).toMatchObject({
      pg: 'html5_inicis',
      pay_method: 'card',
      amount: 31_000,
      name: '무선 시험 머그',
    });
    expect(checkout.requestPay.merchant_uid).toMatch(/^gagae[0-9A-Z]{24}$/);
    expect(await stockOfSku(sku)).toBe(3);
  });

  test('two lines of one thing pass the stock check as one', async () => {
    const sku = await stockShelf(3);
    expect(
      await tryOpen([
        { sku, quantity: 2 },
        { sku, quantity: 2 },
      ]),
    ).toMatchObject({ kind: 'sold-out' });
    expect(await stockOfSku(sku)).toBe(3);
  });

  test('the provider being down does not keep anybody from paying', async () => {
    await provider.fault({ on: 'POST /payments/prepare', do: 'e500' });
    expect(await tryOpen([{ sku: await stockShelf(1), quantity: 1 }])).toMatchObject({ kind: 'opened' });
  });
});

describe('nothing is stored and nothing kept back when', () => {
  test('the goods are unknown or hidden', async () => {
    const before = await countCheckouts();
    const known = await stockShelf(3);
    expect(
      await tryOpen([
        { sku: known, quantity: 1 },
        { sku: 'NO-SUCH', quantity: 1 },
      ]),
    ).toEqual({
      kind: 'invalid',
      fields: [{ path: 'lines.1.sku', code: 'unknown-sku' }],
    });
    expect(await stockOfSku(known)).toBe(3);
    expect(await countCheckouts()).toBe(before);
  });

  test('they are sold out: the answer says what is left', async () => {
    const [a, b] = [await stockShelf(5), await stockShelf(1)];
    expect(
      await tryOpen([
        { sku: a, quantity: 1 },
        { sku: b, quantity: 2 },
      ]),
    ).toMatchObject({
      kind: 'sold-out',
      lines: [{ sku: b, wanted: 2, available: 1 }],
    });
    expect(await stockOfSku(a)).toBe(5);
  });

  test('the price is not the one the buyer saw', async () => {
    const sku = await stockShelf(5);
    expect(await tryOpen([{ sku, quantity: 1 }], { expectedTotalKrw: 16_000 })).toEqual({
      kind: 'price-changed',
      expectedTotalKrw: 16_000,
      totalKrw: 17_000,
    });
    expect(await stockOfSku(sku)).toBe(5);
  });

  test('the way to pay does not exist', async () => {
    const payment = { pg: 'nosuchpg', payMethod: 'card' } as const;
    expect(await tryOpen([{ sku: await stockShelf(5), quantity: 1 }], { payment })).toMatchObject({ kind: 'invalid' });
  });
});

describe('the last pieces', () => {
  test('twelve buyers at once get exactly the five there are', async () => {
    const sku = await stockShelf(5);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => tryOpen([{ sku, quantity: 1 }])));
    expect(outcomes.filter(({ kind }) => kind === 'opened')).toHaveLength(5);
    expect(outcomes.filter(({ kind }) => kind === 'sold-out')).toHaveLength(7);
    expect(await stockOfSku(sku)).toBe(0);
  });

  test('carts that name the same goods in opposite order do not block each other', async () => {
    const [a, b] = [await stockShelf(40), await stockShelf(40)];
    const carts = Array.from({ length: 20 }, (_, index) => (index % 2 ? [a, b] : [b, a]));
    const outcomes = await Promise.all(carts.map((skus) => tryOpen(skus.map((sku) => ({ sku, quantity: 2 })))));
    expect(outcomes.every(({ kind }) => kind === 'opened')).toBe(true);
    expect([await stockOfSku(a), await stockOfSku(b)]).toEqual([0, 0]);
  });
});

describe('pressing the button again', () => {
  test('with the same key gets the same checkout and the same attempt, also at the same moment', async () => {
    const sku = await stockShelf(5);
    const press = () => openCheckout(wish([{ sku, quantity: 1 }]), { key: 'key-of-one-press', previousId: null });
    const outcomes = await Promise.all([press(), press(), press()]);
    outcomes.push(await press());
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ kind: 'opened' });
    expect(await stockOfSku(sku)).toBe(4);
  });

  test('with the same key for something else is refused', async () => {
    const sku = await stockShelf(5);
    const origin = { key: 'key-used-twice', previousId: null };
    await openCheckout(wish([{ sku, quantity: 1 }]), origin);
    expect(await openCheckout(wish([{ sku, quantity: 2 }]), origin)).toEqual({ kind: 'key-reused' });
  });

  test('after a failure makes another attempt at the same checkout, also with another way to pay', async () => {
    const sku = await stockShelf(1);
    const first = await open([{ sku, quantity: 1 }]);
    const origin = { key: null, previousId: first.checkoutId };
    const payment = { pg: 'kakaopay', payMethod: 'card' } as const;
    const second = await openCheckout(wish([{ sku, quantity: 1 }], { payment }), origin);
    expect(second).toMatchObject({ kind: 'opened', checkoutId: first.checkoutId, requestPay: { pg: 'kakaopay' } });
    expect(second.kind === 'opened' && second.requestPay.merchant_uid).not.toBe(first.requestPay.merchant_uid);
    expect(await stockOfSku(sku)).toBe(0);
  });

  test('for other goods frees the earlier ones', async () => {
    const [a, b] = [await stockShelf(1), await stockShelf(1)];
    const first = await open([{ sku: a, quantity: 1 }]);
    await openCheckout(wish([{ sku: b, quantity: 1 }]), { key: null, previousId: first.checkoutId });
    expect([await stockOfSku(a), await stockOfSku(b)]).toEqual([1, 0]);
  });

  test('when both attempts are paid, one makes the order and the other goes back', async () => {
    const sku = await stockShelf(2);
    const first = await open([{ sku, quantity: 1 }]);
    const second = await openCheckout(wish([{ sku, quantity: 1 }]), { key: null, previousId: first.checkoutId });
    if (second.kind !== 'opened') throw new Error(second.kind);
    const pay = ({ requestPay: { merchant_uid, amount } }: typeof first) => provider.pay({ merchant_uid, amount });
    const settlements = await Promise.all(
      [await pay(first), await pay(second)].map((impUid) => settlePayment(impUid, 'webhook')),
    );
    const outcomes = settlements.map((settlement) => settlement.kind === 'settled' && settlement.state.outcome);
    expect(outcomes.sort()).toEqual(['cancelled', 'paid']);
    expect(await db.order.count({ where: { checkoutId: first.checkoutId } })).toBe(1);
  });
});

describe('a checkout that ends', () => {
  test('by time puts its goods back once', async () => {
    const sku = await stockShelf(4);
    await open([{ sku, quantity: 3 }]);
    shiftClock(31 * 60_000);
    await Promise.all([expireCheckouts(), expireCheckouts()]);
    await expireCheckouts();
    expect(await stockOfSku(sku)).toBe(4);
  });

  test('by its buyer twice puts its goods back once', async () => {
    const sku = await stockShelf(4);
    const { checkoutId } = await open([{ sku, quantity: 3 }]);
    await Promise.all([closeCheckout(checkoutId), closeCheckout(checkoutId)]);
    expect(await stockOfSku(sku)).toBe(4);
  });

  test('not while a payment is just being settled', async () => {
    const sku = await stockShelf(1);
    const checkout = await open([{ sku, quantity: 1 }]);
    const impUid = await provider.pay({ merchant_uid: checkout.requestPay.merchant_uid, amount: checkout.amountKrw });
    shiftClock(31 * 60_000);
    await Promise.all([settlePayment(impUid, 'webhook'), expireCheckouts()]);
    await expireCheckouts();
    expect(await stockOfSku(sku)).toBe(0);
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId } })).toBe(1);
  });
});

test('after all of this the stock of every SKU is the sum of its moves', async () => {
  expect(await stockFaults()).toEqual([]);
});
