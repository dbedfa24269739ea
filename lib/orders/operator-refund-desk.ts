// What an operator has before them when they give a part of an order back.

import { now } from '../clock';
import { db } from '../db';
import { planRefund, type RefundRefusal, wishForAll } from '../domain/refund-plan';
import { describeRefundAccount } from '../payment/refund-account';
import { type RefundableOrder, readRefundable, refundableOf } from '../payment/refundable';
import type { RefundObstacle } from '../payment/request-refund';
import { goodsName } from './operator-refunds';

export type RefundDesk = {
  /** Why nothing at all can be given back now; null when something can. */
  obstacle: RefundObstacle | null;
  lines: { lineId: number; name: string; unitPriceKrw: number; quantity: number; left: number }[];
  shippingLeftKrw: number;
  balanceKrw: number;
  isPartlyRefundable: boolean;
  account: RefundAccountState;
};

export type RefundAccountState =
  | { kind: 'not-needed' }
  | { kind: 'missing'; askedAt: Date | null }
  /** Its bank and the last digits of its number. */
  | { kind: 'known'; bank: string; ending: string; givenBy: string };

/** Obstacles that no choice of goods can remove. */
const GENERAL: RefundRefusal['kind'][] = ['in-flight', 'nothing-left', 'never', 'too-late'];

/** The desk for an order that exists. */
export async function readRefundDesk(orderNumber: string): Promise<RefundDesk | null> {
  const order = await readRefundable(db, orderNumber);
  if (!order) return null;
  const refundable = refundableOf(order);
  const plan = planRefund(refundable, wishForAll(refundable), now());
  const obstacle = plan.kind !== 'plan' && GENERAL.includes(plan.kind) ? plan : null;
  const isPaid = order.payment.status === 'accepted';
  const { rule } = refundable;
  return {
    obstacle: order.approvals.length > 0 ? { kind: 'awaits-approval' } : isPaid ? obstacle : { kind: 'nothing-left' },
    lines: order.checkout.lines.map((line) => ({
      lineId: line.id,
      name: goodsName(line),
      unitPriceKrw: line.unitPriceKrw,
      quantity: line.quantity,
      left: wishForAll(refundable).lines.find(({ lineId }) => lineId === line.id)?.quantity ?? 0,
    })),
    shippingLeftKrw: refundable.shippingKrw - refundable.shippingRefundedKrw,
    balanceKrw: refundable.totalKrw - refundable.refundedKrw,
    isPartlyRefundable: rule.isPartlyRefundable,
    account: rule.needsRefundAccount ? await accountOf(order) : { kind: 'not-needed' },
  };
}

async function accountOf({ paymentId, payment }: RefundableOrder): Promise<RefundAccountState> {
  const known = await describeRefundAccount(paymentId);
  return known
    ? { kind: 'known', ...known, givenBy: payment.refundAccount?.givenBy ?? '' }
    : { kind: 'missing', askedAt: payment.refundAccount?.askedAt ?? null };
}
