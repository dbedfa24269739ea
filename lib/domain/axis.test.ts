import { expect, test } from 'vitest';
import { axisTop } from './axis';

test('an axis ends at a number somebody can read, and its middle is whole won', () => {
  expect([1, 9, 15, 101, 1_234, 61_000, 999_999].map(axisTop)).toEqual([10, 10, 20, 150, 1_500, 65_000, 1_000_000]);
  for (const krw of [1, 3, 15, 99, 100, 101, 12_345]) expect(axisTop(krw) % 2, String(krw)).toBe(0);
});

test('nothing has no axis', () => {
  expect(axisTop(0)).toBe(0);
});
