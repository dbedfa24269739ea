// Days as laws count them: the day something happens on is not counted (초일불산입, 민법 제157조), a period that would end on a day of
// rest ends with the next business day (제161조), and business days are those that are neither weekend nor public holiday.

import { holidayOn } from './holidays';
import { atSeoul, DAY_MS, seoulClock, seoulDate, seoulDay } from './seoul';

/** Whether Seoul's day at an instant is one on which banks and offices work. */
export function isBusinessDay(at: Date): boolean {
  const weekday = seoulClock(at).getUTCDay();
  return weekday !== 0 && weekday !== 6 && holidayOn(seoulDate(at)) === null;
}

const noonAfter = (at: Date, days: number): Date => new Date(seoulDay(at, days).from.getTime() + DAY_MS / 2);

/** The first instant after the period of so many business days that begins with what happens at `at`. */
export function endOfBusinessDays(at: Date, days: number): Date {
  let day = 0;
  for (let counted = 0; counted < days; ) {
    day += 1;
    if (isBusinessDay(noonAfter(at, day))) counted += 1;
  }
  return seoulDay(at, day).to;
}

/** The first instant after the period of so many days of any kind that begins with what happens at `at`. */
export function endOfDays(at: Date, days: number): Date {
  let day = days;
  while (!isBusinessDay(noonAfter(at, day))) day += 1;
  return seoulDay(at, day).to;
}

/** The first instant after the period of so many months that begins with what happens at `at`: it ends on the same day of a later month. */
export function endOfMonths(at: Date, months: number): Date {
  const clock = seoulClock(at);
  const [year, month] = [clock.getUTCFullYear(), clock.getUTCMonth() + months];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const last = atSeoul(year, month, Math.min(clock.getUTCDate(), daysInMonth), 12);
  return isBusinessDay(last) ? seoulDay(last).to : endOfBusinessDays(last, 1);
}

/**
 * Business days until the last day before `end` (an instant after a period): 0 on that day itself, and negative by the business days
 * since when it is over.
 */
export function businessDaysUntil(end: Date, now: Date): number {
  const last = new Date(end.getTime() - 1);
  return now < end ? businessDaysBetween(now, last) : -Math.max(1, businessDaysBetween(last, now));
}

/** Business days after the day of `from` up to and with the day of `to`. */
function businessDaysBetween(from: Date, to: Date): number {
  const lastDay = seoulDate(to);
  let count = 0;
  for (let day = 1; seoulDate(noonAfter(from, day)) <= lastDay; day += 1)
    if (isBusinessDay(noonAfter(from, day))) count += 1;
  return count;
}
