import { expect, test } from 'vitest';
import { depositDay, depositsOf, payoutKrw, type SettlementGroup, sumUp } from './settlement';

const group = (change: Partial<SettlementGroup> = {}): SettlementGroup => ({
  ...{ day: '2026-11-24', pg: 'html5_inicis', payMethod: 'card', currency: 'KRW', payments: 1, paidMinor: 10_000 },
  ...{ refunds: 0, refundedMinor: 0, feeKrw: 250, vatKrw: 25, unknown: 0, depositDays: 3 },
  ...change,
});

test('what is paid out is the money without the fee and its tax, or nothing is said', () => {
  const sum = sumUp([
    group(),
    group({ refundedMinor: 4_000, refunds: 1, feeKrw: -100, vatKrw: -10, payments: 0, paidMinor: 0 }),
  ]);
  expect(sum).toMatchObject({
    payments: 1,
    paidMinor: 10_000,
    refunds: 1,
    refundedMinor: 4_000,
    feeKrw: 150,
    vatKrw: 15,
  });
  expect(payoutKrw(sum)).toBe(5_835);
  expect(payoutKrw({ ...sum, unknown: 1 })).toBeNull();
});

test('money arrives so many business days later, weekends and holidays not counted', () => {
  expect(depositDay('2026-11-24', 0)).toBe('2026-11-24');
  expect(depositDay('2026-11-24', 3)).toBe('2026-11-27');
  expect(depositDay('2026-11-26', 2)).toBe('2026-11-30');
  expect(depositDay('2026-12-24', 1)).toBe('2026-12-28');
});

test('a day’s payout is all that arrives on it, and only what is known', () => {
  expect(
    depositsOf([
      group(),
      group({ day: '2026-11-25', depositDays: 2 }),
      group({ depositDays: null }),
      group({ unknown: 1 }),
      group({ currency: 'USD' }),
    ]),
  ).toEqual([{ day: '2026-11-27', payoutKrw: 19_450 }]);
});
