// How often somebody may try: by network address, and by the account that is meant, so that neither many accounts from one place nor
// one account from many places can be tried.

import { headers } from 'next/headers';
import { countTry, type Limit } from '../rate-limit';
import { addressOf } from '../visitors/address';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** By network address and by account, each in a window of its own. */
const RULES = {
  'sign-in': { address: [30, 10 * MINUTE_MS], account: [10, 10 * MINUTE_MS] },
  'sign-up': { address: [20, HOUR_MS], account: [5, HOUR_MS] },
  letter: { address: [20, HOUR_MS], account: [3, HOUR_MS] },
  password: { address: [30, HOUR_MS], account: [10, HOUR_MS] },
  provider: { address: [60, HOUR_MS], account: [60, HOUR_MS] },
  claim: { address: [60, HOUR_MS], account: [20, HOUR_MS] },
  writing: { address: [60, HOUR_MS], account: [30, HOUR_MS] },
} as const;

/** Counts a try; answers whether it is within both limits. `account` is an e-mail address or a customer's id. */
export async function mayTry(what: keyof typeof RULES, account: string): Promise<boolean> {
  const rule = RULES[what];
  const limits: Limit[] = [
    {
      name: `account:${what}:address`,
      subject: addressOf(await headers()),
      max: rule.address[0],
      windowMs: rule.address[1],
    },
    {
      name: `account:${what}:account`,
      subject: account.toLowerCase(),
      max: rule.account[0],
      windowMs: rule.account[1],
    },
  ];
  return !(await Promise.all(limits.map(countTry))).includes(false);
}
