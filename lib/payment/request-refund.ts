// An operator gives an order back, wholly or in part: looked at first, then written down exactly as it was looked at.

import { createHash } from 'node:crypto';
import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { minorShare } from '../domain/exchange';
import { planRefund, type RefundPlan, type RefundRefusal, type RefundWish, wishForAll } from '../domain/refund-plan';
import { demandRefund } from './refund-ledger';
import { lockRefundable, type RefundableOrder, readRefundable, refundableOf } from './refundable';
import { sumOf } from './worth';

/** What would be sent to the provider now. */
export type RefundPreview = {
  kind: 'refundable';
  plan: RefundPlan;
  /** The same in the currency of the payment, minor units. */
  money: { currency: string; amountMinor: number; balanceMinor: number };
  impUid: string;
  merchantUid: string;
  /** Of everything the plan came from: the act refuses when it is another by then. */
  fingerprint: string;
};

type Obstacle = RefundRefusal | { kind: 'not-found' };

/** What a wish comes to for an order; without a wish, everything that is left. */
export async function previewRefund(orderNumber: string, wish?: RefundWish): Promise<RefundPreview | Obstacle> {
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
  | { kind: 'changed'; preview: RefundPreview }
  | Obstacle;

/** Writes the refund and its job, under the checkout's lock so that no verdict and no other operator comes in between. */
export function requestRefund(request: RefundRequest): Promise<RefundAnswer> {
  return db.$transaction(async (tx): Promise<RefundAnswer> => {
    const order = await lockRefundable(tx, request.orderNumber);
    const found = preview(order, request.wish);
    if (!order || found.kind !== 'refundable') return found.kind === 'refundable' ? { kind: 'not-found' } : found;
    if (request.fingerprint !== undefined && request.fingerprint !== found.fingerprint)
      return { kind: 'changed', preview: found };
    const { plan, money, impUid } = found;
    const { reason, returnStock, operator } = request;
    await demandRefund(tx, {
      paymentId: order.paymentId,
      impUid,
      orderId: order.id,
      source: 'operator',
      reason,
      returnStock,
      requestedBy: operator.email,
      ...money,
      amountKrw: plan.amountKrw,
      shippingKrw: plan.shippingKrw,
      taxFreeMinor: plan.taxFreeKrw,
      vatMinor: plan.vatKrw,
      lines: { create: plan.lines.map(({ lineId, ...line }) => ({ checkoutLineId: lineId, ...line })) },
    });
    const detail = { amountKrw: plan.amountKrw, lines: plan.lines, shippingKrw: plan.shippingKrw, reason, returnStock };
    await audit(tx, operator.id, 'refund.request', order.number, detail);
    return { kind: 'requested', amountKrw: plan.amountKrw };
  });
}

function preview(order: RefundableOrder | null, wish?: RefundWish): RefundPreview | Obstacle {
  if (!order) return { kind: 'not-found' };
  const { impUid, merchantUid, status, refundAccount } = order.payment;
  if (status !== 'accepted' || !impUid) return { kind: 'nothing-left' };
  const refundable = refundableOf(order);
  const plan = planRefund(refundable, wish ?? wishForAll(refundable), now());
  if (plan.kind !== 'plan') return plan;
  const money = moneyOf(order, plan);
  // Won that are less than half a cent: the provider would read 0 as everything.
  if (money.amountMinor <= 0) return { kind: 'nothing-chosen' };
  const sources = JSON.stringify([impUid, plan, money, refundAccount?.sealed]);
  const fingerprint = createHash('sha256').update(sources).digest('base64url');
  return { kind: 'refundable', plan, money, impUid, merchantUid, fingerprint };
}

function moneyOf({ payment, totalKrw }: RefundableOrder, plan: RefundPlan): RefundPreview['money'] {
  const whole = { krw: totalKrw, minor: payment.amountMinor };
  const before = sumOf(payment.refunds.filter(({ impUid, status }) => impUid === payment.impUid && status === 'done'));
  const amountMinor = minorShare(whole, before, plan.amountKrw);
  return { currency: payment.currency, amountMinor, balanceMinor: whole.minor - before.minor };
}
