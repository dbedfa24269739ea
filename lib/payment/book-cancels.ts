// Brings what the provider gave back into our ledger, each cancel once: our own refunds become done, cancels made at the
// provider's console become rows of their own, and the order follows.

import { now } from '../clock';
import type { Tx } from '../db';
import { krwShare } from '../domain/exchange';
import type { ProviderCancel, ProviderPayment } from '../domain/payment';
import { planBookings } from '../domain/refund';
import { taxFreePart } from '../domain/refund-plan';
import type { Order, Refund } from '../generated/prisma/client';
import { tell } from '../messages/tell';
import { renewReceipt } from '../receipts/owe-receipt';
import { returnDiscounts } from './discounts';
import { type HeldPayment, standingOf } from './held-checkout';
import { newRefundTag } from './names';
import { finishRefund, isAllGivenBack } from './refund-ledger';
import { returnGoods } from './stock';
import { sumOf, wholeOf, worthKrw } from './worth';

/** Books `payment.cancels`. Answers the attempt with its refunds and order as they stand then. */
export async function bookCancels(tx: Tx, held: HeldPayment, payment: ProviderPayment): Promise<HeldPayment> {
  const standing = standingOf(held, payment.impUid);
  if (payment.cancels.length === 0 || standing === 'unjudged') return held;
  const { done, foreign } = planBookings(
    payment.cancels,
    held.refunds.filter((refund) => refund.impUid === payment.impUid),
  );
  const order = standing === 'accepted' ? held.checkout.order : null;
  const finished = await Promise.all(done.map(({ refundId, cancel }) => finishRefund(tx, refundId, cancel)));
  // What an operator decided about money that paid no order.
  for (const { id, source, orderId } of finished)
    if (source === 'operator' && orderId === null) await tell(tx, 'refund-done', id);
  const fresh = new Map(finished.map((refund) => [refund.id, refund]));
  const known = () => [...held.refunds.filter(({ id }) => !fresh.has(id)), ...fresh.values()];
  // One after the other: what a cancel is worth in won depends on what was given back before it.
  for (const cancel of foreign) {
    const refund = await addConsoleCancel(tx, { ...held, refunds: known() }, payment, cancel, order);
    fresh.set(refund.id, refund);
  }
  const refunds = known();
  const updated = order && fresh.size > 0 ? await follow(tx, order, refunds, [...fresh.values()]) : held.checkout.order;
  return { ...held, refunds, checkout: { ...held.checkout, order: updated } };
}

function addConsoleCancel(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  cancel: ProviderCancel,
  order: Order | null,
): Promise<Refund> {
  const amountKrw = consoleWorthKrw(held, payment, cancel, order);
  return tx.refund.create({
    data: {
      paymentId: held.id,
      impUid: payment.impUid,
      orderId: order?.id ?? null,
      source: 'console',
      status: 'done',
      tag: newRefundTag(),
      reason: cancel.reason,
      currency: payment.money.currency,
      amountMinor: cancel.amountMinor,
      amountKrw,
      taxFreeMinor: order && payment.money.currency === 'KRW' ? consoleTaxFreeKrw(held, order, amountKrw) : 0,
      cancellationId: cancel.cancellationId,
      doneAt: cancel.cancelledAt,
    },
  });
}

function consoleWorthKrw(
  held: HeldPayment,
  payment: ProviderPayment,
  { amountMinor }: ProviderCancel,
  order: Order | null,
): number {
  if (!order) return worthKrw(held, { ...payment.money, minor: amountMinor });
  return krwShare(wholeOf(held), sumOf(doneOf(held.refunds, order)), amountMinor);
}

/** The console names no tax-free part: it is what the taxed part could not give. */
function consoleTaxFreeKrw({ refunds, checkout }: HeldPayment, order: Order, amountKrw: number): number {
  const done = doneOf(refunds, order);
  const taxFreeRefundedKrw = done.reduce((sumKrw, { taxFreeMinor }) => sumKrw + taxFreeMinor, 0);
  const { totalKrw, taxFreeKrw } = checkout;
  return taxFreePart({ totalKrw, taxFreeKrw, refundedKrw: sumOf(done).krw, taxFreeRefundedKrw }, amountKrw, 0);
}

const doneOf = (refunds: readonly Refund[], order: Order): Refund[] =>
  refunds.filter((refund) => refund.orderId === order.id && refund.status === 'done');

/** The order's refunded sum is the sum of its done refunds; what came back in hand is on the shelf again. */
async function follow(tx: Tx, order: Order, refunds: readonly Refund[], fresh: readonly Refund[]): Promise<Order> {
  const refundedKrw = sumOf(doneOf(refunds, order)).krw;
  for (const { id } of fresh) await tell(tx, 'refund-done', id);
  const returned = fresh.filter((refund) => refund.returnStock).map(({ id }) => id);
  if (returned.length > 0) await returnGoods(tx, returned);
  await renewReceipt(tx, order.id, refundedKrw);
  const isGone = await isAllGivenBack(tx, order, refundedKrw);
  const refundIds = fresh.map(({ id }) => id);
  await returnDiscounts(tx, { ...order, refundedKrw }, { refundIds, isAll: isGone });
  return tx.order.update({
    where: { id: order.id },
    data: { refundedKrw, ...(isGone && { status: 'cancelled', cancelledAt: order.cancelledAt ?? now() }) },
  });
}
