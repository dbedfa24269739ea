// An order under its checkout's row lock, the lock every verdict and refund takes, with what delivering it needs to know.

import { now } from '../clock';
import type { Tx } from '../db';
import type { OrderStage, Sent, StageActor } from '../domain/order-stage';
import type { Prisma } from '../generated/prisma/client';
import { earnPoints } from '../points/earn-points';

const withAll = {
  payment: true,
  refunds: { include: { lines: true, claim: { select: { id: true } } } },
  claims: { include: { lines: true } },
  shipments: { where: { takenBackAt: null }, include: { lines: true }, orderBy: { id: 'asc' } },
  checkout: { include: { lines: { orderBy: { position: 'asc' } } } },
} satisfies Prisma.OrderInclude;

/** An order with its parcels (those that were not taken back), lines, payment, refunds and claims. */
export type HeldOrder = Prisma.OrderGetPayload<{ include: typeof withAll }>;

/** Locks an order until the transaction ends, then reads it. Null when there is no such number. */
export async function lockOrder(tx: Tx, number: string): Promise<HeldOrder | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Checkout" checkout JOIN "Order" o ON o."checkoutId" = checkout.id
    WHERE o.number = ${number} FOR UPDATE OF checkout`;
  return readOrder(tx, number);
}

/** The same without lock. */
export const readOrder = (tx: Tx, number: string): Promise<HeldOrder | null> =>
  tx.order.findUnique({ where: { number }, include: withAll });

/** Many at once, without lock. */
export const readOrders = (tx: Tx, numbers: readonly string[]): Promise<HeldOrder[]> =>
  tx.order.findMany({ where: { number: { in: [...numbers] } }, include: withAll });

/** Claims that are not over: what becomes of the goods is not settled. */
export const openClaims = ({ claims }: HeldOrder): HeldOrder['claims'] =>
  claims.filter(({ endedAt }) => endedAt === null);

export type LeftLine = { lineId: number; name: string; quantity: number };

/**
 * What has neither been sent nor given back, line by line; lines of which nothing is left are missing. What came back through a claim
 * had been sent.
 */
export function leftToSend(order: HeldOrder): LeftLine[] {
  const gone = new Map<number, number>();
  const cancelled = order.refunds.filter(({ status, claim }) => status === 'done' && claim === null);
  for (const { lines } of [...order.shipments, ...cancelled])
    for (const { checkoutLineId, quantity } of lines)
      gone.set(checkoutLineId, (gone.get(checkoutLineId) ?? 0) + quantity);
  return order.checkout.lines
    .map((line) => ({
      lineId: line.id,
      name: [line.productName, line.optionLabel].filter(Boolean).join(' / '),
      quantity: line.quantity - (gone.get(line.id) ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0);
}

/** How many pieces have left and how many are to leave. */
export function sentOf(order: HeldOrder): Sent {
  const sum = (some: readonly { quantity: number }[]) => some.reduce((total, { quantity }) => total + quantity, 0);
  return { pieces: sum(order.shipments.flatMap(({ lines }) => lines)), left: sum(leftToSend(order)) };
}

/** Who moves an order, and the operator's e-mail when one does. */
export type Mover = { by: StageActor; operator?: string };

/** When an order reached a stage, and what is no longer true when it left one. */
const momentsOf = (to: OrderStage, at: Date) => ({
  ...(to === 'shipped' && { deliveredAt: null }),
  ...(to === 'delivered' && { confirmedAt: null }),
  ...(to === 'confirmed' && { confirmedAt: at }),
});

/** Moves an order that the caller holds, and writes it down. Whether it may be moved is the caller's to know. */
export async function moveStage(tx: Tx, order: Stages, to: OrderStage, { by, operator }: Mover): Promise<void> {
  const { id, status: from, deliveredAt } = order;
  if (from === to) return;
  const at = now();
  // An operator who takes a confirmation back does not deliver the goods again.
  const arrived = to === 'delivered' ? { deliveredAt: deliveredAt ?? at } : {};
  await tx.order.update({ where: { id }, data: { status: to, ...momentsOf(to, at), ...arrived } });
  if (to === 'confirmed') await earnPoints(tx, id);
  await tx.stageMove.create({ data: { orderId: id, at, from, to, by, operator: operator ?? null } });
  // A purchase is confirmed here and nowhere else, whoever does it: what it earns its buyer belongs here, in the same transaction,
  // and what a confirmation that is taken back (from `confirmed`) has earned goes back here.
}

type Stages = { id: number; status: OrderStage; deliveredAt: Date | null };
