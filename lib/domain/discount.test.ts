import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couponWorthKrw, shareOut } from './discount';
import { priceLines, shareDiscounts } from './pricing';

const percent = { kind: 'percent', value: 10, capKrw: 5_000, minimumKrw: 0 } as const;

test('ten percent is rounded down and ends at the cap', () => {
  expect(couponWorthKrw(percent, 14_009)).toBe(1_400);
  expect(couponWorthKrw(percent, 80_000)).toBe(5_000);
  expect(couponWorthKrw({ ...percent, capKrw: null }, 80_000)).toBe(8_000);
});

test('a coupon is never worth more than the goods', () => {
  expect(couponWorthKrw({ kind: 'fixed', value: 20_000, capKrw: null, minimumKrw: 0 }, 14_000)).toBe(14_000);
});

test('a won that cannot be halved goes to the line with the larger remainder, then to the first', () => {
  expect(shareOut(1_000, [3_000, 3_000, 3_000])).toEqual([334, 333, 333]);
  expect(shareOut(1, [1, 2])).toEqual([0, 1]);
  expect(shareOut(0, [5, 5])).toEqual([0, 0]);
  expect(shareOut(0, [])).toEqual([]);
});

const line = fc.record({
  unitPriceKrw: fc.integer({ min: 0, max: 20_000_000 }),
  quantity: fc.integer({ min: 1, max: 99 }),
  isTaxFree: fc.boolean(),
});
const cart = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 20 }),
  coupon: fc.double({ min: 0, max: 1, noNaN: true }),
  points: fc.double({ min: 0, max: 1, noNaN: true }),
  surchargeKrw: fc.integer({ min: 0, max: 100_000 }),
});

test('whatever is taken off any cart, the shares sum up to it and the parts to the total, to the won', () => {
  fc.assert(
    fc.property(cart, ({ lines, coupon, points, surchargeKrw }) => {
      const { goodsKrw } = priceLines(lines);
      const couponKrw = Math.floor(goodsKrw * coupon);
      const pointsKrw = Math.floor((goodsKrw - couponKrw) * points);
      const off = { couponKrw, pointsKrw };
      const totals = priceLines(lines, { ...off, surchargeKrw });
      const shares = shareDiscounts(lines, off);
      const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
      expect(sum(shares.map((share) => share.couponKrw))).toBe(couponKrw);
      expect(sum(shares.map((share) => share.pointsKrw))).toBe(pointsKrw);
      for (const [index, share] of shares.entries()) {
        const { unitPriceKrw = 0, quantity = 0 } = lines[index] ?? {};
        expect(share.couponKrw).toBeGreaterThanOrEqual(0);
        expect(share.pointsKrw).toBeGreaterThanOrEqual(0);
        expect(share.couponKrw + share.pointsKrw).toBeLessThanOrEqual(unitPriceKrw * quantity);
      }
      expect(totals.totalKrw).toBe(goodsKrw + totals.shippingKrw + surchargeKrw - couponKrw - pointsKrw);
      expect(totals.taxFreeKrw).toBeGreaterThanOrEqual(0);
      expect(totals.taxFreeKrw).toBeLessThanOrEqual(totals.totalKrw);
      expect(totals.vatKrw).toBe(Math.round((totals.totalKrw - totals.taxFreeKrw) / 11));
    }),
    { numRuns: 2_000 },
  );
});
