// The verdict on a payment: pure, total, and monotone. It only ever moves forward on money that was seen; an older snapshot
// of the provider changes nothing, and nothing destructive follows from `ready`, `failed` or silence.

import { sameMoney } from './money';
import type { CancelReason, HeldCheckout, ParkReason, ProviderPayment, Verdict } from './payment';

export type ShopMode = 'demo' | 'live';

/** What the shop's settings say about a payment. */
export type ShopFacts = {
  mode: ShopMode;
  /** Whether the shop has a contract for the channel it came through. */
  isContracted: boolean;
};

/** Judges what the provider says of a payment against the checkout it was made for, which the caller holds locked. */
export function decidePayment(held: HeldCheckout, payment: ProviderPayment, shop: ShopFacts): Verdict {
  switch (payment.status) {
    case 'ready':
      return payment.depositAccount ? decideAccount(held, payment, shop) : notPaid(held, 'ready');
    case 'failed':
      return notPaid(held, 'failed');
    case 'paid':
    case 'cancelled':
      return payment.paidAt ? decideMoney(held, payment, shop) : notPaid(held, 'cancelled');
    case 'unknown':
      return held.standing === 'unjudged' ? { kind: 'park', reason: 'unknown-status' } : { kind: 'unchanged' };
  }
}

/** A virtual account was issued: nothing is paid yet, but somebody may transfer to it. */
function decideAccount(held: HeldCheckout, payment: ProviderPayment, shop: ShopFacts): Verdict {
  if (held.standing !== 'unjudged') return { kind: 'unchanged' };
  const reason = whyNotOurs(held, payment, shop);
  if (reason) return { kind: 'park', reason };
  if (!sameMoney(held.asked, payment.money)) return { kind: 'revoke-account' };
  if (held.status === 'open') return { kind: 'await-deposit' };
  return held.isForOrder && held.order === 'awaiting-deposit'
    ? { kind: 'replace', isPaid: false }
    : { kind: 'revoke-account' };
}

function notPaid(held: HeldCheckout, status: 'ready' | 'failed' | 'cancelled'): Verdict {
  return held.standing === 'unjudged' ? { kind: 'not-paid', status } : { kind: 'unchanged' };
}

/** Money arrived at some time; part or all of it may have been given back since. */
function decideMoney(held: HeldCheckout, payment: ProviderPayment, shop: ShopFacts): Verdict {
  switch (held.standing) {
    case 'accepted':
    case 'rejected':
    case 'parked':
      return payment.cancelledMinor > held.refundedMinor ? { kind: 'refunded' } : { kind: 'unchanged' };
    case 'awaiting-deposit':
      return sameMoney(held.asked, payment.money) ? { kind: 'deposit-arrived' } : unkeepable(held, payment);
    case 'withdrawn':
    case 'unjudged':
      return decideFirstSight(held, payment, shop);
  }
}

/** A stored card was charged by an attempt of ours that was opened for that. Storing a card pays nothing. */
const isOwnCharge = (held: HeldCheckout, { billingUsage }: ProviderPayment): boolean =>
  held.isCharge && billingUsage === 'payment';

/** Money no rule may judge: it is none, was meant for something else, or sits where the shop has no account. Null when it is ours. */
function whyNotOurs(held: HeldCheckout, payment: ProviderPayment, shop: ShopFacts): ParkReason | null {
  if (payment.isTest && shop.mode === 'live') return 'test-money';
  if (payment.billingUsage !== null && !isOwnCharge(held, payment)) return 'billing-payment';
  return shop.isContracted ? null : 'unknown-channel';
}

function decideFirstSight(held: HeldCheckout, payment: ProviderPayment, shop: ShopFacts): Verdict {
  const reason = whyNotOurs(held, payment, shop);
  if (reason) return { kind: 'park', reason };
  if (payment.cancelledMinor >= payment.money.minor) return notPaid(held, 'cancelled');
  if (!sameMoney(held.asked, payment.money)) return unkeepable(held, payment);
  switch (held.status) {
    case 'completed':
      return paysOrder(held, payment) ? { kind: 'replace', isPaid: true } : unkeepable(held, payment);
    case 'open':
      return { kind: 'order', retake: false };
    case 'expired':
    case 'closed':
      return { kind: 'order', retake: true };
  }
}

/**
 * An order that still waits takes the money of an attempt that was opened for it, and a transfer to any other account of its
 * checkout: its buyer may have written down that one.
 */
const paysOrder = ({ order, isForOrder }: HeldCheckout, payment: ProviderPayment): boolean =>
  order === 'awaiting-deposit' && (isForOrder || isTransfer(payment));

/** Money that was paid and pays nothing here: a transfer waits for an operator, everything else goes back by itself. */
function unkeepable(held: HeldCheckout, payment: ProviderPayment): Verdict {
  return isTransfer(payment) || held.standing !== 'unjudged'
    ? { kind: 'park', reason: parkReasonOf(held, payment) }
    : { kind: 'cancel', reason: cancelReasonOf(held, payment) };
}

/** Money in a virtual account goes back only to an account of the buyer's, which is not known. */
export const isTransfer = (payment: ProviderPayment): boolean => payment.payMethod === 'vbank';

function cancelReasonOf(held: HeldCheckout, payment: ProviderPayment): CancelReason {
  if (!sameMoney(held.asked, payment.money)) return 'amount-differs';
  return held.order === 'cancelled' ? 'order-cancelled' : 'paid-twice';
}

function parkReasonOf(held: HeldCheckout, payment: ProviderPayment): ParkReason {
  const { asked } = held;
  const { money } = payment;
  if (held.order === 'paid') return 'second-deposit';
  if (money.currency !== asked.currency || money.minor < asked.minor) return 'deposit-short';
  if (money.minor > asked.minor) return 'deposit-over';
  if (held.order === 'cancelled') return cancelledDeposit(payment);
  return 'second-deposit';
}

/** What a deposit is that no order waits for any more. */
export function cancelledDeposit({ paidAt, depositAccount }: ProviderPayment): ParkReason {
  const dueAt = depositAccount?.dueAt;
  return dueAt && paidAt && paidAt > dueAt ? 'late-deposit' : 'revoked-deposit';
}
