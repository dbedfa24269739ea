import { expect, test } from 'vitest';
import { lateBefore } from './dispatch';

const seoul = (text: string): Date => new Date(`${text}+09:00`);

test('what was paid on Monday is late from Friday on', () => {
  const paidAt = seoul('2026-11-16T10:00:00');
  expect(paidAt < lateBefore(seoul('2026-11-19T23:59:59'))).toBe(false);
  expect(paidAt < lateBefore(seoul('2026-11-20T00:00:00'))).toBe(true);
});

test('a holiday is not held against the shop: what was paid on the day before Christmas is late from Thursday on', () => {
  const paidAt = seoul('2026-12-24T10:00:00');
  expect(paidAt < lateBefore(seoul('2026-12-30T23:59:59'))).toBe(false);
  expect(paidAt < lateBefore(seoul('2026-12-31T00:00:00'))).toBe(true);
});

test('a weekend is not held against the shop', () => {
  const paidAt = seoul('2026-11-20T10:00:00');
  expect(paidAt < lateBefore(seoul('2026-11-25T23:59:59'))).toBe(false);
  expect(paidAt < lateBefore(seoul('2026-11-26T00:00:00'))).toBe(true);
});
