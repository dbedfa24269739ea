// The one act that changes what the shop believes about a payment. The callback, the mobile redirect, the webhook and the
// clock all end here, in any order and any number of times; nothing they claim is believed.

import { db } from '../db';
import type { SignalSource } from '../generated/prisma/enums';
import { type Answer, getPayment } from '../iamport/client';
import { type CardState, settleCard } from '../subscriptions/settle-card';
import { lockCheckout } from './held-checkout';
import { judgePayment } from './judge-payment';
import { isKeyName, isOurs } from './names';
import { type PaymentState, stateOf } from './payment-state';
import { recordStranger, storeVerdict } from './store-verdict';

export type Settlement =
  | { kind: 'settled'; merchantUid: string; state: PaymentState }
  /** A window that stores a card for a subscription: it pays nothing. */
  | { kind: 'card'; merchantUid: string; card: CardState }
  /** The provider does not know the payment, or not yet. */
  | { kind: 'not-found' }
  /** Paid under our prefix, but without an attempt our books know of: before an operator, never cancelled by itself. */
  | { kind: 'lost' }
  /** Made by another shop of the same Iamport account: recorded, never cancelled. */
  | { kind: 'not-ours' };

/**
 * Asks the provider what a payment is, and settles it. Throws IamportUnreachable when it could not be asked, and database
 * errors: both mean "unknown", and settling again is always safe.
 */
export async function settlePayment(impUid: string, source: SignalSource): Promise<Settlement> {
  const answer = await getPayment(impUid);
  return answer ? settleAnswer(answer, source) : { kind: 'not-found' };
}

/** Settles what the provider has just said of a payment. */
export async function settleAnswer(answer: Answer, source: SignalSource): Promise<Settlement> {
  const { payment } = answer;
  if (isKeyName(payment.merchantUid)) {
    const card = await settleCard(answer, source);
    return card ? { kind: 'card', merchantUid: payment.merchantUid, card } : { kind: 'not-ours' };
  }

  // The lock starts only after the network call: never hold a row while waiting for the provider.
  return db.$transaction(async (tx): Promise<Settlement> => {
    const held = isOurs(payment.merchantUid) ? await lockCheckout(tx, payment.merchantUid) : null;
    if (!held) return { kind: (await recordStranger(tx, answer, source)) ? 'lost' : 'not-ours' };
    const stored = await storeVerdict(tx, held, answer, judgePayment(held, payment), source);
    return { kind: 'settled', merchantUid: payment.merchantUid, state: stateOf(stored, payment.impUid) };
  });
}
