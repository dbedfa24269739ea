import { expect, test } from 'vitest';
import { krw, sameMoney, toDecimal, toMinor } from './money';
import { orderTitle } from './order-title';
import { priceLines, sumBySku, untilFreeShippingKrw } from './pricing';
import { planBookings } from './refund';

test('won are counted in won, dollars in cents, and nothing is rounded', () => {
  expect(toMinor(14_000, 'KRW')).toBe(14_000);
  expect(toMinor(10.07, 'USD')).toBe(1_007);
  expect(toMinor(0.29, 'USD')).toBe(29);
  expect(() => toMinor(14_000.5, 'KRW')).toThrow(RangeError);
  expect(() => toMinor(1.005, 'USD')).toThrow(RangeError);
  expect(toDecimal({ minor: 1_007, currency: 'USD' })).toBe(10.07);
});

test('the same number in another currency is another sum', () => {
  expect(sameMoney(krw(100), { minor: 100, currency: 'USD' })).toBe(false);
});

test('delivery costs 3,000 won below 50,000 won and nothing from there', () => {
  const price = (unitPriceKrw: number, quantity = 1) => priceLines([{ unitPriceKrw, quantity, isTaxFree: false }]);
  expect(price(14_000)).toMatchObject({ goodsKrw: 14_000, shippingKrw: 3_000, totalKrw: 17_000 });
  expect(price(49_999).shippingKrw).toBe(3_000);
  expect(price(25_000, 2)).toMatchObject({ goodsKrw: 50_000, shippingKrw: 0, totalKrw: 50_000 });
  expect(priceLines([])).toEqual({
    goodsKrw: 0,
    shippingKrw: 0,
    surchargeKrw: 0,
    couponKrw: 0,
    pointsKrw: 0,
    totalKrw: 0,
    taxFreeKrw: 0,
    vatKrw: 0,
  });
  expect(untilFreeShippingKrw(49_000)).toBe(1_000);
});

test('tax is an eleventh of what is taxed, delivery included, and is rounded once', () => {
  const taxed = { unitPriceKrw: 10_003, quantity: 1, isTaxFree: false };
  const taxFree = { unitPriceKrw: 7_000, quantity: 2, isTaxFree: true };
  expect(priceLines([taxed])).toMatchObject({ totalKrw: 13_003, taxFreeKrw: 0, vatKrw: 1_182 });
  expect(priceLines([taxed, taxFree])).toMatchObject({ totalKrw: 27_003, taxFreeKrw: 14_000, vatKrw: 1_182 });
  expect(priceLines([taxFree])).toMatchObject({ totalKrw: 17_000, taxFreeKrw: 14_000, vatKrw: 273 });
  expect(priceLines([taxFree], { surchargeKrw: 5_000 })).toMatchObject({
    totalKrw: 22_000,
    taxFreeKrw: 14_000,
    vatKrw: 727,
  });
});

test('two lines of one thing are one line', () => {
  const lines = [
    { sku: 'A', quantity: 1 },
    { sku: 'B', quantity: 1 },
    { sku: 'A', quantity: 2 },
  ];
  expect(sumBySku(lines)).toEqual([
    { sku: 'A', quantity: 3 },
    { sku: 'B', quantity: 1 },
  ]);
});

test('an order title names the first goods, counts the others, and fits the provider’s 40 characters', () => {
  expect(orderTitle(['린넨 앞치마'])).toBe('린넨 앞치마');
  expect(orderTitle(['린넨 앞치마', '머그', '접시'])).toBe('린넨 앞치마 외 2건');
  const long = orderTitle(['가'.repeat(60), '나']);
  expect(long).toHaveLength(40);
  expect(long).toMatch(/… 외 1건$/);
});

test('a title leaves out what a PG refuses, and is cut where its bytes end', () => {
  const rule = { max: 40, unit: 'bytes', refused: '%&|$-+=[]' } as const;
  expect(orderTitle(['[한정] 린넨-앞치마 50%'], rule)).toBe('한정 린넨 앞치마 50');
  const long = orderTitle(['가'.repeat(60), '나'], rule);
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(40);
  expect(long).toMatch(/^가+… 외 1건$/);
  expect(orderTitle(['🎁 선물 세트'])).toBe('선물 세트');
  expect(orderTitle(['🎁'])).toBe('주문');
});

const cancel = (cancellationId: string, reason: string) => ({
  cancellationId,
  reason,
  amountMinor: 1_000,
  cancelledAt: new Date(0),
});

test('a refund is recognised by its tag, and everything else was done at the console', () => {
  const refunds = [
    { id: 1, tag: '[R-AAAA]', status: 'done' as const, cancellationId: 'c1' },
    { id: 2, tag: '[R-BBBB]', status: 'requested' as const, cancellationId: null },
  ];
  const history = [cancel('c1', '반품 [R-AAAA]'), cancel('c2', '반품 [R-BBBB]'), cancel('c3', '관리자페이지취소')];
  const bookings = planBookings(history, refunds);
  expect(bookings.done.map(({ refundId }) => refundId)).toEqual([2]);
  expect(bookings.foreign.map(({ cancellationId }) => cancellationId)).toEqual(['c3']);
});

test('one tag in two cancels is one refund and one cancel that nobody here asked for', () => {
  const refunds = [{ id: 2, tag: '[R-BBBB]', status: 'requested' as const, cancellationId: null }];
  const bookings = planBookings([cancel('c2', '[R-BBBB]'), cancel('c3', '[R-BBBB]')], refunds);
  expect(bookings.done).toHaveLength(1);
  expect(bookings.foreign).toHaveLength(1);
});
