// Wrong passwords for one account, from wherever they come. Somebody who knows only the address of an operator must not be able to
// keep them out with it: from where they have signed in lately, they always may try.

import { now } from '../clock';
import { db } from '../db';
import { countTry, forgiveTries } from '../rate-limit';

const NAME = 'sign-in:account';
const WINDOW_MS = 15 * 60_000;
const TRIES_MAX = 20;
const KNOWN_FOR_MS = 30 * 24 * 3_600_000;

/** Counts one try; answers whether it may be made. */
export async function mayTryAccount(email: string, address: string): Promise<boolean> {
  const subject = email.trim().toLowerCase();
  const isWithin = await countTry({ name: NAME, subject, max: TRIES_MAX, windowMs: WINDOW_MS });
  return isWithin || isKnownAddress(subject, address);
}

/** They knew the password: earlier mistypes no longer count. */
export async function forgiveAccount(operatorId: string): Promise<void> {
  const operator = await db.operator.findUnique({ where: { id: operatorId }, select: { email: true } });
  if (operator) await forgiveTries(NAME, operator.email.toLowerCase());
}

async function isKnownAddress(email: string, address: string): Promise<boolean> {
  const operator = await db.operator.findUnique({ where: { email }, select: { id: true } });
  if (!operator) return false;
  const since = new Date(now().getTime() - KNOWN_FOR_MS);
  const entry = await db.auditEntry.findFirst({
    where: {
      subject: operator.id,
      action: 'operator.sign-in',
      at: { gt: since },
      detail: { path: ['address'], equals: address },
    },
    select: { id: true },
  });
  return entry !== null;
}
