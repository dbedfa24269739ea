// Whether a visitor is old enough for goods that are not for everybody. The provider's identity service is asked under a name that
// nobody can guess; what the shop keeps is that somebody was an adult at a moment, for a day, and nothing else about them.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db } from '../db';
import { isAdult } from '../domain/adult';
import { getEnv } from '../env';
import { type CertificationRequest, eraseCertification, getCertification } from '../iamport/certification';
import { enqueue } from '../jobs/queue';
import { newAgeCheckName } from '../payment/names';
import { getSeller } from '../seller';

/** How long an answer is good for, and how long a question may stay open. */
const VALID_MS = 24 * 3_600_000;

/** Opens a question. Answers its id, for the visitor's cookie, and the argument of IMP.certification. */
export async function openAgeCheck(locale: 'ko' | 'en'): Promise<{ id: string; request: CertificationRequest }> {
  const [id, merchantUid] = [randomUUID(), newAgeCheckName()];
  await db.ageCheck.create({
    data: { id, merchantUid, locale, createdAt: now(), expiresAt: new Date(now().getTime() + VALID_MS) },
  });
  const { SHOP_URL } = getEnv();
  const { name: company } = await getSeller();
  const back = `${SHOP_URL}/api/certifications/complete`;
  return { id, request: { merchant_uid: merchantUid, company, m_redirect_url: back, popup: false } };
}

/** The language a visitor comes back to; Korean where the question is not known any more. */
export async function localeOfAgeCheck(merchantUid: string | null): Promise<'ko' | 'en'> {
  const check = merchantUid ? await db.ageCheck.findUnique({ where: { merchantUid }, select: { locale: true } }) : null;
  return check?.locale === 'en' ? 'en' : 'ko';
}

/** What proves that an answer is the visitor's own: their cookie's question, or the name of it that only they were given. */
export type Proof = { id: string | null; merchantUid: string | null };

export type AgeAnswer =
  | { kind: 'adult'; id: string }
  | { kind: 'minor' }
  /** The visitor did not finish. */
  | { kind: 'not-certified' }
  /** Made for another question, or for none of ours. */
  | { kind: 'not-yours' };

/**
 * Asks the provider what came of a question. Its data there are erased afterwards, whatever they said. Throws IamportUnreachable.
 */
export async function settleAgeCheck(impUid: string, proof: Proof): Promise<AgeAnswer> {
  const found = await getCertification(impUid);
  const merchantUid = found?.merchantUid ?? '';
  const check = await db.ageCheck.findUnique({ where: { merchantUid, expiresAt: { gt: now() } } });
  if (!found || !check) return { kind: 'not-yours' };
  if (check.id !== proof.id && check.merchantUid !== proof.merchantUid) return { kind: 'not-yours' };
  if (!found.isCertified) return { kind: 'not-certified' };
  const answer: AgeAnswer = isAdult(found.birthday, now()) ? { kind: 'adult', id: check.id } : { kind: 'minor' };
  await db.$transaction(async (tx) => {
    const verifiedAt = answer.kind === 'adult' ? now() : null;
    await tx.ageCheck.update({ where: { id: check.id }, data: { impUid, verifiedAt } });
    await enqueue(tx, {
      lane: 'housekeeping',
      kind: 'erase-identity',
      key: `erase-identity:${impUid}`,
      payload: { impUid },
    });
  });
  return answer;
}

/** Whether a question was answered with "adult", not long ago. */
export async function isKnownAdult(id: string | null): Promise<boolean> {
  if (!id) return false;
  return (await db.ageCheck.count({ where: { id, verifiedAt: { not: null }, expiresAt: { gt: now() } } })) > 0;
}

/** Has the provider erase an identity check. */
export const runErasure = (impUid: string): Promise<void> => eraseCertification(impUid);
