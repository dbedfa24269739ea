// What a member agreed to, and since which text. Nothing is rewritten: a withdrawal is another row, and the latest of a kind counts.

import type { Locale } from '@/i18n/config';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { type Agreed, type ConsentText, consentText, policyInForce } from '../policies/consent';

/** Without these there is no account: the terms, the privacy policy read, and an age of at least 14 (PIPA §22의2). */
export const requiredConsents = ['terms', 'privacy', 'age'] as const;

/** Refusing it changes nothing but the letters. (정보통신망법 §50) */
export const optionalConsents = ['marketing'] as const;

export type ConsentKind = (typeof requiredConsents)[number] | (typeof optionalConsents)[number];

/** Stores what somebody ticked at the door, each kind as given or not, and opens the account. */
export async function agree(customerId: string, agreed: readonly Agreed[]): Promise<void> {
  const given = new Set<string>(agreed.map(({ kind }) => kind));
  if (requiredConsents.some((kind) => !given.has(kind))) throw new RangeError('a required consent is missing');
  const refused = optionalConsents.filter((kind) => !given.has(kind));
  const rows = [
    ...agreed.map((one) => ({ ...one, customerId, isGiven: true })),
    ...(await Promise.all(refused.map((kind) => rowNow(customerId, kind, false)))),
  ];
  await db.$transaction(async (tx) => {
    await tx.customerConsent.createMany({ data: rows });
    await tx.customer.update({ where: { id: customerId }, data: { agreedAt: now() } });
  });
}

/** Gives or withdraws the optional one; saying the same again adds nothing. */
export async function setMarketing(customerId: string, isGiven: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two presses at once are one after the other.
    await tx.$queryRaw`SELECT id FROM "Customer" WHERE id = ${customerId} FOR UPDATE`;
    const latest = await latestOf(tx, customerId, 'marketing');
    if ((latest?.isGiven ?? false) === isGiven) return;
    await tx.customerConsent.create({ data: await rowNow(customerId, 'marketing', isGiven) });
  });
}

/** The texts of all of them as they are in force. */
export const consentTexts = (locale: Locale): Promise<(ConsentText & { kind: ConsentKind })[]> =>
  Promise.all(
    [...requiredConsents, ...optionalConsents].map(async (kind) => ({ ...(await consentText(kind, locale)), kind })),
  );

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

/** A yes or no to the text in force. */
async function rowNow(customerId: string, kind: ConsentKind, isGiven: boolean) {
  const at = now();
  return { customerId, kind, version: String((await policyInForce(kind, at)).number), isGiven, at };
}
