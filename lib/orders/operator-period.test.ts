import { expect, test } from 'vitest';
import { isPeriod, periodOf } from './operator-period';

test("an order paid a minute before Seoul's midnight is yesterday's", () => {
  const justAfterMidnight = new Date('2026-11-23T15:00:30Z');
  expect(periodOf('today', justAfterMidnight).from).toEqual(new Date('2026-11-23T15:00:00Z'));
});

test('at breakfast in Seoul, today is not the day it still is in London', () => {
  expect(periodOf('today', new Date('2026-11-23T22:00:00Z')).from).toEqual(new Date('2026-11-23T15:00:00Z'));
});

test('a week is seven days with today in it', () => {
  const { from, to } = periodOf('week', new Date('2026-11-24T05:00:00Z'));
  expect(from).toEqual(new Date('2026-11-17T15:00:00Z'));
  expect(to).toEqual(new Date('2026-11-24T15:00:00Z'));
});

test('one day can be asked for by its date, if there is such a day', () => {
  expect(periodOf('2026-02-28', new Date())).toEqual({
    from: new Date('2026-02-27T15:00:00Z'),
    to: new Date('2026-02-28T15:00:00Z'),
  });
  for (const word of ['2026-02-30', '2026-13-01', 'yesterday', '2026-2-3', '', null])
    expect(isPeriod(word)).toBe(false);
});
