import { describe, expect, test } from 'vitest';
import { chargeAt, nextCharge, renewalSums, retryAt } from './subscription';

/** A moment in Seoul. */
const seoul = (text: string): Date => new Date(`${text}+09:00`);

describe('a month of a subscription', () => {
  test.each([
    ['2027-01-31T15:00:00', 1, '2027-02-28T10:00:00'],
    ['2027-01-31T15:00:00', 2, '2027-03-31T10:00:00'],
    ['2027-01-31T15:00:00', 3, '2027-04-30T10:00:00'],
    ['2028-01-30T15:00:00', 1, '2028-02-29T10:00:00'],
    ['2026-11-24T09:00:00', 1, '2026-12-24T10:00:00'],
    ['2026-11-24T09:00:00', 2, '2027-01-24T10:00:00'],
    ['2026-11-24T09:00:00', 14, '2028-01-24T10:00:00'],
  ])('that started %s falls due, as number %i, at %s', (start, period, due) => {
    expect(chargeAt(seoul(start), period)).toEqual(seoul(due));
  });

  test('counts from the day in Seoul, though it is still the day before in London', () => {
    expect(chargeAt(seoul('2026-12-01T00:30:00'), 1)).toEqual(seoul('2027-01-01T10:00:00'));
  });

  test('the first charge is at once', () => {
    const start = seoul('2026-11-24T09:00:00');
    expect(chargeAt(start, 0)).toEqual(start);
  });

  test('months that went by are not charged afterwards', () => {
    const start = seoul('2026-11-24T09:00:00');
    expect(nextCharge(start, 0, seoul('2026-11-24T09:00:01'))).toEqual({
      period: 1,
      dueAt: seoul('2026-12-24T10:00:00'),
    });
    expect(nextCharge(start, 1, seoul('2027-03-01T00:00:00'))).toEqual({
      period: 4,
      dueAt: seoul('2027-03-24T10:00:00'),
    });
  });
});

describe('a declined card', () => {
  const first = seoul('2026-12-24T10:00:00');
  test('is tried again one, three and five days after the first time, and then no more', () => {
    const second = retryAt({ period: 1, declines: 1 }, first);
    expect(second).toEqual(seoul('2026-12-25T10:00:00'));
    const third = retryAt({ period: 1, declines: 2 }, second ?? first);
    expect(third).toEqual(seoul('2026-12-27T10:00:00'));
    const fourth = retryAt({ period: 1, declines: 3 }, third ?? first);
    expect(fourth).toEqual(seoul('2026-12-29T10:00:00'));
    expect(retryAt({ period: 1, declines: 4 }, fourth ?? first)).toBeNull();
  });

  test('is not tried again behind the back of somebody who has just subscribed', () => {
    expect(retryAt({ period: 0, declines: 1 }, first)).toBeNull();
  });
});

describe('a month costs', () => {
  const agreed = { unitPriceKrw: 14_000, goodsKrw: 14_000, shippingKrw: 3_000 };
  test('what was agreed, though the price has risen', () => {
    const today = { unitPriceKrw: 16_000, goodsKrw: 16_000, shippingKrw: 3_000 };
    expect(renewalSums(agreed, today)).toEqual({ ...agreed, totalKrw: 17_000 });
  });

  test('what everybody pays, when that is less', () => {
    const today = { unitPriceKrw: 12_000, goodsKrw: 12_000, shippingKrw: 3_000 };
    expect(renewalSums(agreed, today)).toEqual({ ...today, totalKrw: 15_000 });
  });

  test('no more with delivery because the goods have become cheaper', () => {
    const free = { unitPriceKrw: 50_000, goodsKrw: 50_000, shippingKrw: 0 };
    const today = { unitPriceKrw: 49_000, goodsKrw: 49_000, shippingKrw: 3_000 };
    expect(renewalSums(free, today)).toEqual({ ...free, totalKrw: 50_000 });
  });
});
