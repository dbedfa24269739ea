import { expect, test } from 'vitest';
import { formatKrw } from './won';

test('sums are written as each language writes them', () => {
  expect(formatKrw(14_000, 'ko')).toBe('14,000원');
  expect(formatKrw(14_000, 'en')).toBe('₩14,000');
  expect(formatKrw(0, 'ko')).toBe('0원');
  expect(formatKrw(-3_000, 'en')).toBe('-₩3,000');
});
