// An operator wants to give back all that is left of an order.

import { audit } from '../audit';
import { db, type Tx } from '../db';
import type { Order, Payment, Refund } from '../generated/prisma/client';
import { demandRefund } from './refund-ledger';

export type RefundRequest = {
  orderNumber: string;
  /** For the buyer and the provider's console, in the operator's words. */
  reason: string;
  /** Whether the goods go back on the shelf. */
  returnStock: boolean;
  operator: { id: string; email: string };
};

export type RefundAnswer =
  | { kind: 'requested'; amountKrw: number }
  | { kind: 'not-found' }
  /** Nothing was paid, or everything was given back. */
  | { kind: 'nothing-left' }
  /** Another refund of this payment is being made; one at a time. */
  | { kind: 'in-flight' }
  /** Money that came by transfer to a virtual account goes back to an account of the buyer's, which is not known. */
  | { kind: 'needs-account' };

/** Writes the refund and its job, under the checkout's lock so that no verdict and no other operator comes in between. */
export function requestRefund(request: RefundRequest): Promise<RefundAnswer> {
  return db.$transaction(async (tx): Promise<RefundAnswer> => {
    const order = await lockOrder(tx, request.orderNumber);
    if (!order) return { kind: 'not-found' };
    const plan = refundable(order);
    if (plan.kind !== 'refundable') return plan;
    await demandRefund(tx, {
      paymentId: order.paymentId,
      impUid: plan.impUid,
      orderId: order.id,
      source: 'operator',
      reason: request.reason,
      amountMinor: plan.amountKrw,
      returnStock: request.returnStock,
      requestedBy: request.operator.email,
    });
    const { reason, returnStock } = request;
    await audit(tx, request.operator.id, 'refund.request', order.number, {
      amountKrw: plan.amountKrw,
      reason,
      returnStock,
    });
    return { kind: 'requested', amountKrw: plan.amountKrw };
  });
}

export type RefundableOrder = Order & { payment: Payment; refunds: Refund[] };

type Plan =
  | { kind: 'refundable'; amountKrw: number; impUid: string }
  | Exclude<RefundAnswer, { kind: 'requested' } | { kind: 'not-found' }>;

/** What a refund of all that is left would be; the same rule for the preview and for the act. */
export function refundable(order: RefundableOrder): Plan {
  const { payment } = order;
  if (order.refunds.some((refund) => refund.status === 'requested')) return { kind: 'in-flight' };
  const amountKrw = order.totalKrw - order.refundedKrw;
  if (payment.status !== 'accepted' || !payment.impUid || amountKrw <= 0) return { kind: 'nothing-left' };
  if (payment.vbankNum) return { kind: 'needs-account' };
  return { kind: 'refundable', amountKrw, impUid: payment.impUid };
}

async function lockOrder(tx: Tx, number: string): Promise<RefundableOrder | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Checkout" checkout JOIN "Order" o ON o."checkoutId" = checkout.id
    WHERE o.number = ${number} FOR UPDATE OF checkout`;
  return tx.order.findUnique({ where: { number }, include: { payment: true, refunds: true } });
}
