import { afterEach, describe, expect, test } from 'vitest';
import { addChoice } from '../cart/add';
import { quoteCart } from '../cart/quote';
import { now, shiftClock } from '../clock';
import { db } from '../db';
import { readWish } from '../domain/browse';
import { noticeOf } from '../domain/product-notice';
import { openCheckout } from '../payment/open-checkout';
import { settlePayment } from '../payment/settle-payment';
import { anOperator } from '../testing/bought';
import { provider } from '../testing/provider';
import { open, stockShelf, wish } from '../testing/shop';
import { listAllProducts } from './operator-products';
import { publish, saveSchedule } from './save-product';
import { browseProducts } from './search';
import { nextTurn, renewSince } from './shelf-turns';

const operator = await anOperator();
const HOUR_MS = 3_600_000;
const inHours = (hours: number): Date => new Date(now().getTime() + hours * HOUR_MS);

afterEach(() => shiftClock(0));

/** Something that is on sale from in one hour until in three. */
async function seasonal() {
  const code = await stockShelf(5);
  const { productId, product } = await db.sku.findUniqueOrThrow({ where: { code }, include: { product: true } });
  const times = { publishedAt: inHours(1), publishUntil: inHours(3) };
  await db.product.update({ where: { id: productId }, data: { ...times, name: code } });
  return { code, id: productId, slug: product.slug };
}

/** Everything by which a buyer could come by it. */
async function waysTo({ code, slug }: { code: string; slug: string }) {
  const lines = [{ sku: code, quantity: 1 }];
  const found = await browseProducts(readWish({ q: code }));
  const choice = await addChoice([], { slug, optionValues: [], quantity: 1 });
  const opened = await openCheckout(wish(lines), { key: null, previousId: null });
  return {
    search: !found.isNear && found.cards.some((card) => card.slug === slug),
    cart: choice.result.kind === 'added',
    quote: (await quoteCart(lines)).isPayable,
    checkout: opened.kind,
  };
}

const within = { search: true, cart: true, quote: true, checkout: 'opened' };
const shut = { search: false, cart: false, quote: false, checkout: 'invalid' };

describe('goods with a beginning and an end', () => {
  test('are found and sold within their time only, whatever a buyer kept in the cart', async () => {
    const goods = await seasonal();
    expect(await waysTo(goods)).toEqual(shut);
    shiftClock(HOUR_MS);
    expect(await waysTo(goods)).toEqual(within);
    shiftClock(3 * HOUR_MS);
    expect(await waysTo(goods)).toEqual(shut);
  });

  test('are kept for the buyer who began to pay within their time', async () => {
    const { code, id } = await seasonal();
    shiftClock(HOUR_MS);
    const checkout = await open([{ sku: code, quantity: 1 }]);
    await db.product.update({ where: { id }, data: { publishUntil: new Date(now().getTime() + 1) } });
    shiftClock(HOUR_MS + 60_000);
    const { merchant_uid } = checkout.requestPay;
    const impUid = await provider.pay({ merchant_uid, amount: checkout.amountKrw });
    await settlePayment(impUid, 'callback');
    expect(await db.order.count({ where: { checkoutId: checkout.checkoutId, status: 'paid' } })).toBe(1);
  });

  test('stand in the operator’s list as what they are', async () => {
    const { id } = await seasonal();
    const stateOf = async () => {
      const states = ['upcoming', 'on-sale', 'ended', 'hidden'] as const;
      const lists = await Promise.all(
        states.map((state) => listAllProducts({ search: '', state }, { before: null, after: null })),
      );
      return states.filter((state, index) => lists[index]?.rows.some((row) => row.id === id && row.shelf === state));
    };
    expect(await stateOf()).toEqual(['upcoming']);
    shiftClock(HOUR_MS);
    expect(await stateOf()).toEqual(['on-sale']);
    shiftClock(3 * HOUR_MS);
    expect(await stateOf()).toEqual(['ended']);
    await publish(id, false, operator);
    expect(await stateOf()).toEqual(['hidden']);
  });
});

describe('an operator', () => {
  test('plans a beginning only of what may be offered, and no end before it', async () => {
    const { id } = await seasonal();
    await publish(id, false, operator);
    expect(await saveSchedule(id, { from: inHours(1), until: null }, operator)).toBe('incomplete');
    const facts = noticeOf('other').map((name) => ({ name, value: '상세설명 참조' }));
    await db.product.update({ where: { id }, data: { facts } });
    expect(await saveSchedule(id, { from: inHours(2), until: inHours(1) }, operator)).toBe('ends-before');
    expect(await saveSchedule(id, { from: inHours(1), until: inHours(2) }, operator)).toBe('saved');
    expect(await db.auditEntry.count({ where: { subject: `product ${id}`, action: 'product.schedule' } })).toBe(1);
  });

  test('who offers something again that had ended offers it without that end', async () => {
    const { id } = await seasonal();
    const facts = noticeOf('other').map((name) => ({ name, value: '상세설명 참조' }));
    await db.product.update({ where: { id }, data: { facts } });
    shiftClock(4 * HOUR_MS);
    expect(await publish(id, true, operator)).toBe('saved');
    expect(await db.product.findUnique({ where: { id } })).toMatchObject({ publishUntil: null });
  });

  test('who changes the end only leaves the beginning as it was to the second', async () => {
    const { id } = await seasonal();
    const publishedAt = new Date('2026-01-02T03:04:05.678Z');
    await db.product.update({ where: { id }, data: { publishedAt } });
    await saveSchedule(id, { from: new Date('2026-01-02T03:04:00Z'), until: null }, operator);
    expect(await db.product.findUnique({ where: { id } })).toMatchObject({ publishedAt, publishUntil: null });
  });
});

test('kept pages are renewed once when goods come and once when they go, and again when that failed', async () => {
  await db.product.updateMany({ data: { publishedAt: new Date(0), publishUntil: null } });
  await seasonal();
  let renewals = 0;
  const renew = async () => {
    renewals += 1;
  };
  let seen = await renewSince(now(), renew);
  expect(renewals).toBe(0);
  for (const hours of [1, 3]) {
    shiftClock(hours * HOUR_MS - 60_000);
    const next = await nextTurn(now());
    expect(next && Math.abs(next.getTime() - now().getTime() - 60_000)).toBeLessThan(10_000);
    shiftClock(hours * HOUR_MS + 60_000);
    await expect(renewSince(seen, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
    seen = await renewSince(seen, renew);
    seen = await renewSince(seen, renew);
  }
  expect(renewals).toBe(2);
  expect(await nextTurn(now())).toBeNull();
});
