// Names the shop gives to its attempts, refunds and orders. All are random: none can be guessed from another.

import { randomBytes } from 'node:crypto';
import { seoulDate } from '../domain/seoul';
import { getEnv } from '../env';

/** No vowels and no look-alikes: nothing reads as a word, everything can be said on the phone. */
const LETTERS = '23456789BCDFGHJKMNPQRSTVWXYZ';

const randomLetters = (count: number): string => {
  let letters = '';
  while (letters.length < count) {
    for (const byte of randomBytes(count)) {
      // 252 is the largest multiple of 28 below 256: every letter is equally likely.
      if (byte < 252 && letters.length < count) letters += LETTERS[byte % LETTERS.length];
    }
  }
  return letters;
};

/**
 * Our name for a payment attempt: installation prefix and 24 random characters (115 bits), letters and digits only and at most
 * 40, because some PGs refuse or truncate others. (PortOne V1 docs: smartro_v2)
 */
export const newMerchantUid = (): string => `${getEnv().MERCHANT_UID_PREFIX}${randomLetters(24)}`;

/** Whether an attempt was made by this shop: one Iamport account may serve several. */
export const isOurs = (merchantUid: string): boolean => merchantUid.startsWith(getEnv().MERCHANT_UID_PREFIX);

/** Our name for a window that stores a card. No payment is made under it, and its first letters say so. */
export const newKeyName = (): string => `${getEnv().MERCHANT_UID_PREFIX}key${randomLetters(24)}`;

export const isKeyName = (merchantUid: string): boolean => merchantUid.startsWith(`${getEnv().MERCHANT_UID_PREFIX}key`);

/** Our name for a stored card. (PortOne V1 docs: `customer_uid`, at most 80; using one again puts another card in its place) */
export const newCustomerUid = (): string => `${getEnv().MERCHANT_UID_PREFIX}card${randomLetters(32)}`;

/** Our name for a question how old somebody is. */
export const newAgeCheckName = (): string => `${getEnv().MERCHANT_UID_PREFIX}age${randomLetters(24)}`;

/** Sent inside the reason of a cancel and looked up again before any retry. */
export const newRefundTag = (): string => `[R-${randomLetters(14)}]`;

/** What people say on the phone: Seoul's date and seven random letters, e.g. 20261124-7KQ2MXB. */
export const newOrderNumber = (at: Date): string => `${seoulDate(at).replaceAll('-', '')}-${randomLetters(7)}`;
