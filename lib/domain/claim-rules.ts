// What the law and the shop's own terms say about goods that come back: until when, who pays the postage, and what goes back.

import { endOfBusinessDays, endOfMonths } from './business-days';
import type { ClaimKind } from './claim';
import { SHIPPING_FEE_KRW } from './pricing';
import type { Refundable, RefundWish } from './refund-plan';
import { withdrawalEnd } from './withdrawal';

export const claimReasons = ['change_of_mind', 'defective', 'wrong_item', 'not_as_described'] as const;
export type ClaimReason = (typeof claimReasons)[number];
export type Fault = 'buyer' | 'shop';

/** Whose affair a reason is, before anybody has looked at the goods. */
export const faultOf = (reason: ClaimReason): Fault => (reason === 'change_of_mind' ? 'buyer' : 'shop');

const DEFECT_MONTHS = 3;
const REFUND_BUSINESS_DAYS = 3;

/**
 * The first instant at which a claim for this reason comes too late; null while the goods have not arrived. That a buyer must speak
 * within 30 days of knowing of a defect is theirs to know: nobody else can. (전자상거래법 제17조)
 */
export function claimEnd(reason: ClaimReason, deliveredAt: Date | null): Date | null {
  if (!deliveredAt) return null;
  return faultOf(reason) === 'buyer' ? withdrawalEnd(deliveredAt) : endOfMonths(deliveredAt, DEFECT_MONTHS);
}

/** The first instant at which a refund of goods that came back is late. (전자상거래법 제18조) */
export const refundDue = (receivedAt: Date): Date => endOfBusinessDays(receivedAt, REFUND_BUSINESS_DAYS);

/** Whether the goods came without a price for the delivery, and whether that was made up for by an earlier return. */
export type Delivery = { wasFree: boolean; isPaidSince: boolean };

/**
 * The postage its buyer pays: nothing for what is the shop's fault; else the way back, and the way there where it was free; an
 * exchange goes both ways.
 */
export function postageKrw(kind: ClaimKind, fault: Fault, { wasFree, isPaidSince }: Delivery): number {
  if (fault === 'shop') return 0;
  return kind === 'exchange' || (wasFree && !isPaidSince) ? 2 * SHIPPING_FEE_KRW : SHIPPING_FEE_KRW;
}

/** A line as far as claims go; all counts are pieces. */
export type ClaimableLine = {
  bought: number;
  sent: number;
  /** Given back in any way, on its way back, or before an operator. */
  refunded: number;
  /** Of those, what came back through claims. */
  returned: number;
  /** In claims that are not over. */
  claimed: number;
};

/** How many pieces of a line a buyer has and may claim: what was cancelled before it left was never theirs. */
export const claimablePieces = ({ bought, sent, refunded, returned, claimed }: ClaimableLine): number =>
  Math.max(0, Math.min(sent - returned, bought - refunded) - claimed);

/** What returning pieces gives back: their price, the delivery's when the shop is at fault and nothing is kept, less the postage. */
export function returnWish(
  order: Refundable,
  lines: readonly { lineId: number; quantity: number }[],
  terms: { fault: Fault; postageKrw: number },
): RefundWish {
  const isEverything = order.lines.every(({ id, quantity, refundedQuantity }) => {
    const back = lines.find(({ lineId }) => lineId === id)?.quantity ?? 0;
    return quantity === refundedQuantity + back;
  });
  return { lines, shipping: terms.fault === 'shop' && isEverything, extraKrw: 0, postageKrw: terms.postageKrw };
}
