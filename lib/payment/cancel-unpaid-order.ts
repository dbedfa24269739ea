// A person cancels an order nobody has paid yet: its buyer by the signed link, or an operator.

import { audit } from '../audit';
import { db, type Tx } from '../db';
import type { Order } from '../generated/prisma/client';
import { opens } from './access';
import { cancelUnpaid } from './give-up-deposit';

export type CancelAnswer =
  | 'cancelled'
  /** Paid or cancelled in the meantime: nothing was changed. */
  | 'not-waiting'
  | 'not-found';

/** For whoever holds the order's token. */
export function cancelAsBuyer(number: string, token: string): Promise<CancelAnswer> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    return order && opens(token, order.checkoutId) ? cancelIfWaiting(tx, order) : 'not-found';
  });
}

/** For an operator, who is written down with it. */
export function cancelAsOperator(number: string, operatorId: string): Promise<CancelAnswer> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    const answer = order ? await cancelIfWaiting(tx, order) : 'not-found';
    if (answer === 'cancelled') await audit(tx, operatorId, 'order.cancel', number);
    return answer;
  });
}

async function cancelIfWaiting(tx: Tx, order: Order): Promise<CancelAnswer> {
  if (order.status !== 'awaiting_deposit') return 'not-waiting';
  await cancelUnpaid(tx, order);
  return 'cancelled';
}

/** Reads after the lock: a statement that waited for it still sees the order as it was before. */
async function lockOrder(tx: Tx, number: string): Promise<Order | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Checkout" checkout JOIN "Order" o ON o."checkoutId" = checkout.id
    WHERE o.number = ${number} FOR UPDATE OF checkout`;
  return tx.order.findUnique({ where: { number } });
}
