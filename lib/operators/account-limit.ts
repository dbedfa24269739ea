// Wrong passwords for one account, from wherever they come: whoever guesses waits longer and longer. Somebody who knows only the
// address of an operator must not be able to keep them out with it: from where they have signed in lately, they always may try.
// Whether the account exists makes no difference to any answer.

import { now } from '../clock';
import { db } from '../db';
import { forgiveTries, mayTryYet } from '../rate-limit';

const NAME = 'sign-in:account';
const BACK_OFF = { name: NAME, free: 10, waitMs: 60_000 };
const KNOWN_FOR_MS = 30 * 24 * 3_600_000;

/** Counts one try; answers whether it may be made. */
export async function mayTryAccount(email: string, address: string): Promise<boolean> {
  const subject = email.trim().toLowerCase();
  return (await mayTryYet({ ...BACK_OFF, subject })) || isKnownAddress(subject, address);
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
