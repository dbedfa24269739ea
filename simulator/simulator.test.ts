import { expect, test } from 'vitest';
import { biteAll, replay, simulateMany } from './main';

test('thousands of payments, kills, lost answers and lies: every won is an order’s, goes back, or is before an operator', () => {
  const { violations, payments } = simulateMany(1, 30);
  expect(violations).toEqual([]);
  expect(payments).toBeGreaterThan(3_000);
});

test('a story is told the same way again', () => {
  const { isSame, steps } = replay(42);
  expect(isSame).toBe(true);
  expect(steps).toBeGreaterThan(1_000);
});

test('every shop with one thing wrong is found out', () => {
  expect(biteAll(400).filter(({ violation }) => violation === null)).toEqual([]);
});
