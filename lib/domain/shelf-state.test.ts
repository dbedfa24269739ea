import { expect, test } from 'vitest';
import { shelfState } from './shelf-state';

const at = (time: string): Date => new Date(`2026-11-24T${time}Z`);

test('goods are on sale from their first instant, and no longer at their last', () => {
  const times = { publishedAt: at('10:00:00'), publishUntil: at('12:00:00') };
  expect(shelfState(times, at('09:59:59'))).toBe('upcoming');
  expect(shelfState(times, at('10:00:00'))).toBe('on-sale');
  expect(shelfState(times, at('11:59:59'))).toBe('on-sale');
  expect(shelfState(times, at('12:00:00'))).toBe('ended');
});

test('goods without an end stay, and what nobody offers is hidden whatever its end', () => {
  expect(shelfState({ publishedAt: at('10:00:00'), publishUntil: null }, at('23:00:00'))).toBe('on-sale');
  expect(shelfState({ publishedAt: null, publishUntil: at('12:00:00') }, at('11:00:00'))).toBe('hidden');
});
