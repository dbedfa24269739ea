// An order whose deposit never came: it is cancelled, its goods go back, and the account is closed.

import { now } from '../clock';
import { db } from '../db';
import { enqueue } from '../jobs/queue';
import { tell } from '../messages/tell';
import { lockCheckout } from './held-checkout';
import { releaseStock } from './stock';

/** Banks report a transfer of the last minute late. */
const GRACE_MS = 30 * 60_000;

/** Gives an order up when its account's time is over and the provider, just asked, knows of no deposit. */
export function giveUpDeposit(merchantUid: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const held = await lockCheckout(tx, merchantUid);
    const order = held?.checkout.order;
    const isOver = held?.vbankDueAt && held.vbankDueAt.getTime() + GRACE_MS < now().getTime();
    if (!held?.impUid || !isOver || held.status !== 'awaiting_deposit' || order?.status !== 'awaiting_deposit') return;
    await tx.order.update({ where: { id: order.id }, data: { status: 'cancelled', cancelledAt: now() } });
    await tell(tx, 'order-cancelled', order.id);
    await tx.payment.update({ where: { id: held.id }, data: { nextCheckAt: null } });
    await releaseStock(tx, [held.checkoutId], 'release');
    const { impUid } = held;
    await enqueue(tx, { lane: 'money', kind: 'revoke-account', key: `revoke-account:${impUid}`, payload: { impUid } });
  });
}
