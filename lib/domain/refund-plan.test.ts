import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  planRefund,
  type Refundable,
  type RefundPlan,
  type RefundWish,
  type SoldLine,
  wishForAll,
} from './refund-plan';

const anyRule = { refundUntil: null, isPartlyRefundable: true, needsRefundAccount: false } as const;
const paidAt = new Date('2026-11-24T03:00:00Z');
const now = new Date('2026-11-25T03:00:00Z');

const line = (id: number, change: Partial<SoldLine> = {}): SoldLine => ({
  id,
  quantity: 2,
  unitPriceKrw: 10_000,
  discountKrw: 0,
  pointsKrw: 0,
  isTaxFree: false,
  refundedQuantity: 0,
  ...change,
});

/** Two mugs of 10,000 won, a plant of 5,000 tax-free, and delivery. */
const order: Refundable = {
  lines: [line(1), line(2, { quantity: 1, unitPriceKrw: 5_000, isTaxFree: true })],
  shippingKrw: 3_000,
  shippingRefundedKrw: 0,
  totalKrw: 28_000,
  refundedKrw: 0,
  taxFreeKrw: 5_000,
  taxFreeRefundedKrw: 0,
  vatKrw: null,
  paidAt,
  rule: anyRule,
  hasAccount: false,
  isInFlight: false,
};

const wish = (change: Partial<RefundWish> = {}): RefundWish => ({ lines: [], shipping: false, extraKrw: 0, ...change });
const oneMug = wish({ lines: [{ lineId: 1, quantity: 1 }] });
const plan = (change: Partial<Refundable>, asked: RefundWish) => planRefund({ ...order, ...change }, asked, now);

/** The order after a plan was carried out. */
function after(before: Refundable, done: RefundPlan): Refundable {
  const back = (id: number) => done.lines.find(({ lineId }) => lineId === id)?.quantity ?? 0;
  return {
    ...before,
    lines: before.lines.map((one) => ({ ...one, refundedQuantity: one.refundedQuantity + back(one.id) })),
    shippingRefundedKrw: before.shippingRefundedKrw + done.shippingKrw,
    refundedKrw: before.refundedKrw + done.amountKrw,
    taxFreeRefundedKrw: before.taxFreeRefundedKrw + done.taxFreeKrw,
  };
}

describe('a plan says exactly what is sent', () => {
  test('for one of two pieces', () => {
    expect(plan({}, oneMug)).toEqual({
      kind: 'plan',
      lines: [{ lineId: 1, quantity: 1, amountKrw: 10_000, pointsKrw: 0 }],
      shippingKrw: 0,
      extraKrw: 0,
      offsetKrw: 0,
      postageKrw: 0,
      amountKrw: 10_000,
      taxFreeKrw: 0,
      vatKrw: null,
      balanceKrw: 28_000,
    });
  });
  test('for everything that is left', () => {
    expect(plan({}, wishForAll(order))).toMatchObject({ amountKrw: 28_000, shippingKrw: 3_000, taxFreeKrw: 5_000 });
  });
  test('with the tax-free part of a tax-free line', () => {
    expect(plan({}, wish({ lines: [{ lineId: 2, quantity: 1 }] }))).toMatchObject({
      amountKrw: 5_000,
      taxFreeKrw: 5_000,
    });
  });
  test('goodwill comes out of the taxed part as long as that has something', () => {
    expect(plan({}, wish({ extraKrw: 23_000 }))).toMatchObject({ amountKrw: 23_000, taxFreeKrw: 0 });
    expect(plan({}, wish({ extraKrw: 24_000 }))).toMatchObject({ amountKrw: 24_000, taxFreeKrw: 1_000 });
  });
  test('what went back without naming goods is taken off when all goods go back', () => {
    const partly = { ...order, refundedKrw: 1_000 };
    expect(planRefund(partly, wishForAll(partly), now)).toMatchObject({ amountKrw: 27_000, offsetKrw: 1_000 });
  });
  test('a delivery that went back is not given back again', () => {
    const asked = wish({ lines: [{ lineId: 1, quantity: 1 }], shipping: true });
    const gone = { shippingRefundedKrw: 3_000, refundedKrw: 3_000 };
    expect(plan(gone, asked)).toMatchObject({ amountKrw: 10_000, shippingKrw: 0 });
  });
  test('the VAT of three parts is the VAT of the whole', () => {
    let left: Refundable = {
      ...order,
      lines: [line(1, { quantity: 3, unitPriceKrw: 3_333 })],
      shippingKrw: 1,
      taxFreeKrw: 0,
    };
    left = { ...left, totalKrw: 10_000, vatKrw: 909 };
    const vats: (number | null)[] = [];
    for (const asked of [oneMug, oneMug, wishForAll({ ...left, lines: [line(1, { quantity: 1 })] })]) {
      const done = planRefund(left, asked, now);
      if (done.kind !== 'plan') throw new Error(done.kind);
      vats.push(done.vatKrw);
      left = after(left, done);
    }
    expect(vats).toEqual([303, 303, 303]);
    expect(left.refundedKrw).toBe(10_000);
  });
});

