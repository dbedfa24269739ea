// A parcel leaves: it is written down, the order moves on, the buyer is told, and an escrow delivery is registered, all in one
// transaction. Telling and registering wait a moment, so that a slip of the hand can be taken back before anybody heard of it.

import { randomUUID } from 'node:crypto';
import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { findCarrier, readWaybill } from '../domain/carriers';
import { maySend, type OrderStage, stageAfterSending } from '../domain/order-stage';
import { tell } from '../messages/tell';
import { type HeldOrder, type LeftLine, leftToSend, lockOrder, moveStage } from './held-order';
import { demandRegistration } from './register-delivery';

/** How long a parcel can be taken back before buyer and provider hear of it. */
export const SECOND_THOUGHT_MS = 30_000;

export type Parcel = {
  orderNumber: string;
  /** Code of a carrier. */
  carrier: string;
  /** As it was typed. */
  waybill: string;
  /** What is in it; null for everything that is left. */
  lines: readonly { lineId: number; quantity: number }[] | null;
};

export type ParcelAnswer =
  | { kind: 'sent'; shipmentId: number; batch: string }
  | Obstacle
  /** More of a line than is left, or nothing at all. */
  | { kind: 'quantities' };

/** Why a parcel cannot be sent. */
export type Obstacle =
  | { kind: 'not-found' }
  | { kind: 'stage'; stage: OrderStage }
  | { kind: 'carrier' }
  | { kind: 'waybill' }
  /** The very parcel has been sent already. */
  | { kind: 'already-sent' }
  /** Money is on its way back: whether the goods are still owed is not settled. */
  | { kind: 'refunding' };

/** Who sends, and with which others. */
export type Sender = { id: string; email: string; batch?: string };

/** Sends one parcel. The same parcel twice is sent once. */
export function sendParcel(parcel: Parcel, sender: Sender): Promise<ParcelAnswer> {
  return db.$transaction(async (tx): Promise<ParcelAnswer> => {
    const order = await lockOrder(tx, parcel.orderNumber);
    const checked = checkParcel(order, parcel);
    if (checked.kind !== 'sendable') return checked;
    const lines = pick(checked.left, parcel.lines);
    if (!lines) return { kind: 'quantities' };
    return store(tx, checked, lines, sender);
  });
}

type Sendable = { kind: 'sendable'; order: HeldOrder; left: LeftLine[]; carrier: string; waybill: string };

/** Whether a parcel may leave; the same rule for looking and for doing. */
export function checkParcel(order: HeldOrder | null, parcel: Pick<Parcel, 'carrier' | 'waybill'>): Sendable | Obstacle {
  if (!order) return { kind: 'not-found' };
  const carrier = findCarrier(parcel.carrier);
  if (!carrier) return { kind: 'carrier' };
  const waybill = readWaybill(carrier, parcel.waybill);
  if (!waybill) return { kind: 'waybill' };
  const isSent = order.shipments.some((sent) => sent.carrier === carrier.code && sent.waybill === waybill);
  if (isSent) return { kind: 'already-sent' };
  if (!maySend(order.status)) return { kind: 'stage', stage: order.status };
  if (order.refunds.some(({ status }) => status === 'requested')) return { kind: 'refunding' };
  return { kind: 'sendable', order, left: leftToSend(order), carrier: carrier.code, waybill };
}

/** The lines of a parcel; null when more is wanted than is left, or nothing. */
function pick(left: readonly LeftLine[], wanted: Parcel['lines']): Parcel['lines'] {
  if (!wanted) return left.length > 0 ? left : null;
  const lines = wanted.filter(({ quantity }) => quantity !== 0);
  const isThere = lines.every(({ lineId, quantity }) =>
    left.some((line) => line.lineId === lineId && quantity > 0 && quantity <= line.quantity),
  );
  return isThere && lines.length > 0 ? lines : null;
}

async function store(
  tx: Tx,
  { order, left, carrier, waybill }: Sendable,
  lines: NonNullable<Parcel['lines']>,
  { id: operatorId, email, batch = randomUUID() }: Sender,
): Promise<ParcelAnswer> {
  const sentAt = now();
  const { id: shipmentId } = await tx.shipment.create({
    data: {
      ...{ orderId: order.id, carrier, waybill, sentAt, sentBy: email, batch },
      lines: { create: lines.map(({ lineId, quantity }) => ({ checkoutLineId: lineId, quantity })) },
    },
  });
  const pieces = (some: readonly { quantity: number }[]) => some.reduce((sum, { quantity }) => sum + quantity, 0);
  const to = stageAfterSending(pieces(left) - pieces(lines));
  await moveStage(tx, order, to, { by: 'operator', operator: email });
  await audit(tx, operatorId, 'parcel.send', order.number, { shipmentId, carrier, waybill, pieces: pieces(lines) });
  const heardAt = new Date(sentAt.getTime() + SECOND_THOUGHT_MS);
  await tell(tx, 'shipped', shipmentId, heardAt);
  // The provider takes one delivery of a payment: the first.
  if (order.payment.isEscrow && order.shipments.length === 0) await demandRegistration(tx, shipmentId, heardAt);
  return { kind: 'sent', shipmentId, batch };
}
