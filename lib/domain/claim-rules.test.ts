import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimablePieces, claimEnd, faultOf, postageKrw, refundDue, returnWish } from './claim-rules';
import type { Refundable } from './refund-plan';
import { atSeoul, seoulDate } from './seoul';

const seoul = (year: number, month: number, day: number): Date => atSeoul(year, month - 1, day, 15);
const lastDay = (end: Date | null): string | null => end && seoulDate(new Date(end.getTime() - 1));

describe('a buyer may speak', () => {
  test('for seven days when they changed their mind', () => {
    expect(lastDay(claimEnd('change_of_mind', seoul(2026, 11, 24)))).toBe('2026-12-01');
  });
  test('for three months when something is wrong, to the next business day', () => {
    expect(lastDay(claimEnd('defective', seoul(2026, 11, 24)))).toBe('2027-02-24');
    expect(lastDay(claimEnd('wrong_item', seoul(2026, 11, 6)))).toBe('2027-02-10');
    expect(lastDay(claimEnd('not_as_described', seoul(2026, 11, 30)))).toBe('2027-03-02');
  });
  test('without end while the goods have not arrived', () => {
    expect(claimEnd('change_of_mind', null)).toBeNull();
  });
});

test('money is due three business days after the goods came', () => {
  expect(lastDay(refundDue(seoul(2026, 11, 27)))).toBe('2026-12-02');
});

describe('the postage', () => {
  const paid = { wasFree: false, isPaidSince: false };
  const free = { wasFree: true, isPaidSince: false };
  test('is the shop’s where the goods are at fault', () => {
    expect(postageKrw('return', faultOf('defective'), free)).toBe(0);
    expect(postageKrw('exchange', faultOf('wrong_item'), free)).toBe(0);
  });
  test('of a change of mind is the way back, and the way there where that was free', () => {
    expect(postageKrw('return', faultOf('change_of_mind'), paid)).toBe(3_000);
    expect(postageKrw('return', faultOf('change_of_mind'), free)).toBe(6_000);
  });
  test('of the way there is paid once', () => {
    expect(postageKrw('return', 'buyer', { wasFree: true, isPaidSince: true })).toBe(3_000);
  });
  test('of an exchange goes both ways', () => {
    expect(postageKrw('exchange', 'buyer', paid)).toBe(6_000);
  });
});

describe('a buyer may claim', () => {
  const line = { bought: 3, sent: 3, refunded: 0, returned: 0, claimed: 0 };
  test.each([
    ['what was sent', {}, 3],
    ['nothing before it left', { sent: 0 }, 0],
    ['not what is claimed already', { claimed: 2 }, 1],
    ['not what came back', { refunded: 1, returned: 1 }, 2],
    ['not what was given back without coming back', { refunded: 2 }, 1],
    ['what was sent, though the rest was cancelled before it left', { sent: 2, refunded: 1 }, 2],
    ['nothing after what was sent came back and the rest was cancelled', { sent: 2, refunded: 3, returned: 2 }, 0],
  ])('%s', (_, change, pieces) => {
    expect(claimablePieces({ ...line, ...change })).toBe(pieces);
  });

  test('never more than they have', () => {
    const counts = fc.record({
      bought: fc.nat(5),
      sent: fc.nat(5),
      refunded: fc.nat(5),
      returned: fc.nat(5),
      claimed: fc.nat(5),
    });
    fc.assert(
      fc.property(counts, (given) => {
        const pieces = claimablePieces(given);
        expect(pieces).toBeGreaterThanOrEqual(0);
        if (pieces > 0) expect(pieces + given.claimed + given.refunded).toBeLessThanOrEqual(given.bought);
      }),
    );
  });
});

describe('a return gives the delivery’s price back', () => {
  const line = { unitPriceKrw: 10_000, discountKrw: 0, isTaxFree: false, refundedQuantity: 0 };
  const order = {
    lines: [
      { ...line, id: 1, quantity: 2 },
      { ...line, id: 2, quantity: 1 },
    ],
  } as unknown as Refundable;
  const everything = [
    { lineId: 1, quantity: 2 },
    { lineId: 2, quantity: 1 },
  ];
  test('only when nothing is kept and the shop is at fault', () => {
    const shop = { fault: 'shop', postageKrw: 0 } as const;
    expect(returnWish(order, everything, shop).shipping).toBe(true);
    expect(returnWish(order, everything.slice(1), shop).shipping).toBe(false);
    expect(returnWish(order, everything, { fault: 'buyer', postageKrw: 3_000 })).toMatchObject({
      shipping: false,
      postageKrw: 3_000,
    });
  });
});