describe('there is no plan', () => {
  test.each([
    ['while another is being made', { isInFlight: true }, oneMug, { kind: 'in-flight' }],
    ['when everything is back', { refundedKrw: 28_000 }, oneMug, { kind: 'nothing-left' }],
    ['for nothing', {}, wish(), { kind: 'nothing-chosen' }],
    [
      'for a line of another order',
      {},
      wish({ lines: [{ lineId: 9, quantity: 1 }] }),
      { kind: 'no-such-line', lineId: 9 },
    ],
    [
      'for more pieces than are left',
      { lines: [line(1, { refundedQuantity: 1 })] },
      wish({ lines: [{ lineId: 1, quantity: 2 }] }),
      { kind: 'more-than-bought', lineId: 1, left: 1 },
    ],
    ['for one won more than is left', {}, wish({ extraKrw: 28_001 }), { kind: 'more-than-left', leftKrw: 28_000 }],
    [
      'for goods and goodwill beyond what is left',
      { refundedKrw: 20_000 },
      wish({ lines: [{ lineId: 1, quantity: 1 }], extraKrw: 1 }),
      { kind: 'more-than-left', leftKrw: 8_000 },
    ],
    [
      'for a part of what can only go back whole',
      { rule: { ...anyRule, isPartlyRefundable: false } },
      oneMug,
      { kind: 'not-partly', totalKrw: 28_000 },
    ],
    [
      'without the account it goes to',
      { rule: { ...anyRule, needsRefundAccount: true } },
      oneMug,
      { kind: 'needs-account' },
    ],
  ] as const)('%s', (_, change, asked, refusal) => {
    expect(plan(change, asked)).toEqual(refusal);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('for %s pieces or won', (number) => {
    expect(plan({}, wish({ lines: [{ lineId: 1, quantity: number }] }))).toEqual({ kind: 'malformed' });
    if (number !== 0) expect(plan({}, wish({ extraKrw: number }))).toEqual({ kind: 'malformed' });
  });

  test('for a line that is named twice', () => {
    const twice = wish({ lines: [oneMug.lines[0], oneMug.lines[0]].flatMap((one) => one ?? []) });
    expect(plan({}, twice)).toEqual({ kind: 'malformed' });
  });
});

describe('however an order is given back piece by piece', () => {
  const soldLine = fc
    .record({
      quantity: fc.integer({ min: 1, max: 9 }),
      unitPriceKrw: fc.integer({ min: 0, max: 99_999 }),
      discount: fc.integer({ min: 0, max: 100 }),
      isTaxFree: fc.boolean(),
    })
    .map(({ discount, ...sold }) => ({
      ...sold,
      refundedQuantity: 0,
      discountKrw: Math.floor((sold.quantity * sold.unitPriceKrw * discount) / 100),
      pointsKrw: Math.floor((sold.quantity * sold.unitPriceKrw * discount) / 300),
    }));
  const anyOrder = fc.record({
    lines: fc.array(soldLine, { minLength: 1, maxLength: 5 }),
    shippingKrw: fc.constantFrom(0, 3_000),
  });
  const steps = fc.array(
    fc.record({
      lineId: fc.nat(5),
      quantity: fc.integer({ min: 1, max: 9 }),
      shipping: fc.boolean(),
      extraKrw: fc.nat(5_000),
    }),
    { maxLength: 12 },
  );

  const paidFor = (one: Omit<SoldLine, 'id'>): number => one.unitPriceKrw * one.quantity - one.discountKrw;

  function ordered(given: { lines: readonly Omit<SoldLine, 'id'>[]; shippingKrw: number }): Refundable {
    const lines = given.lines.map((one, id) => ({ ...one, id }));
    const totalKrw = lines.reduce((sum, one) => sum + paidFor(one), given.shippingKrw);
    const taxFreeKrw = lines.reduce((sum, one) => sum + (one.isTaxFree ? paidFor(one) : 0), 0);
    const vatKrw = Math.round((totalKrw - taxFreeKrw) / 11);
    return { ...order, lines, shippingKrw: given.shippingKrw, totalKrw, taxFreeKrw, vatKrw };
  }

  test('the parts sum up to what was paid, never more, in every column', () => {
    fc.assert(
      fc.property(anyOrder, steps, (given, asked) => {
        let left = ordered(given);
        let vatKrw = 0;
        let pointsKrw = 0;
        const wishes = asked.map(({ lineId, quantity, ...rest }) => ({ ...rest, lines: [{ lineId, quantity }] }));
        for (const next of [...wishes, null]) {
          const done = planRefund(left, next ?? wishForAll(left), now);
          if (done.kind !== 'plan') continue;
          const parts = done.lines.reduce((sum, one) => sum + one.amountKrw, done.shippingKrw + done.extraKrw);
          expect(done.amountKrw).toBe(parts - done.offsetKrw);
          expect(done.amountKrw).toBeGreaterThan(0);
          expect(
            Math.min(done.taxFreeKrw, done.vatKrw ?? 0, ...done.lines.map((one) => one.amountKrw)),
          ).toBeGreaterThanOrEqual(0);
          vatKrw += done.vatKrw ?? 0;
          pointsKrw += done.lines.reduce((sum, one) => sum + one.pointsKrw, 0);
          left = after(left, done);
          expect(left.refundedKrw).toBeLessThanOrEqual(left.totalKrw);
          expect(left.taxFreeRefundedKrw).toBeLessThanOrEqual(left.taxFreeKrw);
        }
        expect(left).toMatchObject({ refundedKrw: left.totalKrw, taxFreeRefundedKrw: left.taxFreeKrw });
        if (left.totalKrw > 0) expect(vatKrw).toBe(left.vatKrw);
        const areAllBack = left.lines.every((one) => one.refundedQuantity === one.quantity);
        const allPoints = left.lines.reduce((sum, one) => sum + one.pointsKrw, 0);
        expect(areAllBack ? pointsKrw - allPoints : Math.max(0, pointsKrw - allPoints)).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('pieces of one line cost the same to the won, wherever the order of steps begins', () => {
    fc.assert(
      fc.property(soldLine, (sold) => {
        const one = ordered({ lines: [sold], shippingKrw: 0 });
        const each = sold.unitPriceKrw - sold.discountKrw / sold.quantity;
        for (let refundedQuantity = 0; refundedQuantity < sold.quantity; refundedQuantity += 1) {
          const lines = [{ ...sold, id: 0, refundedQuantity }];
          const done = planRefund({ ...one, lines }, wish({ lines: [{ lineId: 0, quantity: 1 }] }), now);
          if (done.kind === 'plan') expect(Math.abs(done.amountKrw - each)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
