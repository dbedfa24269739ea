// What the browser's two doors share: settle, and when that is impossible now, make sure it happens soon.

import { now } from '../clock';
import { db } from '../db';
import { Prisma } from '../generated/prisma/client';
import { IamportUnreachable } from '../iamport/errors';
import { log } from '../log';
import type { CardState } from '../subscriptions/settle-card';
import type { PaymentState } from './payment-state';
import { settlePayment } from './settle-payment';

/** All that is taken from a browser or a notification. */
export type Claim = { impUid: string; merchantUid: string | null };

export type Completion =
  /** `isProven`: the caller knew the attempt's unguessable name, so it may have the buyer's links. imp_uids can be guessed. */
  | { kind: 'settled'; state: PaymentState; isProven: boolean }
  /** Money may have moved; `attempt` is there when the claim names one of ours. */
  | { kind: 'unknown'; attempt: KnownAttempt | null }
  /** A card was to be stored for a subscription; no money moved. */
  | { kind: 'card'; card: CardState; isProven: boolean }
  /** Money came to us whose checkout is lost: an operator decides. */
  | { kind: 'lost' }
  | { kind: 'not-ours' };

export type Door = 'callback' | 'redirect' | 'webhook';

export type KnownAttempt = { checkoutId: string; locale: string };

/** Settles a claim. Never throws for a provider or database that cannot be reached: that is `unknown`, and the clock goes on. */
export async function completePayment(claim: Claim, source: Door): Promise<Completion> {
  try {
    const settlement = await settlePayment(claim.impUid, source);
    if (settlement.kind === 'settled') {
      const { state, merchantUid } = settlement;
      return { kind: 'settled', state, isProven: claim.merchantUid === merchantUid };
    }
    if (settlement.kind === 'card') {
      const { card, merchantUid } = settlement;
      return { kind: 'card', card, isProven: claim.merchantUid === merchantUid };
    }
    if (settlement.kind === 'not-ours' || settlement.kind === 'lost') return settlement;
  } catch (error) {
    if (!isUnknown(error)) throw error;
    log.warn({ err: error, impUid: claim.impUid, source }, 'payment unknown for now');
    return { kind: 'unknown', attempt: await checkSoon(claim, source) };
  }
  // The provider does not know it. If the claim names an attempt of ours, it may only be late.
  const attempt = await checkSoon(claim, source);
  return attempt ? { kind: 'unknown', attempt } : { kind: 'not-ours' };
}

/** A database error after the first write does not say whether it was written: unknown, like a provider that is silent. */
const isUnknown = (error: unknown): boolean =>
  error instanceof IamportUnreachable ||
  error instanceof Prisma.PrismaClientKnownRequestError ||
  error instanceof Prisma.PrismaClientUnknownRequestError ||
  error instanceof Prisma.PrismaClientInitializationError;

/** Has the clock ask about the attempt a claim names. Null when it names none of ours, or the database is down too. */
async function checkSoon(claim: Claim, source: Door): Promise<KnownAttempt | null> {
  try {
    return claim.merchantUid ? await rememberClaim(claim.impUid, claim.merchantUid, source) : null;
  } catch (error) {
    log.error({ err: error, ...claim }, 'a claim could not be stored');
    return null;
  }
}

function rememberClaim(impUid: string, merchantUid: string, source: Door): Promise<KnownAttempt | null> {
  return db.$transaction(async (tx) => {
    const [attempt] = await tx.payment.updateManyAndReturn({
      where: { merchantUid },
      data: { nextCheckAt: now(), unknownSince: now() },
      select: { id: true, checkoutId: true, checkout: { select: { locale: true } } },
    });
    if (!attempt) return null;
    const data = { source, impUid, paymentId: attempt.id, latencyMs: 0, outcome: 'unknown' };
    await tx.paymentEvent.create({ data });
    return { checkoutId: attempt.checkoutId, locale: attempt.checkout.locale };
  });
}
