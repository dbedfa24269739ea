// What a buyer may be told about a payment or a checkout: derived from the books, never stored.

import type { CancelReason } from '../domain/payment';
import { type HeldPayment, isPuzzle, standingOf } from './held-checkout';

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
  /** An operator decides about the money: nothing more will be heard by waiting. */
  isParked: boolean;
  /** Opened to pay an order that was there already. */
  isForOrder: boolean;
};

/** The facts a state is derived from: what changed in `held` by the verdict that was just stored is already in it. */
export function stateOf(held: HeldPayment, impUid: string | null): PaymentState {
  const automatic = held.refunds.find(
    (refund) => refund.source === 'automatic' && refund.impUid === (impUid ?? held.impUid),
  );
  const isParked =
    impUid === null ? held.status === 'parked' : standingOf(held, impUid) === 'parked' || isPuzzle(held, impUid);
  return {
    outcome: automatic ? 'cancelled' : isParked ? 'unknown' : outcomeOf(held),
    checkoutId: held.checkoutId,
    locale: held.checkout.locale,
    orderNumber: held.checkout.order?.number ?? null,
    cancelReason: automatic ? (automatic.reason as CancelReason) : null,
    isParked,
    isForOrder: held.isForOrder,
  };
}

function outcomeOf(held: HeldPayment): Outcome {
  switch (held.status) {
    case 'accepted':
    case 'awaiting_deposit':
    case 'withdrawn':
      return outcomeOfOrder(held.checkout.order);
    case 'rejected':
      return 'cancelled';
    case 'parked':
      return 'unknown';
    case 'open':
    case 'failed':
      return 'not-paid';
  }
}

/** What an attempt that paid an order, waits for it, or gave its place to another one comes to. */
function outcomeOfOrder(order: HeldPayment['checkout']['order']): Outcome {
  if (!order) return 'not-paid';
  if (order.status === 'cancelled') return 'cancelled';
  return order.status === 'awaiting_deposit' ? 'awaiting-deposit' : 'paid';
}
