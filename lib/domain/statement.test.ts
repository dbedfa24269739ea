import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTax } from './statement';

test('a statement shows what was supplied and the tax in it, line by line', () => {
  const rows = [
    { amountKrw: 22_000, isTaxFree: false },
    { amountKrw: 5_000, isTaxFree: true },
    { amountKrw: 3_300, isTaxFree: false },
  ];
  expect(splitTax(rows, 2_300)).toMatchObject([
    { supplyKrw: 20_000, vatKrw: 2_000 },
    { supplyKrw: 5_000, vatKrw: 0 },
    { supplyKrw: 3_000, vatKrw: 300 },
  ]);
});

test('a discount takes its tax off', () => {
  const rows = [
    { amountKrw: 11_000, isTaxFree: false },
    { amountKrw: -1_100, isTaxFree: false },
  ];
  expect(splitTax(rows, 900)).toMatchObject([{ vatKrw: 1_000 }, { supplyKrw: -1_000, vatKrw: -100 }]);
});

test('however a sale is made up, its columns sum up to it, and tax-free goods bear none', () => {
  const row = fc.record({ amountKrw: fc.integer({ min: 0, max: 999_999 }), isTaxFree: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const taxedKrw = rows.reduce((sum, { amountKrw, isTaxFree }) => sum + (isTaxFree ? 0 : amountKrw), 0);
      const vatKrw = Math.round(taxedKrw / 11);
      const split = splitTax(rows, vatKrw);
      expect(split.reduce((sum, one) => sum + one.vatKrw, 0)).toBe(vatKrw);
      for (const { amountKrw, supplyKrw, vatKrw: part, isTaxFree } of split) {
        expect(supplyKrw + part).toBe(amountKrw);
        expect(isTaxFree ? part === 0 : Math.abs(part - amountKrw / 11) <= 1.5).toBe(true);
      }
    }),
  );
});
