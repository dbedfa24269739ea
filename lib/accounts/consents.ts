// What a member agreed to, and since which text. Nothing is rewritten: a withdrawal is another row, and the latest of a kind counts.

import { now } from '../clock';
import { db, type Tx } from '../db';

/** Without these there is no account: the terms, the privacy policy read, and an age of at least 14 (PIPA §22의2). */
export const requiredConsents = ['terms', 'privacy', 'age'] as const;

/** Refusing it changes nothing but the letters. (정보통신망법 §50) */
export const optionalConsents = ['marketing'] as const;

export type ConsentKind = (typeof requiredConsents)[number] | (typeof optionalConsents)[number];

/** The date of the texts agreed to. */
const CONSENT_VERSION = '2026-11-24';

/** Stores what somebody ticked at the door, each kind as given or not, and opens the account. */
export async function agree(customerId: string, given: readonly string[]): Promise<void> {
  const at = now();
  const rows = [...requiredConsents, ...optionalConsents].map((kind) =>
    rowOf(customerId, kind, given.includes(kind), at),
  );
  if (requiredConsents.some((kind) => !given.includes(kind))) throw new RangeError('a required consent is missing');
  await db.$transaction(async (tx) => {
    await tx.customerConsent.createMany({ data: rows });
    await tx.customer.update({ where: { id: customerId }, data: { agreedAt: at } });
  });
}

/** Gives or withdraws the optional one; saying the same again adds nothing. */
export async function setMarketing(customerId: string, isGiven: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two presses at once are one after the other.
    await tx.$queryRaw`SELECT id FROM "Customer" WHERE id = ${customerId} FOR UPDATE`;
    const latest = await latestOf(tx, customerId, 'marketing');
    if ((latest?.isGiven ?? false) === isGiven) return;
    await tx.customerConsent.create({ data: rowOf(customerId, 'marketing', isGiven, now()) });
  });
}

export type Consent = { kind: string; version: string; isGiven: boolean; at: Date };

/** The latest word on each kind. */
export async function readConsents(customerId: string): Promise<Consent[]> {
  const kinds = [...requiredConsents, ...optionalConsents];
  const rows = await Promise.all(kinds.map((kind) => latestOf(db, customerId, kind)));
  return rows.flatMap((row) => row ?? []);
}

const latestOf = (tx: Tx, customerId: string, kind: ConsentKind): Promise<Consent | null> =>
  tx.customerConsent.findFirst({
    where: { customerId, kind },
    orderBy: { id: 'desc' },
    select: { kind: true, version: true, isGiven: true, at: true },
  });

const rowOf = (customerId: string, kind: ConsentKind, isGiven: boolean, at: Date) => ({
  customerId,
  kind,
  version: CONSENT_VERSION,
  isGiven,
  at,
});
