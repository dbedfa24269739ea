// What an operator may do about what no rule may judge: kind by kind, as data.

import type { ParkReason } from './payment';

/**
 * `adopt`: the money pays its order after all, which takes the goods again when they went back.
 * `refund`: all that is left of it goes back. `link`: it pays the checkout or order the operator names.
 * `ignore`: nothing to do here, for the reason that is written down.
 */
export const parkedActions = ['adopt', 'refund', 'link', 'ignore'] as const;
export type ParkedAction = (typeof parkedActions)[number];

type MoneyKind = ParkReason | 'no-such-checkout';
export type ParkedKind = MoneyKind | 'refund-refused' | 'account-not-revoked' | 'job-gave-up';

/** Exactly what may resolve a kind. A deposit is never ignored: its buyer waits for the money or the goods. */
const ACTIONS: Readonly<Record<ParkedKind, readonly ParkedAction[]>> = {
  'test-money': ['ignore'],
  'billing-payment': ['refund', 'ignore'],
  'unknown-channel': ['adopt', 'refund', 'ignore'],
  // Judged by itself as soon as the provider says something that is known.
  'unknown-status': ['ignore'],
  'late-deposit': ['adopt', 'refund'],
  'revoked-deposit': ['adopt', 'refund'],
  'second-deposit': ['refund'],
  'deposit-short': ['refund'],
  'deposit-over': ['adopt', 'refund'],
  'no-such-checkout': ['link', 'refund', 'ignore'],
  'refund-refused': ['ignore'],
  'account-not-revoked': ['ignore'],
  'job-gave-up': ['ignore'],
};

export const isParkedKind = (kind: string): kind is ParkedKind => Object.hasOwn(ACTIONS, kind);

/** The ways out of a parked item, the best first. Of a kind nobody knows any more, only to write down what was found. */
export const actionsOf = (kind: string): readonly ParkedAction[] => (isParkedKind(kind) ? ACTIONS[kind] : ['ignore']);
