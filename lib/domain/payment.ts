// The words of the corridor: what the provider said, what we hold, what we decide.

import type { Money } from './money';

/** One cancel in the provider's history of a payment. */
export type ProviderCancel = {
  cancellationId: string;
  amountMinor: number;
  reason: string;
  cancelledAt: Date;
};

/** The account a buyer is to transfer to. */
export type DepositAccount = { bank: string; number: string; holder: string | null; dueAt: Date | null };

/** A payment as the REST API tells it; the only source that is believed. */
export type ProviderPayment = {
  impUid: string;
  merchantUid: string;
  /** `unknown` is a status this shop has never heard of: the provider may add some. */
  status: 'ready' | 'paid' | 'failed' | 'cancelled' | 'unknown';
  money: Money;
  /** Given back so far; the provider says `cancelled` for partial cancels too. */
  cancelledMinor: number;
  cancels: ProviderCancel[];
  payMethod: string | null;
  pgProvider: string | null;
  /** The MID it went through. */
  pgId: string | null;
  /** Paid through a test channel: no money moved. */
  isTest: boolean;
  /** The PG keeps the money until the buyer has the goods. */
  isEscrow: boolean;
  /** issue, payment, payment.scheduled for billing keys; null for an ordinary payment. */
  billingUsage: string | null;
  depositAccount: DepositAccount | null;
  paidAt: Date | null;
  failReason: string | null;
  methodLabel: string | null;
  applyNum: string | null;
  receiptUrl: string | null;
};

export type CheckoutStatus = 'open' | 'completed' | 'expired' | 'closed';

/**
 * What our books say of the very payment (imp_uid) that is being judged. `withdrawn`: its account is not waited for any more,
 * because another payment took its place, its order was cancelled, or there was nothing to honour.
 */
export type Standing = 'unjudged' | 'awaiting-deposit' | 'withdrawn' | 'accepted' | 'rejected' | 'parked';

/** Where the order of a checkout stands, as far as money is concerned; null while there is none. */
export type OrderStanding = 'awaiting-deposit' | 'paid' | 'cancelled' | null;

/** What is held under the lock while a payment is judged. */
export type HeldCheckout = {
  status: CheckoutStatus;
  /** What this attempt's window was asked to charge. */
  asked: Money;
  standing: Standing;
  order: OrderStanding;
  /** Whether this attempt was opened to pay an order that was waiting for another one's deposit. */
  isForOrder: boolean;
  /** Whether the attempt charges a stored card. */
  isCharge: boolean;
  /** What our books say was given back of this payment, minor units. */
  refundedMinor: number;
};

export type CancelReason =
  | 'amount-differs'
  | 'paid-twice'
  | 'sold-out-after-close'
  /** Its coupon or points were used elsewhere after it ended: the sum is not the price any more. */
  | 'discount-used-after-close'
  | 'order-cancelled';

/** Why no rule may judge a payment. Transfers are here where a card would be cancelled: they only go back to an account the buyer names. */
export const parkReasons = [
  'test-money',
  'billing-payment',
  /** Through a channel the shop has no contract for. */
  'unknown-channel',
  'unknown-status',
  /** After its last day. */
  'late-deposit',
  /** Into an account that was closed, of an order that was cancelled before its last day. */
  'revoked-deposit',
  /** Into an account beside the payment that already paid. */
  'second-deposit',
  'deposit-short',
  'deposit-over',
] as const;

export type ParkReason = (typeof parkReasons)[number];

/** The verdict on one payment. Every case is an instruction to the store; none is an error. */
export type Verdict =
  /** The order is owed; `retake` when the goods went back and must be taken again first. */
  | { kind: 'order'; retake: boolean }
  | { kind: 'await-deposit' }
  /** The order that waited for another deposit is paid by this payment, or waits for it, from now on; the other account is closed. */
  | { kind: 'replace'; isPaid: boolean }
  | { kind: 'deposit-arrived' }
  | { kind: 'not-paid'; status: 'ready' | 'failed' | 'cancelled' }
  | { kind: 'cancel'; reason: CancelReason }
  /** The account must not receive money: amount differs or nothing can be honoured any more. */
  | { kind: 'revoke-account' }
  /** The provider gave more back than our books say. */
  | { kind: 'refunded' }
  | { kind: 'park'; reason: ParkReason }
  | { kind: 'unchanged' };
