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
  /** Paid through a test channel: no money moved. */
  isTest: boolean;
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

/** What our books say of the very payment (imp_uid) that is being judged. */
export type Standing = 'unjudged' | 'awaiting-deposit' | 'accepted' | 'rejected' | 'parked';

/** What is held under the lock while a payment is judged. */
export type HeldCheckout = {
  status: CheckoutStatus;
  /** What this attempt's window was asked to charge. */
  asked: Money;
  standing: Standing;
  /** Whether the order that waits for this payment's deposit was given up in the meantime. */
  isOrderCancelled: boolean;
  /** What our books say was given back of this payment, minor units. */
  refundedMinor: number;
};

export type CancelReason = 'amount-differs' | 'paid-twice' | 'sold-out-after-close';

export type ParkReason = 'test-money' | 'billing-payment' | 'unknown-status' | 'late-deposit' | 'deposit-differs';

/** The verdict on one payment. Every case is an instruction to the store; none is an error. */
export type Verdict =
  /** The order is owed; `retake` when the goods went back and must be taken again first. */
  | { kind: 'order'; retake: boolean }
  | { kind: 'await-deposit' }
  | { kind: 'deposit-arrived' }
  | { kind: 'not-paid'; status: 'ready' | 'failed' | 'cancelled' }
  | { kind: 'cancel'; reason: CancelReason }
  /** The account must not receive money: amount differs or nothing can be honoured any more. */
  | { kind: 'revoke-account' }
  /** The provider gave more back than our books say. */
  | { kind: 'refunded' }
  | { kind: 'park'; reason: ParkReason }
  | { kind: 'unchanged' };
