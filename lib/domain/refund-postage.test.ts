import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRefund, type Refundable } from './refund-plan';

const line = { discountKrw: 0, pointsKrw: 0, refundedQuantity: 0 };
/** Two mugs of 10,000 won, a plant of 5,000 tax-free, and delivery. */
const order: Refundable = {
  lines: [
    { ...line, id: 1, quantity: 2, unitPriceKrw: 10_000, isTaxFree: false },
    { ...line, id: 2, quantity: 1, unitPriceKrw: 5_000, isTaxFree: true },
  ],
  ...{ shippingKrw: 3_000, shippingRefundedKrw: 0, totalKrw: 28_000, refundedKrw: 0 },
  ...{ taxFreeKrw: 5_000, taxFreeRefundedKrw: 0, vatKrw: 2_091 },
  paidAt: new Date('2026-11-24T03:00:00Z'),
  rule: { refundUntil: null, isPartlyRefundable: true, needsRefundAccount: false },
  ...{ hasAccount: false, isInFlight: false },
};
const now = new Date('2026-11-25T03:00:00Z');

const plant = { lines: [{ lineId: 2, quantity: 1 }], shipping: false, extraKrw: 0 };
const plan = (postageKrw: number, change: Partial<Refundable> = {}) =>
  planRefund({ ...order, ...change }, { ...plant, postageKrw }, now);

test('postage the buyer pays is taken off what goes back', () => {
  expect(plan(3_000)).toMatchObject({ amountKrw: 2_000, postageKrw: 3_000, taxFreeKrw: 2_000, vatKrw: 0 });
});

test('goods that are worth no more than their postage give nothing back', () => {
  expect(plan(5_000)).toEqual({ kind: 'nothing-chosen' });
  expect(plan(9_000)).toEqual({ kind: 'nothing-chosen' });
});

test('postage is a whole number of won', () => {
  expect(plan(-1)).toEqual({ kind: 'malformed' });
  expect(plan(0.5)).toEqual({ kind: 'malformed' });
});

test('what can only go back whole does not go back without its postage', () => {
  const whole = { ...order.rule, isPartlyRefundable: false };
  expect(plan(3_000, { rule: whole })).toEqual({ kind: 'not-partly', totalKrw: 28_000 });
});

test('postage changes the sum by itself and nothing else, and no part of a refund is ever more than the refund', () => {
  const quantities = fc.record({ mugs: fc.integer({ min: 0, max: 2 }), plants: fc.integer({ min: 0, max: 1 }) });
  fc.assert(
    fc.property(quantities, fc.boolean(), fc.integer({ min: 0, max: 9_000 }), (chosen, shipping, postageKrw) => {
      const lines = [
        { lineId: 1, quantity: chosen.mugs },
        { lineId: 2, quantity: chosen.plants },
      ].filter(({ quantity }) => quantity > 0);
      const wish = { lines, shipping, extraKrw: 0 };
      const free = planRefund(order, wish, now);
      const paid = planRefund(order, { ...wish, postageKrw }, now);
      if (free.kind !== 'plan' || free.amountKrw <= postageKrw) {
        expect(paid.kind).toBe('nothing-chosen');
        return;
      }
      if (paid.kind !== 'plan') throw new Error(paid.kind);
      expect(paid).toMatchObject({ amountKrw: free.amountKrw - postageKrw, lines: free.lines });
      expect(paid.taxFreeKrw).toBeLessThanOrEqual(paid.amountKrw);
      expect(paid.vatKrw).toBeGreaterThanOrEqual(0);
    }),
  );
});
