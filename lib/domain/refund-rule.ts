// What a way of paying lets the shop give back, and until when. Days of carriers and banks are Seoul's.

import { atSeoul, DAY_MS, seoulClock } from './seoul';

export type RefundRule = {
  /** `end-of-month`: within the calendar month of the payment; null: no limit. */
  refundUntil: { days: number } | 'end-of-month' | null;
  isPartlyRefundable: boolean;
  /** Money goes back to an account that somebody has to name. */
  needsRefundAccount: boolean;
};

/** The first instant at which a payment cannot be given back any more; null when there is none. */
export function refundEnd(rule: RefundRule, paidAt: Date): Date | null {
  if (rule.refundUntil === null) return null;
  if (rule.refundUntil !== 'end-of-month') return new Date(paidAt.getTime() + rule.refundUntil.days * DAY_MS);
  const clock = seoulClock(paidAt);
  return atSeoul(clock.getUTCFullYear(), clock.getUTCMonth() + 1, 1);
}

/** What was paid before this instant cannot be given back any more at `at`; null when that never ends, or never was. */
export function endedFor({ refundUntil }: Pick<RefundRule, 'refundUntil'>, at: Date): Date | null {
  if (refundUntil === null) return null;
  if (refundUntil !== 'end-of-month')
    return refundUntil.days > 0 ? new Date(at.getTime() - refundUntil.days * DAY_MS + 1) : null;
  const clock = seoulClock(at);
  return atSeoul(clock.getUTCFullYear(), clock.getUTCMonth(), 1);
}

export type Over = { kind: 'never' } | { kind: 'too-late'; until: Date };

/** Whether the time for giving a payment back is over at `now`; `until` is the last instant at which it was not. */
export function isOver(rule: RefundRule, paidAt: Date, now: Date): Over | null {
  const end = refundEnd(rule, paidAt);
  if (!end || now < end) return null;
  return end.getTime() === paidAt.getTime()
    ? { kind: 'never' }
    : { kind: 'too-late', until: new Date(end.getTime() - 1) };
}

export type Refused = {
  rule: RefundRule;
  paidAt: Date;
  amountMinor: number;
  /** What is left of the payment now. */
  balanceMinor: number;
};

/** The one thing to do next about a refund that the provider refused. */
export type NextStep =
  /** The provider will never make it: hand the money over another way. */
  | 'hand-over'
  /** There is less left than it wants: close it and plan another. */
  | 'plan-anew'
  /** Nothing is known of it but where it was to go: end it, and say anew where. */
  | 'begin-anew'
  | 'correct-account'
  | 'ask-again';

/** Judges by what we know, never by the provider's words: those change. */
export function nextStep({ rule, paidAt, amountMinor, balanceMinor }: Refused, now: Date): NextStep {
  if (isOver(rule, paidAt, now)) return 'hand-over';
  if (amountMinor > balanceMinor) return 'plan-anew';
  return rule.needsRefundAccount ? 'correct-account' : 'ask-again';
}
