// The refund ledger's rows: each comes with the job that makes it true, in the same transaction, and ends done or refused.

import { now } from '../clock';
import type { Tx } from '../db';
import type { ProviderCancel } from '../domain/payment';
import type { Prisma, Refund } from '../generated/prisma/client';
import { enqueue } from '../jobs/queue';
import { newRefundTag } from './names';
import { eraseRefundAccount } from './refund-account';

/** What is to be given back; amountMinor must be positive (a CHECK holds it). */
export type Demand = Omit<Prisma.RefundUncheckedCreateInput, 'tag' | 'status'>;

/** Writes a refund that is to be made and its job. One may be in flight for one payment of the provider (unique index). */
export async function demandRefund(tx: Tx, demand: Demand): Promise<Refund> {
  const refund = await tx.refund.create({ data: { ...demand, tag: newRefundTag() } });
  await enqueueRefund(tx, refund.id);
  return refund;
}

/** The job that makes a refund true, or finds out that it is. */
export const enqueueRefund = (tx: Tx, refundId: number): Promise<void> =>
  enqueue(tx, { lane: 'money', kind: 'refund', key: `refund:${refundId}`, payload: { refundId } });

/** The provider's history shows it: final, so the account it went to is forgotten. */
export async function finishRefund(tx: Tx, id: number, cancel: ProviderCancel): Promise<Refund> {
  const { cancellationId, cancelledAt } = cancel;
  const refund = await tx.refund.update({
    where: { id },
    data: { status: 'done', cancellationId, doneAt: cancelledAt, accountSealed: null },
  });
  if (refund.paymentId) await eraseRefundAccount(tx, refund.paymentId);
  await resolveRefusal(tx, id, '환불이 완료됨');
  return refund;
}

/** The provider said no. Its words are kept, and the refund is put before an operator. Nothing happens when it is not open any more. */
export async function refuseRefund(
  tx: Tx,
  refund: Refund,
  words: string,
  facts: Prisma.InputJsonObject,
): Promise<void> {
  const { id, paymentId, orderId, impUid } = refund;
  const { count } = await tx.refund.updateMany({
    where: { id, status: 'requested' },
    data: { status: 'refused', refusal: words },
  });
  if (count === 0) return;
  const key = refusalKey(id);
  const waiting = { createdAt: now(), resolvedAt: null, resolvedBy: null, resolution: null, facts };
  const data = { key, kind: 'refund-refused', impUid, paymentId, orderId, ...waiting };
  await tx.parkedItem.upsert({ where: { key }, create: data, update: waiting });
}

/** A refusal that somebody dealt with waits for nobody any more. */
export async function resolveRefusal(
  tx: Tx,
  refundId: number,
  resolution: string,
  by: string | null = null,
): Promise<void> {
  await tx.parkedItem.updateMany({
    where: { key: refusalKey(refundId), resolvedAt: null },
    data: { resolvedAt: now(), resolution, resolvedBy: by },
  });
}

const refusalKey = (refundId: number): string => `refund-refused:${refundId}`;

/** Whether the buyer has nothing more to get of an order: every piece went back, or all its money. */
export async function isAllGivenBack(
  tx: Tx,
  order: { checkoutId: string; totalKrw: number },
  refundedKrw: number,
): Promise<boolean> {
  if (refundedKrw >= order.totalKrw) return true;
  const [answer] = await tx.$queryRaw<{ yes: boolean }[]>`
    SELECT bool_and(line.quantity = (
      SELECT coalesce(sum(back.quantity), 0) FROM "RefundLine" back JOIN "Refund" refund ON refund.id = back."refundId"
      WHERE back."checkoutLineId" = line.id AND (refund.status = 'done' OR refund."isHandedOver")
    )) AS yes
    FROM "CheckoutLine" line WHERE line."checkoutId" = ${order.checkoutId}::uuid`;
  return answer?.yes ?? false;
}
