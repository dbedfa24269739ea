// Orders move from stage to stage: by an operator, many at once; by their buyer; by the clock.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { nextStages, type OrderStage } from '../domain/order-stage';
import { withdrawalOverBefore } from '../domain/withdrawal';
import { opens } from '../payment/access';
import { lockOrder, moveStage, openClaims, sentOf } from './held-order';

/** What became of each order; what could not be moved stays where it is. */
export type Moved = {
  /** With where each was before: the way back. */
  moved: { number: string; from: OrderStage }[];
  refused: { number: string; stage: OrderStage | null }[];
};

/** Moves orders to a stage, each by itself. `null` as stage of a refused one: there is no such order. */
export async function moveOrders(
  numbers: readonly string[],
  to: OrderStage,
  operator: { id: string; email: string },
): Promise<Moved> {
  const result: Moved = { moved: [], refused: [] };
  for (const number of numbers) {
    const { isMoved, from } = await moveByOperator(number, to, operator);
    if (isMoved) result.moved.push({ number, from });
    else result.refused.push({ number, stage: from });
  }
  return result;
}

function moveByOperator(
  number: string,
  to: OrderStage,
  operator: { id: string; email: string },
): Promise<{ isMoved: true; from: OrderStage } | { isMoved: false; from: OrderStage | null }> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    if (!order) return { isMoved: false, from: null };
    const from = order.status;
    if (!nextStages(from, 'operator', sentOf(order)).includes(to)) return { isMoved: false, from };
    await moveStage(tx, order, to, { by: 'operator', operator: operator.email });
    await audit(tx, operator.id, 'order.move', number, { from, to });
    return { isMoved: true, from };
  });
}

/** The buyer who holds the token says that all is well. Answers false when there is nothing to confirm. */
export function confirmByBuyer(number: string, token: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    if (!order || !opens(token, order.checkoutId)) return false;
    if (openClaims(order).length > 0) return false;
    if (!nextStages(order.status, 'buyer', sentOf(order)).includes('confirmed')) return false;
    await moveStage(tx, order, 'confirmed', { by: 'buyer' });
    return true;
  });
}

const BATCH = 50;

/** Confirms what its buyers cannot go back on any more, unless they have. Answers how many; run again while it is a full batch. */
export async function confirmDelivered(): Promise<number> {
  const before = withdrawalOverBefore(now());
  const due = await db.order.findMany({
    where: { status: 'delivered', deliveredAt: { lt: before }, claims: { none: { endedAt: null } } },
    select: { number: true },
    orderBy: { deliveredAt: 'asc' },
    take: BATCH,
  });
  for (const { number } of due) await confirmByClock(number, before);
  return due.length;
}

function confirmByClock(number: string, before: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    if (order?.status !== 'delivered' || openClaims(order).length > 0) return;
    if (order.deliveredAt && order.deliveredAt < before) await moveStage(tx, order, 'confirmed', { by: 'clock' });
  });
}
