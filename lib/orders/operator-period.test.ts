import { expect, test } from 'vitest';
import { periodStart } from './operator-period';

test("an order paid a minute before Seoul's midnight is yesterday's", () => {
  const justAfterMidnight = new Date('2026-11-23T15:00:30Z');
  expect(periodStart('today', justAfterMidnight)).toEqual(new Date('2026-11-23T15:00:00Z'));
});

test('at breakfast in Seoul, today is not the day it still is in London', () => {
  expect(periodStart('today', new Date('2026-11-23T22:00:00Z'))).toEqual(new Date('2026-11-23T15:00:00Z'));
});

test('a week is seven days with today in it', () => {
  expect(periodStart('week', new Date('2026-11-24T05:00:00Z'))).toEqual(new Date('2026-11-17T15:00:00Z'));
});
