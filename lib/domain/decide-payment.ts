// The verdict on a payment: pure, total, and monotone. It only ever moves forward on money that was seen; an older snapshot
// of the provider changes nothing, and nothing destructive follows from `ready`, `failed` or silence.

import { sameMoney } from './money';
import type { HeldCheckout, ProviderPayment, Verdict } from './payment';

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
  const honourable = held.status === 'open' && sameMoney(held.asked, payment.money);
  return honourable ? { kind: 'await-deposit' } : { kind: 'revoke-account' };
}

function notPaid(held: HeldCheckout, status: 'ready' | 'failed' | 'cancelled'): Verdict {
  return held.standing === 'unjudged' ? { kind: 'not-paid', status } : { kind: 'unchanged' };
}

/** Money arrived at some time; part or all of it may have been given back since. */
function decideMoney(held: HeldCheckout, payment: ProviderPayment, mode: ShopMode): Verdict {
  switch (held.standing) {
    case 'accepted':
    case 'rejected':
      return payment.cancelledMinor > held.refundedMinor ? { kind: 'refunded' } : { kind: 'unchanged' };
    case 'parked':
      return { kind: 'unchanged' };
    case 'awaiting-deposit':
      return decideDeposit(held, payment);
    case 'unjudged':
      return decideFirstSight(held, payment, mode);
  }
}

function decideDeposit(held: HeldCheckout, payment: ProviderPayment): Verdict {
  if (held.isOrderCancelled) return { kind: 'park', reason: 'late-deposit' };
  // The order exists: an automatic cancel is not allowed any more, and a transfer cannot simply be sent back.
  if (!sameMoney(held.asked, payment.money)) return { kind: 'park', reason: 'deposit-differs' };
  return { kind: 'deposit-arrived' };
}

function decideFirstSight(held: HeldCheckout, payment: ProviderPayment, mode: ShopMode): Verdict {
  if (payment.isTest && mode === 'live') return { kind: 'park', reason: 'test-money' };
  if (payment.billingUsage !== null) return { kind: 'park', reason: 'billing-payment' };
  if (payment.cancelledMinor >= payment.money.minor) return { kind: 'not-paid', status: 'cancelled' };
  if (!sameMoney(held.asked, payment.money)) return { kind: 'cancel', reason: 'amount-differs' };
  switch (held.status) {
    case 'completed':
      return { kind: 'cancel', reason: 'paid-twice' };
    case 'open':
      return { kind: 'order', retake: false };
    case 'expired':
    case 'closed':
      return { kind: 'order', retake: true };
  }
}
