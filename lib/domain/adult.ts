import { seoulClock } from './seoul';

/**
 * Whether somebody may buy what is not for 청소년: those who are 19 in the year, from its first of January on, whatever their
 * birthday. (청소년보호법 제2조 제1호) `birthday` is YYYY-MM-DD; the year is Seoul's.
 */
export function isAdult(birthday: string, now: Date): boolean {
  const year = seoulClock(now).getUTCFullYear();
  return /^\d{4}-\d{2}-\d{2}$/.test(birthday) && year - Number(birthday.slice(0, 4)) >= ADULT_YEARS;
}

const ADULT_YEARS = 19;
