import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDaysUntil, endOfBusinessDays, endOfDays, isBusinessDay } from './business-days';
import { holidayOn } from './holidays';
import { atSeoul, DAY_MS, seoulDate } from './seoul';
import { withdrawalEnd, withdrawalOverBefore } from './withdrawal';

/** An hour of a day in Seoul. */
const seoul = (date: string, hour = 12): Date => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return atSeoul(year, month - 1, day, hour);
};
const lastDay = (end: Date): string => seoulDate(new Date(end.getTime() - 1));

describe('a business day', () => {
  test.each([
    ['2025-10-08', '대체공휴일(추석)'],
    ['2026-05-01', '노동절'],
    ['2026-06-03', '전국동시지방선거일'],
    ['2026-07-17', '제헌절'],
    ['2027-02-09', '대체공휴일(설날)'],
    ['2027-07-19', '대체공휴일(제헌절)'],
    ['2028-10-05', '대체공휴일(추석)'],
  ])('is not %s, %s', (date, name) => {
    expect(holidayOn(date)).toBe(name);
    expect(isBusinessDay(seoul(date))).toBe(false);
  });

  test.each(['2026-09-28', '2025-07-17', '2026-06-08', '2028-01-03'])('is %s, for which nothing stands in', (date) => {
    expect(isBusinessDay(seoul(date))).toBe(true);
  });

  test('begins and ends with Seoul’s midnight', () => {
    expect(isBusinessDay(new Date('2026-11-22T14:59:59Z'))).toBe(false);
    expect(isBusinessDay(new Date('2026-11-22T15:00:00Z'))).toBe(true);
  });

  test('stands in for a holiday only on a day that would be one', () => {
    for (let day = seoul('2025-01-01'); day < seoul('2029-01-01'); day = new Date(day.getTime() + DAY_MS)) {
      const isWeekend = [0, 6].includes(new Date(day.getTime() + 9 * 3_600_000).getUTCDay());
      if (holidayOn(seoulDate(day))?.startsWith('대체')) expect(isWeekend, seoulDate(day)).toBe(false);
    }
  });
});

describe('a refund that is owed within three business days', () => {
  test.each([
    ['of a Tuesday is due on Friday', '2026-11-24', '2026-11-27'],
    ['of a Thursday is due on Tuesday', '2026-11-26', '2026-12-01'],
    ['of a Saturday is due on Wednesday', '2026-11-28', '2026-12-02'],
    ['of the day before Chuseok is due after it', '2026-09-23', '2026-09-30'],
    ['of the longest holidays of 2025 is due after them', '2025-10-02', '2025-10-14'],
  ])('%s', (_, received, due) => {
    expect(lastDay(endOfBusinessDays(seoul(received), 3))).toBe(due);
  });

  test('counts down to its day and on from it', () => {
    const end = endOfBusinessDays(seoul('2026-11-26'), 3);
    const left = (date: string) => businessDaysUntil(end, seoul(date));
    expect(['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map(left)).toEqual([3, 2, 2, 1, 0]);
    expect(['2026-12-02', '2026-12-05', '2026-12-07'].map(left)).toEqual([-1, -3, -4]);
  });

  test('is over at midnight, be it before a day of rest', () => {
    const end = endOfBusinessDays(seoul('2026-11-24'), 3);
    expect(businessDaysUntil(end, new Date(end.getTime() - 1))).toBe(0);
    expect(businessDaysUntil(end, end)).toBe(-1);
  });
});

const someTime = fc.date({ min: seoul('2025-01-01'), max: seoul('2028-11-01'), noInvalidDate: true });

test('a period of business days ends with one and holds exactly so many', () => {
  fc.assert(
    fc.property(someTime, fc.integer({ min: 1, max: 10 }), (at, days) => {
      const end = endOfBusinessDays(at, days);
      expect(isBusinessDay(new Date(end.getTime() - 1))).toBe(true);
      expect(businessDaysUntil(end, at)).toBe(days);
    }),
  );
});

describe('the seven days to go back on a purchase', () => {
  test.each([
    ['count from the day after the goods came', '2026-11-24', '2026-12-01'],
    ['end with the next business day when the last is a Sunday', '2026-11-22', '2026-11-30'],
    ['end after Chuseok when the last is in it', '2026-09-18', '2026-09-28'],
  ])('%s', (_, delivered, last) => {
    expect(lastDay(withdrawalEnd(seoul(delivered)))).toBe(last);
  });

  test('are never fewer, and their end is asked the same way for one order and for all', () => {
    fc.assert(
      fc.property(someTime, fc.integer({ min: 0, max: 40 * 24 }), (delivered, hours) => {
        expect(withdrawalEnd(delivered).getTime()).toBeGreaterThan(delivered.getTime() + 7 * DAY_MS);
        const now = new Date(delivered.getTime() + hours * 3_600_000);
        expect(delivered < withdrawalOverBefore(now)).toBe(withdrawalEnd(delivered) <= now);
      }),
    );
  });

  test('of any kind of days end at a midnight in Seoul', () => {
    expect(endOfDays(seoul('2026-11-24', 23), 7)).toEqual(seoul('2026-12-02', 0));
  });
});
