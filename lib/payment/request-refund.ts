// An operator gives an order back, wholly or in part: looked at first, then written down exactly as it was looked at.

import { audit } from '../audit';
import { db } from '../db';
import { type RefundRefusal, type RefundWish, wishForAll } from '../domain/refund-plan';
import { planFor, type RefundPreview, writeRefund } from './planned-refund';
import { needsApproval, waitForApproval } from './refund-approval';
import { lockRefundable, type RefundableOrder, readRefundable, refundableOf } from './refundable';

/** What keeps an order from being given back as it is wanted. */
export type RefundObstacle = RefundRefusal | { kind: 'not-found' } | { kind: 'awaits-approval' };

/** What a wish comes to for an order; without a wish, everything that is left. */
export async function previewRefund(orderNumber: string, wish?: RefundWish): Promise<RefundPreview | RefundObstacle> {
  return preview(await readRefundable(db, orderNumber), wish);
}

export type RefundRequest = {
  orderNumber: string;
  /** Without: everything that is left. */
  wish?: RefundWish | undefined;
  /** Of the preview a person agreed to. Without: whatever the wish comes to now. */
  fingerprint?: string | undefined;
  /** For the buyer and the provider's console, in the operator's words. */
  reason: string;
  /** Whether the goods go back on the shelf. */
  returnStock: boolean;
  operator: { id: string; email: string };
};

export type RefundAnswer =
  | { kind: 'requested'; amountKrw: number }
  /** It waits for a second person (refund-approval.ts). */
  | { kind: 'proposed'; amountKrw: number }
  | { kind: 'changed'; preview: RefundPreview }
  | RefundObstacle;

/** Writes the refund and its job, under the checkout's lock so that no verdict and no other operator comes in between. */
export function requestRefund(request: RefundRequest): Promise<RefundAnswer> {
  return db.$transaction(async (tx): Promise<RefundAnswer> => {
    const order = await lockRefundable(tx, request.orderNumber);
    const found = preview(order, request.wish);
    if (!order || found.kind !== 'refundable') return found.kind === 'refundable' ? { kind: 'not-found' } : found;
    if (request.fingerprint !== undefined && request.fingerprint !== found.fingerprint)
      return { kind: 'changed', preview: found };
    const { plan } = found;
    const { reason, returnStock, operator } = request;
    if (await needsApproval(tx, order, plan.amountKrw, operator)) {
      const wish = request.wish ?? wishForAll(refundableOf(order));
      await waitForApproval(tx, order, found, { wish, reason, returnStock, operator });
      return { kind: 'proposed', amountKrw: plan.amountKrw };
    }
    await writeRefund(tx, order, found, { reason, returnStock, requestedBy: operator.email });
    const detail = { amountKrw: plan.amountKrw, lines: plan.lines, shippingKrw: plan.shippingKrw, reason, returnStock };
    await audit(tx, operator.id, 'refund.request', order.number, detail);
    return { kind: 'requested', amountKrw: plan.amountKrw };
  });
}

function preview(order: RefundableOrder | null, wish?: RefundWish): RefundPreview | RefundObstacle {
  if (!order) return { kind: 'not-found' };
  if (order.approvals.length > 0) return { kind: 'awaits-approval' };
  return planFor(order, wish ?? wishForAll(refundableOf(order)));
}
