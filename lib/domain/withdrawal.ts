// Until when a buyer can go back on a purchase, and what follows from the end of that time. (전자상거래법 제17조)

import { endOfDays } from './business-days';
import { seoulDay } from './seoul';

const WITHDRAWAL_DAYS = 7;
/** No run of days of rest is longer than this. */
const REST_DAYS_MAX = 14;

/** The first instant at which a buyer cannot go back on goods any more that arrived at `deliveredAt`, whatever their reason. */
export const withdrawalEnd = (deliveredAt: Date): Date => endOfDays(deliveredAt, WITHDRAWAL_DAYS);

/** What arrived before this instant cannot be gone back on at `now`; the same as asking each order, in one comparison. */
export function withdrawalOverBefore(now: Date): Date {
  let days = -WITHDRAWAL_DAYS - REST_DAYS_MAX;
  while (withdrawalEnd(seoulDay(now, days).from) <= now) days += 1;
  return seoulDay(now, days).from;
}
