// What a buyer may be told about a payment or a checkout: derived from the books, never stored.

import type { CancelReason } from '../domain/payment';
import type { HeldPayment } from './held-checkout';

/** `unknown` also covers parked money: an operator decides, and the buyer must not pay again meanwhile. */
export type Outcome = 'paid' | 'awaiting-deposit' | 'not-paid' | 'cancelled' | 'unknown';

export type PaymentState = {
  outcome: Outcome;
  checkoutId: string;
  /** The language to speak to the buyer. */
  locale: string;
  /** The order of the checkout, whichever payment made it. */
  orderNumber: string | null;
  /** Why money is on its way back, when the shop itself decided so. */
  cancelReason: CancelReason | null;
};

/** The facts a state is derived from: what changed in `held` by the verdict that was just stored is already in it. */
export function stateOf(held: HeldPayment, impUid: string | null): PaymentState {
  const automatic = held.refunds.find(
    (refund) => refund.source === 'automatic' && refund.impUid === (impUid ?? held.impUid),
  );
  return {
    outcome: automatic ? 'cancelled' : outcomeOf(held),
    checkoutId: held.checkoutId,
    locale: held.checkout.locale,
    orderNumber: held.checkout.order?.number ?? null,
    cancelReason: automatic ? (automatic.reason as CancelReason) : null,
  };
}

function outcomeOf(held: HeldPayment): Outcome {
  const isGivenUp = held.checkout.order?.status === 'cancelled';
  switch (held.status) {
    case 'accepted':
      return isGivenUp ? 'cancelled' : 'paid';
    case 'awaiting_deposit':
      return isGivenUp ? 'cancelled' : 'awaiting-deposit';
    case 'rejected':
      return 'cancelled';
    case 'parked':
      return 'unknown';
    case 'open':
    case 'failed':
      return 'not-paid';
  }
}
