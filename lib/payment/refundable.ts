// An order as the refund planner sees it, read whole: what was sold, what went back, and what its way of paying allows.

import type { Tx } from '../db';
import type { Refundable } from '../domain/refund-plan';
import type { RefundRule } from '../domain/refund-rule';
import type { Prisma } from '../generated/prisma/client';
import type { RefundStatus } from '../generated/prisma/enums';
import { channelOf, payMethods } from '../iamport/channels';

const withAll = {
  payment: { include: { refunds: { include: { lines: true } }, refundAccount: true } },
  checkout: { include: { lines: { orderBy: { position: 'asc' } } } },
  approvals: { where: { status: 'waiting' }, select: { id: true } },
  claims: { where: { endedAt: null }, include: { lines: true } },
} satisfies Prisma.OrderInclude;

export type RefundableOrder = Prisma.OrderGetPayload<{ include: typeof withAll }>;

export const readRefundable = (tx: Tx, number: string): Promise<RefundableOrder | null> =>
  tx.order.findUnique({ where: { number }, include: withAll });

/** The same with the checkout locked until the transaction ends, so that no verdict and no other operator comes in between. */
export async function lockRefundable(tx: Tx, number: string): Promise<RefundableOrder | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Checkout" checkout JOIN "Order" o ON o."checkoutId" = checkout.id
    WHERE o.number = ${number} FOR UPDATE OF checkout`;
  return readRefundable(tx, number);
}

/** Whether goods and delivery of a refund are given back: it is made, on its way, or was handed over another way. */
export const countsAsBack = (refund: { status: RefundStatus; isHandedOver: boolean }): boolean =>
  refund.status !== 'refused' || refund.isHandedOver;

/** What was paid for delivery, the surcharge for a remote area included: it goes back like the rest of it. */
export const deliveryKrw = (checkout: { shippingKrw: number; surchargeKrw: number }): number =>
  checkout.shippingKrw + checkout.surchargeKrw;

/**
 * The planner's view. Money counts when it went back, goods and delivery already while it is on its way. `claimId` names the claim that
 * gives its own goods back.
 */
export function refundableOf({ payment, checkout, claims, ...order }: RefundableOrder, claimId?: number): Refundable {
  const refunds = payment.refunds.filter((refund) => refund.impUid === payment.impUid);
  const back = refunds.filter(countsAsBack);
  // A window in foreign money was told nothing of Korea's tax.
  const isInWon = payment.currency === 'KRW';
  const done = refunds.filter(({ status }) => status === 'done');
  const others = claims.filter(({ id }) => id !== claimId);
  const pieces = (rows: readonly WithLines[], lineId: number): number =>
    sum(
      rows.flatMap(({ lines }) => lines.filter((line) => line.checkoutLineId === lineId).map((line) => line.quantity)),
    );
  return {
    lines: checkout.lines.map(({ id, quantity, unitPriceKrw, couponKrw, pointsKrw, isTaxFree }) => ({
      ...{ id, quantity, unitPriceKrw },
      discountKrw: couponKrw + pointsKrw,
      pointsKrw,
      isTaxFree: isTaxFree && isInWon,
      refundedQuantity: pieces(back, id),
      claimedQuantity: pieces(others, id),
    })),
    shippingKrw: deliveryKrw(checkout),
    shippingRefundedKrw: sum(back.map((refund) => refund.shippingKrw)),
    totalKrw: order.totalKrw,
    refundedKrw: order.refundedKrw,
    taxFreeKrw: isInWon ? checkout.taxFreeKrw : 0,
    taxFreeRefundedKrw: sum(done.map((refund) => refund.taxFreeMinor)),
    vatKrw: null,
    paidAt: payment.paidAt ?? order.createdAt,
    rule: ruleOf(payment),
    hasAccount: Boolean(payment.refundAccount?.sealed),
    isInFlight: refunds.some(({ status }) => status === 'requested'),
  };
}

type WithLines = { lines: readonly { checkoutLineId: number; quantity: number }[] };

const ANY_RULE: RefundRule = { refundUntil: null, isPartlyRefundable: true, needsRefundAccount: false };

/** What the way a payment was made allows; a PG nobody knows any more may refuse by itself. */
export function ruleOf({
  pg,
  payMethod,
  vbankNum,
}: {
  pg: string;
  payMethod: string;
  vbankNum: string | null;
}): RefundRule {
  const method = payMethods.find((known) => known === payMethod);
  const { refundUntil, isPartlyRefundable, needsRefundAccount } =
    (method && channelOf(pg)?.methods[method]) ?? ANY_RULE;
  // Some windows let the buyer choose: what was chosen shows by the account that was issued.
  return { refundUntil, isPartlyRefundable, needsRefundAccount: needsRefundAccount || vbankNum !== null };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
