// An order whose deposit does not come any more: it is cancelled, its goods go back, and the account is closed.

import { now } from '../clock';
import { db, type Tx } from '../db';
import type { Order } from '../generated/prisma/client';
import { tell } from '../messages/tell';
import { releaseHolds } from './discounts';
import { lockCheckout } from './held-checkout';
import { withdrawPayment } from './store-order';

/** Banks report a transfer of the last minute late. */
const GRACE_MS = 30 * 60_000;

/** Gives an order up when its account's time is over and the provider, just asked, knows of no deposit. */
export function giveUpDeposit(merchantUid: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const held = await lockCheckout(tx, merchantUid);
    const order = held?.checkout.order;
    const isOver = held?.vbankDueAt && held.vbankDueAt.getTime() + GRACE_MS < now().getTime();
    if (!isOver || held.status !== 'awaiting_deposit' || order?.status !== 'awaiting_deposit') return;
    await cancelUnpaid(tx, order);
  });
}

/** Cancels an order nobody has paid, under its checkout's lock. A deposit that races it is parked when it is seen. */
export async function cancelUnpaid(tx: Tx, order: Order): Promise<void> {
  await tx.order.update({ where: { id: order.id }, data: { status: 'cancelled', cancelledAt: now() } });
  await tell(tx, 'order-cancelled', order.id);
  await withdrawPayment(tx, order.paymentId);
  await releaseHolds(tx, [await tx.checkout.findUniqueOrThrow({ where: { id: order.checkoutId } })]);
}
