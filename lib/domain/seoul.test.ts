import { expect, test } from 'vitest';
import { atSeoul, seoulDate, seoulDay, seoulStamp } from './seoul';

const lateInLondon = new Date('2026-12-31T15:00:00Z');

test('the new year begins in Seoul nine hours before UTC', () => {
  expect(seoulStamp(lateInLondon)).toBe('2027-01-01 00:00:00');
  expect(seoulDate(new Date(lateInLondon.getTime() - 1))).toBe('2026-12-31');
  expect(atSeoul(2027, 0, 1)).toEqual(lateInLondon);
});

test('a day is known by any instant in it, and leads to the days around it', () => {
  const day = { from: lateInLondon, to: new Date('2027-01-01T15:00:00Z') };
  expect(seoulDay(lateInLondon)).toEqual(day);
  expect(seoulDay(new Date(day.to.getTime() - 1))).toEqual(day);
  expect(seoulDay(day.to, -1)).toEqual(day);
});
