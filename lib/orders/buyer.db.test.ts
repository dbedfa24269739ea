import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { accessToken, orderPath } from '../payment/access';
import { getCheckoutView } from '../payment/checkout-view';
import type { OpenedCheckout } from '../payment/open-checkout';
import { settlePayment } from '../payment/settle-payment';
import { provider } from '../testing/provider';
import { open, stockShelf } from '../testing/shop';
import { sayEarlier } from './buyer-earlier';
import { lookUpOrder } from './buyer-lookup';
import { getBuyerOrder } from './buyer-order';
import { goodsOf, quoteGoods } from './buyer-quote';
import { listRefunds } from './buyer-refunds';

beforeEach(() => provider.calm());

async function payFor(checkout: OpenedCheckout, amount = checkout.amountKrw): Promise<string | null> {
  const impUid = await provider.pay({ merchant_uid: checkout.requestPay.merchant_uid, amount });
  const settlement = await settlePayment(impUid, 'callback');
  return settlement.kind === 'settled' ? settlement.state.orderNumber : null;
}

async function makeOrder() {
  const checkout = await open([{ sku: await stockShelf(5), quantity: 2 }]);
  const number = (await payFor(checkout)) ?? '';
  return { number, checkoutId: checkout.checkoutId };
}

const viewOf = ({ checkoutId }: { checkoutId: string }) => getCheckoutView(checkoutId, accessToken(checkoutId));

describe('an order', () => {
  test('is shown to whoever holds its token', async () => {
    const { number, checkoutId } = await makeOrder();
    expect(await getBuyerOrder(number, accessToken(checkoutId))).toMatchObject({
      number,
      status: 'paid',
      goodsKrw: 28_000,
      shippingKrw: 3_000,
      totalKrw: 31_000,
      buyer: { tel: '01012345678' },
      payment: { payMethod: 'card', receiptUrl: expect.stringContaining('http') },
      account: null,
      refunds: [],
    });
  });

  test('is nobody else’s to see, and an unknown number looks the same', async () => {
    const { number } = await makeOrder();
    const other = await makeOrder();
    expect(await getBuyerOrder(number, accessToken(other.checkoutId))).toBeNull();
    expect(await getBuyerOrder(number, '')).toBeNull();
    expect(await getBuyerOrder('20261124-ZZZZZZZ', accessToken(other.checkoutId))).toBeNull();
  });

  test('links only to goods that are still sold', async () => {
    const { number, checkoutId } = await makeOrder();
    const slugs = async () => (await getBuyerOrder(number, accessToken(checkoutId)))?.lines.map(({ slug }) => slug);
    expect(await slugs()).toEqual([expect.stringMatching(/^sku-/)]);
    const [slug] = (await slugs()) ?? [];
    await db.product.update({ where: { slug: slug ?? '' }, data: { publishedAt: null } });
    expect(await slugs()).toEqual([null]);
  });
});

describe('the look-up', () => {
  test('finds an order by number and phone, however they are written', async () => {
    const { number, checkoutId } = await makeOrder();
    const typed = { number: ` ${number.toLowerCase()} `, tel: '010-1234-5678' };
    expect(await lookUpOrder(typed, '203.0.113.1')).toEqual({ kind: 'found', path: orderPath(number, checkoutId) });
  });

  test('says the same to a wrong phone, an unknown number and nonsense', async () => {
    const { number } = await makeOrder();
    const tries = [
      { number, tel: '01099999999' },
      { number: '20261124-ZZZZZZZ', tel: '01012345678' },
      { number: "'; DROP TABLE", tel: '' },
    ];
    for (const typed of tries) expect(await lookUpOrder(typed, '203.0.113.2')).toEqual({ kind: 'not-found' });
  });

  test('stops after ten tries for one order, from wherever they come', async () => {
    const { number } = await makeOrder();
    for (let guess = 0; guess < 10; guess += 1) {
      await lookUpOrder({ number, tel: `0100000000${guess}` }, `198.51.100.${guess}`);
    }
    expect(await lookUpOrder({ number, tel: '01012345678' }, '198.51.100.99')).toEqual({ kind: 'too-many' });
  });
});

describe('the goods of a checkout', () => {
  test('count what is kept for this buyer as there', async () => {
    const wanted = [{ sku: await stockShelf(1), quantity: 1 }];
    const own = await viewOf(await open(wanted));
    expect((await quoteGoods(wanted, null)).lines).toMatchObject([{ available: 0 }]);
    expect((await quoteGoods(wanted, own)).lines).toMatchObject([{ available: 1 }]);
  });

  test('keep their price while the checkout is open', async () => {
    const sku = await stockShelf(5);
    const checkout = await open([{ sku, quantity: 1 }]);
    await db.sku.update({ where: { code: sku }, data: { priceKrw: 20_000 } });
    const view = await viewOf(checkout);
    if (!view) throw new Error('no checkout');
    expect(await goodsOf(view)).toMatchObject({ totalKrw: 17_000, lines: [{ unitPriceKrw: 14_000 }] });
    expect(await goodsOf({ ...view, status: 'expired' })).toMatchObject({ totalKrw: 23_000 });
  });

  test('that are not sold any more cannot be had', async () => {
    const { lines, totalKrw } = await quoteGoods([{ sku: 'NO-SUCH', quantity: 1 }], null);
    expect(lines).toMatchObject([{ name: '', available: 0 }]);
    expect(totalKrw).toBe(0);
  });
});

describe('a buyer who comes to pay again', () => {
  test('hears that the very same cart has just been ordered', async () => {
    const cart = [{ sku: await stockShelf(5), quantity: 1 }];
    const checkout = await open(cart);
    const number = (await payFor(checkout)) ?? '';
    const earlier = await viewOf(checkout);
    if (!earlier) throw new Error('no checkout');
    expect(sayEarlier(earlier, cart)).toEqual({ kind: 'ordered', path: orderPath(number, checkout.checkoutId) });
    expect(sayEarlier(earlier, [{ sku: 'OTHER', quantity: 1 }])).toBeNull();
  });

  test('hears nothing after an attempt that failed', async () => {
    const cart = [{ sku: await stockShelf(5), quantity: 1 }];
    const earlier = await viewOf(await open(cart));
    if (!earlier) throw new Error('no checkout');
    expect(sayEarlier(earlier, cart)).toBeNull();
  });
});

test('money that is sent back is shown with its amount, though there is no order', async () => {
  const checkout = await open([{ sku: await stockShelf(5), quantity: 1 }]);
  expect(await payFor(checkout, checkout.amountKrw - 1)).toBeNull();
  expect(await listRefunds(checkout.checkoutId)).toMatchObject([
    { state: 'requested', money: { minor: checkout.amountKrw - 1, currency: 'KRW' }, isStray: true },
  ]);
});
