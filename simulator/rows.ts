// The rows of the books, with the columns that decide something.

import type { CheckoutStatus } from '../lib/domain/payment';
import type { HeldPayment } from '../lib/payment/held-checkout';

export type Sku = { id: number; initial: number; stock: number; moved: number };

/** The uses that are left of a coupon, or a member's points. */
export type Purse = { id: string; kind: 'coupon' | 'points'; initial: number; left: number; moved: number };

/** What a checkout took from one, and how much of it a refund has put back. */
export type Held = { purse: Purse; amount: number; back: number };

export type Refund = {
  id: number;
  impUid: string;
  attempt: Attempt;
  order: Order | null;
  source: 'operator' | 'automatic' | 'console';
  status: 'requested' | 'done' | 'refused';
  tag: string;
  reason: string;
  amountMinor: number;
  /** What was left when it was planned; null when no operator planned it. */
  balanceMinor: number | null;
  isAccepted: boolean;
  returnStock: boolean;
  cancellationId: string | null;
};

export type Order = {
  number: string;
  status: 'awaiting_deposit' | 'paid' | 'cancelled';
  attempt: Attempt;
  totalKrw: number;
  refundedKrw: number;
};

export type Attempt = {
  merchantUid: string;
  impUid: string | null;
  status: HeldPayment['status'];
  currency: string;
  amountMinor: number;
  createdAt: number;
  nextCheckAt: number | null;
  unknownSince: number | null;
  vbankDueAt: number | null;
  isForOrder: boolean;
  customerUid: string | null;
  checkout: Checkout;
  checkoutId: string;
  refunds: Refund[];
  parked: { impUid: string; kind: string }[];
};

export type Checkout = {
  id: string;
  locale: string;
  status: CheckoutStatus;
  totalKrw: number;
  lines: readonly { sku: Sku; quantity: number }[];
  discounts: Held[];
  expiresAt: number;
  attempts: Attempt[];
  order: Order | null;
};

/** The rows as the shop's own functions read them: they use no column that is missing here. */
export const asHeld = (attempt: Attempt): HeldPayment => attempt as unknown as HeldPayment;
