import { expect, test } from 'vitest';
import { isAdult } from './adult';

test.each([
  ['2007-12-31', '2026-01-01T00:00:00+09:00', true],
  ['2007-01-01', '2025-12-31T23:59:59+09:00', false],
  ['2008-01-01', '2026-12-31T23:59:59+09:00', false],
  ['1990-01-01', '2026-11-24T10:00:00+09:00', true],
  ['', '2026-11-24T10:00:00+09:00', false],
  ['0000', '2026-11-24T10:00:00+09:00', false],
])('somebody born %s may, on %s, buy what is for adults: %s', (birthday, at, answer) => {
  expect(isAdult(birthday, new Date(at))).toBe(answer);
});
