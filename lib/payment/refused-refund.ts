// What an operator does about a refund the provider refused: ask again for the very same one, or end it. Also ends one that the
// provider took long ago and never made.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import type { Prisma, Refund } from '../generated/prisma/client';
import { returnDiscounts } from './discounts';
import { parkLostAgain } from './lost-money';
import { eraseRefundAccount } from './refund-account';
import { enqueueRefund, isAllGivenBack, resolveRefusal } from './refund-ledger';
import { countsAsBack, deliveryKrw, ruleOf } from './refundable';
import { returnGoods } from './stock';

type Operator = { id: string; email: string };

export type AskAgainAnswer =
  | 'asked'
  /** It is not refused any more, or was ended. */
  | 'not-refused'
  | 'in-flight'
  | 'needs-account'
  /** Money or goods of it went back otherwise in the meantime. */
  | 'more-than-left';

/** Sends a refused refund again under its own tag, so that it is recognised if the provider made it after all. */
export function askAgain(refundId: number, operator: Operator): Promise<AskAgainAnswer> {
  return db.$transaction(async (tx): Promise<AskAgainAnswer> => {
    const refund = await lockRefund(tx, refundId);
    if (refund?.status !== 'refused' || refund.closedAt) return 'not-refused';
    const { payment, order, impUid } = refund;
    if (!payment) return askLostAgain(tx, refund, operator);
    const others = payment.refunds.filter((other) => other.impUid === impUid && other.id !== refundId);
    if (others.some(({ status }) => status === 'requested')) return 'in-flight';
    if (ruleOf(payment).needsRefundAccount && !payment.refundAccount?.sealed) return 'needs-account';
    // Of stray money our books do not know the whole: the job compares with the provider's.
    const balanceMinor = order && payment.amountMinor - doneMinor(others);
    if (balanceMinor !== null && refund.amountMinor > balanceMinor) return 'more-than-left';
    const shippingLeftKrw = deliveryKrw(payment.checkout) - shippingBackKrw(others);
    if (refund.shippingKrw > shippingLeftKrw || !(await hasPieces(tx, refundId))) return 'more-than-left';
    await tx.refund.update({ where: { id: refundId }, data: { status: 'requested', refusal: null, balanceMinor } });
    await resolveRefusal(tx, refundId, '같은 환불을 다시 요청함', operator.email);
    await enqueueRefund(tx, refundId);
    await audit(tx, operator.id, 'refund.again', order?.number ?? impUid, { refundId });
    return 'asked';
  });
}

/** Of lost money our books know nothing but its refunds. */
async function askLostAgain(tx: Tx, { id, impUid }: Refund, operator: Operator): Promise<AskAgainAnswer> {
  if ((await tx.refund.count({ where: { impUid, status: 'requested' } })) > 0) return 'in-flight';
  await tx.refund.update({ where: { id }, data: { status: 'requested', refusal: null } });
  await resolveRefusal(tx, id, '같은 환불을 다시 요청함', operator.email);
  await enqueueRefund(tx, id);
  await audit(tx, operator.id, 'refund.again', impUid, { refundId: id });
  return 'asked';
}

export type Ending = {
  refundId: number;
  /** `handed-over`: the buyer got the money another way, so the goods count as given back; `dropped`: nothing was given. */
  how: 'handed-over' | 'dropped';
  /** For the next person to read. */
  note: string;
};

/** Ends a refund the provider does not make. Answers whether it could be ended. */
export function endRefund({ refundId, how, note }: Ending, operator: Operator): Promise<'ended' | 'not-refused'> {
  return db.$transaction(async (tx) => {
    const refund = await lockRefund(tx, refundId);
    const isEndable = refund?.status === 'refused' || (refund?.status === 'requested' && refund.acceptedAt);
    if (!refund || !isEndable || refund.closedAt) return 'not-refused';
    const isHandedOver = how === 'handed-over';
    await tx.refund.update({
      where: { id: refundId },
      data: {
        ...{ status: 'refused', closedAt: now(), closedBy: operator.email, closingNote: note, isHandedOver },
        accountSealed: null,
      },
    });
    await resolveRefusal(tx, refundId, note, operator.email);
    if (refund.paymentId) await eraseRefundAccount(tx, refund.paymentId);
    else if (!isHandedOver) await parkLostAgain(tx, refund.impUid);
    if (isHandedOver && refund.returnStock) await returnGoods(tx, [refundId]);
    const { order } = refund;
    if (isHandedOver && order) {
      const isAll = await isAllGivenBack(tx, order, order.refundedKrw);
      const data = { status: 'cancelled', cancelledAt: order.cancelledAt ?? now() } as const;
      if (isAll) await tx.order.update({ where: { id: order.id }, data });
      await returnDiscounts(tx, order, { refundIds: [refundId], isAll });
    }
    await audit(tx, operator.id, 'refund.end', order?.number ?? refund.impUid, { refundId, how, note });
    return 'ended';
  });
}

const withAll = {
  order: true,
  payment: {
    include: { refunds: true, refundAccount: true, checkout: { select: { shippingKrw: true, surchargeKrw: true } } },
  },
} satisfies Prisma.RefundInclude;

async function lockRefund(tx: Tx, id: number): Promise<Prisma.RefundGetPayload<{ include: typeof withAll }> | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Checkout" checkout JOIN "Payment" payment ON payment."checkoutId" = checkout.id
    JOIN "Refund" refund ON refund."paymentId" = payment.id
    WHERE refund.id = ${id} FOR UPDATE OF checkout`;
  // Of lost money there is no checkout.
  await tx.$queryRaw`SELECT 1 FROM "Refund" WHERE id = ${id} AND "paymentId" IS NULL FOR UPDATE`;
  return tx.refund.findUnique({ where: { id }, include: withAll });
}

const doneMinor = (refunds: readonly Refund[]): number =>
  refunds.reduce((sum, refund) => sum + (refund.status === 'done' ? refund.amountMinor : 0), 0);

const shippingBackKrw = (refunds: readonly Refund[]): number =>
  refunds.reduce((sumKrw, refund) => sumKrw + (countsAsBack(refund) ? refund.shippingKrw : 0), 0);

/** Whether the pieces of a refund are still there to be given back. */
async function hasPieces(tx: Tx, refundId: number): Promise<boolean> {
  const short = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RefundLine" wanted JOIN "CheckoutLine" line ON line.id = wanted."checkoutLineId"
    WHERE wanted."refundId" = ${refundId} AND wanted.quantity > line.quantity - (
      SELECT coalesce(sum(back.quantity), 0) FROM "RefundLine" back JOIN "Refund" refund ON refund.id = back."refundId"
      WHERE back."checkoutLineId" = line.id AND (refund.status <> 'refused' OR refund."isHandedOver")
    )`;
  return short.length === 0;
}
