// Charges a stored card for one month, once. V1 has no idempotency key, so every step looks before it acts: the attempt has a name
// before anything is asked, the provider is asked for that name first, and a charge whose answer was lost is never made under
// another. What the provider answers goes through the same settlement as every payment; only that makes an order.

import { now } from '../clock';
import { db, type Tx } from '../db';
import { orderTitle } from '../domain/order-title';
import type { Payment, SubscriptionCharge } from '../generated/prisma/client';
import { chargeCard } from '../iamport/billing';
import { type Answer, findPayment } from '../iamport/client';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';
import { settleAnswer } from '../payment/settle-payment';
import {
  concludeCancelled,
  concludeDeclined,
  concludePaid,
  concludeSoldOut,
  concludeUnjudged,
} from './conclude-charge';
import { lockSubscription } from './held-subscription';
import { type ChargeToMake, openAttempt, readCharge } from './open-charge';

/**
 * Makes one charge, or learns what became of it. Throws IamportUnreachable while that is not known: run it again. A charge that is
 * over stays as it is.
 */
export async function runCharge(chargeId: number): Promise<void> {
  const charge = await readCharge(chargeId);
  if (charge?.status !== 'planned') return;
  const mayCharge = charge.subscription.status === 'active' && charge.subscription.keys.length > 0;
  if (!mayCharge && !charge.askedAt) return concludeCancelled(charge);
  const attempt = await openAttempt(charge);
  if (attempt === 'paid') return concludePaid(charge);
  if (attempt === 'sold-out') return concludeSoldOut(charge);
  const seen = await findPayment(attempt.merchantUid);
  if (seen) return conclude(charge, seen);
  switch (await beginAsking(charge, attempt)) {
    case 'go':
      return ask(charge, attempt);
    case 'over':
      return concludeCancelled(charge);
    case 'not-now':
      throw new IamportUnreachable(`charge ${charge.id} is being asked for`);
  }
}

/** A charge that is on its way may take this long to appear at the provider. */
const IN_FLIGHT_MS = 2 * 60_000;

/**
 * The last look before money is asked for, under the lock that ends subscriptions and changes cards: from here on a cancel comes
 * too late, and another worker waits.
 */
function beginAsking(charge: ChargeToMake, attempt: Payment): Promise<'go' | 'over' | 'not-now'> {
  return db.$transaction(async (tx) => {
    const subscription = await lockSubscription(tx, charge.subscriptionId);
    const fresh = await tx.subscriptionCharge.findUniqueOrThrow({ where: { id: charge.id } });
    if (fresh.status !== 'planned') return 'over';
    // Asked since we looked, or so short ago that the provider need not show it yet.
    if (isInFlight(fresh) || fresh.askedAt?.getTime() !== charge.askedAt?.getTime()) return 'not-now';
    if (subscription.status !== 'active') return 'over';
    if ((await tx.order.count({ where: { checkoutId: charge.checkoutId } })) > 0) return 'not-now';
    return (await isCardCurrent(tx, attempt))
      ? markAsked(tx, charge.id, now(), 'go')
      : markAsked(tx, charge.id, null, 'not-now');
  });
}

const isInFlight = ({ askedAt }: SubscriptionCharge): boolean =>
  askedAt !== null && now().getTime() - askedAt.getTime() < IN_FLIGHT_MS;

const isCardCurrent = async (tx: Tx, { customerUid }: Payment): Promise<boolean> =>
  customerUid !== null && (await tx.billingKey.count({ where: { customerUid, status: 'active' } })) > 0;

/** An attempt with a card that was changed meanwhile, and that the provider has never seen, gives way to one with the new card. */
async function markAsked<A>(tx: Tx, id: number, askedAt: Date | null, answer: A): Promise<A> {
  await tx.subscriptionCharge.update({ where: { id }, data: { askedAt } });
  return answer;
}

async function ask(charge: ChargeToMake, attempt: Payment): Promise<void> {
  try {
    return await conclude(charge, await chargeCard(await chargeOf(attempt)));
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    // "Paid before" is a refusal too: the provider knows better than its words.
    const seen = await findPayment(attempt.merchantUid);
    return seen ? conclude(charge, seen) : concludeDeclined(charge, error.message);
  }
}

async function chargeOf({ checkoutId, customerUid, merchantUid, amountMinor, currency }: Payment) {
  const include = { lines: { orderBy: { position: 'asc' } } } as const;
  const checkout = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId }, include });
  return {
    customerUid: customerUid ?? '',
    merchantUid,
    money: { minor: amountMinor, currency },
    title: orderTitle(checkout.lines.map((line) => line.productName)),
    buyer: { name: checkout.buyerName, tel: checkout.buyerTel, email: checkout.buyerEmail },
  };
}

/** Settles the provider's answer as that of any payment, and lets the books say what it means for the subscription. */
async function conclude(charge: ChargeToMake, answer: Answer): Promise<void> {
  await settleAnswer(answer, 'job');
  const { merchantUid } = answer.payment;
  const payment = await db.payment.findUniqueOrThrow({ where: { merchantUid }, include: { checkout: true } });
  if (payment.checkout.status === 'completed') return concludePaid(charge);
  switch (payment.status) {
    case 'failed':
      return concludeDeclined(charge, payment.failReason);
    case 'rejected':
      // The goods went while the answer was not known; the verdict has sent the money back.
      return concludeSoldOut(charge);
    case 'parked':
    case 'withdrawn':
      return concludeUnjudged(charge);
    case 'open':
    case 'accepted':
    case 'awaiting_deposit':
      throw new IamportUnreachable(`${merchantUid} has no final answer yet`);
  }
}
