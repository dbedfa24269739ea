// A refund of an order as it is looked at and as it is written down: one plan for both.

import { createHash } from 'node:crypto';
import { now } from '../clock';
import type { Tx } from '../db';
import { minorShare } from '../domain/exchange';
import { planRefund, type RefundPlan, type RefundRefusal, type RefundWish } from '../domain/refund-plan';
import type { Refund } from '../generated/prisma/client';
import { demandRefund } from './refund-ledger';
import { type RefundableOrder, refundableOf } from './refundable';
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

/** What a wish comes to now; `claimId` names the claim that gives its own goods back. */
export function planFor(order: RefundableOrder, wish: RefundWish, claimId?: number): RefundPreview | RefundRefusal {
  const { impUid, merchantUid, status, refundAccount } = order.payment;
  if (status !== 'accepted' || !impUid) return { kind: 'nothing-left' };
  const plan = planRefund(refundableOf(order, claimId), wish, now());
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

/** Why, by whose wish, and what becomes of the goods. */
export type RefundReason = {
  /** For the buyer and the provider's console, in the operator's words. */
  reason: string;
  /** Whether the goods go back on the shelf. */
  returnStock: boolean;
  /** E-mail of the operator who asked; null when the buyer did. */
  requestedBy: string | null;
};

/** Writes a planned refund and its job; the checkout must be locked. */
export function writeRefund(
  tx: Tx,
  order: RefundableOrder,
  { plan, money, impUid }: RefundPreview,
  why: RefundReason,
): Promise<Refund> {
  return demandRefund(tx, {
    paymentId: order.paymentId,
    impUid,
    orderId: order.id,
    source: why.requestedBy === null ? 'buyer' : 'operator',
    ...why,
    ...money,
    amountKrw: plan.amountKrw,
    shippingKrw: plan.shippingKrw,
    postageKrw: plan.postageKrw,
    taxFreeMinor: plan.taxFreeKrw,
    vatMinor: plan.vatKrw,
    lines: { create: plan.lines.map(({ lineId, ...line }) => ({ checkoutLineId: lineId, ...line })) },
  });
}

/** A refund somebody agreed to: of which plan, by its fingerprint, and why. */
export type AgreedRefund = RefundReason & { wish: RefundWish; fingerprint: string; claimId?: number };

export type AgreedAnswer =
  | { kind: 'requested'; refundId: number; plan: RefundPlan }
  /** It would be another refund by now: to be looked at again. */
  | { kind: 'changed' }
  | RefundRefusal;

/** Writes a refund exactly as it was agreed to; the checkout must be locked. */
export async function writeAgreed(tx: Tx, order: RefundableOrder, agreed: AgreedRefund): Promise<AgreedAnswer> {
  const { wish, fingerprint, claimId, ...why } = agreed;
  const found = planFor(order, wish, claimId);
  if (found.kind !== 'refundable') return found;
  if (found.fingerprint !== fingerprint) return { kind: 'changed' };
  const { id: refundId } = await writeRefund(tx, order, found, why);
  return { kind: 'requested', refundId, plan: found.plan };
}
