// How soon goods that are paid for have to leave. (전자상거래법 제15조: 선지급식 통신판매는 대금을 받은 날부터 3영업일)

import { isBusinessDay } from './business-days';
import { seoulDay } from './seoul';

const SEND_WITHIN_BUSINESS_DAYS = 3;

/** Whoever paid before this instant has been waiting for longer than that: the day of the payment and today are not counted. */
export function lateBefore(now: Date): Date {
  let day = seoulDay(now);
  for (let counted = 0; counted < SEND_WITHIN_BUSINESS_DAYS; ) {
    day = seoulDay(day.from, -1);
    if (isBusinessDay(day.from)) counted += 1;
  }
  return day.from;
}
