// The verdict on a payment: pure, total, and monotone. It only ever moves forward on money that was seen; an older snapshot
// of the provider changes nothing, and nothing destructive follows from `ready`, `failed` or silence.

import { sameMoney } from './money';
import type { CancelReason, HeldCheckout, ParkReason, ProviderPayment, Verdict } from './payment';

export type ShopMode = 'demo' | 'live';

/** Judges what the provider says of a payment against the checkout it was made for, which the caller holds locked. */
export function decidePayment(held: HeldCheckout, payment: ProviderPayment, mode: ShopMode): Verdict {
  switch (payment.status) {
    case 'ready':
      return payment.depositAccount ? decideAccount(held, payment) : notPaid(held, 'ready');
    case 'failed':
      return notPaid(held, 'failed');
    case 'paid':
    case 'cancelled':
      return payment.paidAt ? decideMoney(held, payment, mode) : notPaid(held, 'cancelled');
    case 'unknown':
      return held.standing === 'unjudged' ? { kind: 'park', reason: 'unknown-status' } : { kind: 'unchanged' };
  }
}

/** A virtual account was issued: nothing is paid yet, but somebody may transfer to it. */
function decideAccount(held: HeldCheckout, payment: ProviderPayment): Verdict {
  if (held.standing !== 'unjudged') return { kind: 'unchanged' };
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
function decideMoney(held: HeldCheckout, payment: ProviderPayment, mode: ShopMode): Verdict {
  switch (held.standing) {
    case 'accepted':
    case 'rejected':
    case 'parked':
      return payment.cancelledMinor > held.refundedMinor ? { kind: 'refunded' } : { kind: 'unchanged' };
    case 'awaiting-deposit':
      return sameMoney(held.asked, payment.money) ? { kind: 'deposit-arrived' } : unkeepable(held, payment);
    case 'withdrawn':
    case 'unjudged':
      return decideFirstSight(held, payment, mode);
  }
}

/** A stored card was charged by an attempt of ours that was opened for that. Storing a card pays nothing. */
const isOwnCharge = (held: HeldCheckout, { billingUsage }: ProviderPayment): boolean =>
  held.isCharge && billingUsage === 'payment';

function decideFirstSight(held: HeldCheckout, payment: ProviderPayment, mode: ShopMode): Verdict {
  if (payment.isTest && mode === 'live') return { kind: 'park', reason: 'test-money' };
  if (payment.billingUsage !== null && !isOwnCharge(held, payment)) return { kind: 'park', reason: 'billing-payment' };
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
