// Codes are typed, and could be guessed: somebody may try so many in an hour.

import { countTry } from '../rate-limit';
import { addressOf } from '../visitors/address';

const TRIES_MAX = 60;
const HOUR_MS = 3_600_000;

/** Counts a try of whoever sent this; answers whether there are any left. */
export const mayTryCoupon = (headers: Headers): Promise<boolean> =>
  countTry({ name: 'coupon', subject: addressOf(headers), max: TRIES_MAX, windowMs: HOUR_MS });
