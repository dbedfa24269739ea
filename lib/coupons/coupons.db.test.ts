import { describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { closeCheckout, expireCheckouts } from '../payment/close-checkout';
import { openCheckout, type Wish } from '../payment/open-checkout';
import { runRefund } from '../payment/refund';
import { requestRefund } from '../payment/request-refund';
import { anOperator } from '../testing/bought';
import { aCoupon, couponOf, discountFaults, payFor } from '../testing/discounts';
import { inLineBehind } from '../testing/in-line';
import { join } from '../testing/member';
import { provider } from '../testing/provider';
import { open, stockFaults, stockShelf, wish } from '../testing/shop';
import { endCoupon, issueCoupon } from './operator-coupons';

let guests = 0;
/** Another guest every time. */
const aGuest = () => ({ name: '구매자', tel: `010${String(10_000_000 + ++guests)}`, email: 'buyer@example.com' });

const tryOpen = (sku: string, change: Partial<Wish>) =>
  openCheckout(wish([{ sku, quantity: 1 }], { buyer: aGuest(), ...change }), { key: null, previousId: null });

const refusal = async (sku: string, change: Partial<Wish>) => {
  const outcome = await tryOpen(sku, change);
  return outcome.kind === 'discount-refused' ? outcome.code : outcome.kind;
};

const usesOf = async (code: string) => (await couponOf(code)).uses;

describe('what a coupon takes off', () => {
  test('is charged, told to the provider, and shared by the lines to the won', async () => {
    const coupon = await aCoupon({ kind: 'percent', value: 10, capKrw: 3_000 });
    const [plain, taxFree] = [await stockShelf(9, 10_001), await stockShelf(9, 5_003, true)];
    const lines = [
      { sku: plain, quantity: 1 },
      { sku: taxFree, quantity: 1 },
    ];
    const checkout = await open(lines, { coupon: coupon.toLowerCase(), buyer: aGuest() });
    // 10 % of 15,004 is 1,500: 1,000 of the first line, 500 of the second.
    expect(checkout).toMatchObject({ amountKrw: 16_504, requestPay: { amount: 16_504, tax_free: 4_503 } });
    const { order } = await payFor(checkout);
    expect(order).toMatchObject({ totalKrw: 16_504, checkout: { couponKrw: 1_500, taxFreeKrw: 4_503, vatKrw: 1_091 } });
    expect(order?.checkout.lines.map(({ couponKrw }) => couponKrw)).toEqual([1_000, 500]);
  });

  test('is refused with its reason, and then nothing is kept', async () => {
    const sku = await stockShelf(50, 14_000);
    expect(await refusal(sku, { coupon: 'NOSUCHCODE' })).toBe('coupon-unknown');
    expect(await refusal(sku, { coupon: await aCoupon({ minimumKrw: 14_001 }) })).toBe('coupon-minimum');
    expect(await refusal(sku, { coupon: await aCoupon({ validUntil: new Date(Date.now() - 1_000) }) })).toBe(
      'coupon-over',
    );
    expect(await refusal(sku, { coupon: await aCoupon({ validFrom: new Date(Date.now() + 60_000) }) })).toBe(
      'coupon-early',
    );
    const ended = await aCoupon();
    await endCoupon((await couponOf(ended)).id, await anOperator());
    expect(await refusal(sku, { coupon: ended })).toBe('coupon-over');
    expect(await refusal(sku, { coupon: await aCoupon(), expectedTotalKrw: 17_000 })).toBe('price-changed');
    const goods = await stockShelf(1, 50_000);
    expect(await refusal(goods, { coupon: await aCoupon({ value: 50_000 }) })).toBe('total-too-small');
    expect(await db.checkout.count({ where: { lines: { some: { sku: { code: { in: [sku, goods] } } } } } })).toBe(0);
  });

  test('that was issued belongs to its member alone', async () => {
    const sku = await stockShelf(9);
    const [member, stranger] = [await join(), await join()];
    const code = await aCoupon({ isIssued: true });
    const { id } = await couponOf(code);
    expect(await issueCoupon(id, [member.email, 'nobody@example.com'], await anOperator())).toEqual({
      issued: 1,
      unknown: ['nobody@example.com'],
    });
    expect(await refusal(sku, { coupon: code })).toBe('coupon-unknown');
    expect(await refusal(sku, { coupon: code, customerId: stranger.id })).toBe('coupon-unknown');
    expect(await refusal(sku, { coupon: code, customerId: member.id })).toBe('opened');
    expect(await refusal(sku, { coupon: code, customerId: member.id })).toBe('coupon-used');
  });
});

describe('a use of a coupon', () => {
  test('is kept with the checkout, comes back once when that ends unpaid, and is spent with the order', async () => {
    const sku = await stockShelf(9);
    const coupon = await aCoupon({ usesMax: 1 });
    const first = await open([{ sku, quantity: 1 }], { coupon, buyer: aGuest() });
    expect(await refusal(sku, { coupon })).toBe('coupon-used-up');
    await closeCheckout(first.checkoutId);
    await closeCheckout(first.checkoutId);
    expect(await usesOf(coupon)).toBe(0);
    const { order } = await payFor(await open([{ sku, quantity: 1 }], { coupon, buyer: aGuest() }));
    expect(order).toMatchObject({ status: 'paid', totalKrw: 16_000 });
    expect(await usesOf(coupon)).toBe(1);
    shiftClock(3_600_000);
    await expireCheckouts();
    shiftClock(0);
    expect(await usesOf(coupon)).toBe(1);
  });

  test('the last one is taken by one of eight buyers who press at the same moment', async () => {
    const sku = await stockShelf(20);
    const coupon = await aCoupon({ usesMax: 1 });
    const { id } = await couponOf(coupon);
    const outcomes = await inLineBehind(
      (tx) => tx.$queryRaw`SELECT 1 FROM "Coupon" WHERE id = ${id} FOR UPDATE`,
      Array.from({ length: 8 }, () => () => tryOpen(sku, { coupon })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
    expect(outcomes.filter((each) => each.kind === 'discount-refused' && each.code === 'coupon-used-up')).toHaveLength(
      7,
    );
    expect(await usesOf(coupon)).toBe(1);
    expect([await discountFaults(), await stockFaults()]).toEqual([[], []]);
  });

  test('one person presses in eight tabs and uses it once', async () => {
    const sku = await stockShelf(20);
    const coupon = await aCoupon();
    const { id } = await couponOf(coupon);
    const buyer = aGuest();
    const outcomes = await inLineBehind(
      (tx) => tx.$queryRaw`SELECT 1 FROM "Coupon" WHERE id = ${id} FOR UPDATE`,
      Array.from({ length: 8 }, () => () => tryOpen(sku, { coupon, buyer })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
    expect(await usesOf(coupon)).toBe(1);
    expect(await discountFaults()).toEqual([]);
  });

  test('paid after its checkout had ended is used again while there are any', async () => {
    const sku = await stockShelf(9);
    const coupon = await aCoupon({ usesMax: 1 });
    const late = await open([{ sku, quantity: 1 }], { coupon, buyer: aGuest() });
    await closeCheckout(late.checkoutId);
    expect(await payFor(late)).toMatchObject({ order: { status: 'paid', totalKrw: 16_000 } });
    expect(await usesOf(coupon)).toBe(1);
  });

  test('paid after somebody else used the last one: the money goes back, and the goods too', async () => {
    const sku = await stockShelf(9);
    const coupon = await aCoupon({ usesMax: 1 });
    const late = await open([{ sku, quantity: 1 }], { coupon, buyer: aGuest() });
    await closeCheckout(late.checkoutId);
    await open([{ sku, quantity: 1 }], { coupon, buyer: aGuest() });
    const { order, settlement } = await payFor(late);
    expect(order).toBeNull();
    expect(settlement).toMatchObject({ state: { cancelReason: 'discount-used-after-close' } });
    expect(await usesOf(coupon)).toBe(1);
    expect([await discountFaults(), await stockFaults()]).toEqual([[], []]);
  });
});

test('refunds in parts give back what was paid to the won, and the last one the coupon', async () => {
  const coupon = await aCoupon({ value: 1_000, usesMax: 1 });
  const [sku, other] = [await stockShelf(9, 3_333), await stockShelf(9, 7_777)];
  const lines = [
    { sku, quantity: 3 },
    { sku: other, quantity: 1 },
  ];
  const { order, impUid } = await payFor(await open(lines, { coupon, buyer: aGuest() }));
  if (!order) throw new Error('no order');
  const operator = await anOperator();
  const [first, second] = order.checkout.lines;
  for (const lineId of [first?.id, first?.id, second?.id, undefined]) {
    const part = { lines: [{ lineId: lineId ?? 0, quantity: 1 }], shipping: false, extraKrw: 0 };
    const request = { orderNumber: order.number, reason: '단순 변심', returnStock: true, operator };
    const answer = await requestRefund(lineId ? { ...request, wish: part } : request);
    expect(answer.kind).toBe('requested');
    const { id } = await db.refund.findFirstOrThrow({ where: { orderId: order.id }, orderBy: { id: 'desc' } });
    if (lineId) expect(await usesOf(coupon)).toBe(1);
    await runRefund(id);
  }
  const sent = (await provider.cancelsSent(impUid)).map((body) => Number(body.amount));
  expect(sent.reduce((sum, amount) => sum + amount, 0)).toBe(order.totalKrw);
  expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ status: 'cancelled' });
  expect(await usesOf(coupon)).toBe(0);
  expect(await discountFaults()).toEqual([]);
});
