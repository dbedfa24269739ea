// Parcels as operators and buyers read about them.

import { db } from '../db';
import { trackingUrl } from '../domain/carriers';
import { goodsAreWith, nextStages, type OrderStage } from '../domain/order-stage';
import type { Prisma } from '../generated/prisma/client';
import { type LeftLine, leftToSend, readOrder, sentOf } from './held-order';
import { isSecondThought } from './take-back';

export type ParcelRow = {
  id: number;
  batch: string;
  orderNumber: string;
  carrier: string;
  waybill: string;
  tracking: string | null;
  lines: { name: string; quantity: number }[];
  sentAt: Date;
  takenBackAt: Date | null;
  /** Whether it can still be taken back. */
  isSecondThought: boolean;
  /** How the registration of an escrow delivery stands; null when there is none to register. */
  registration: 'waiting' | 'done' | 'refused' | null;
  /** The provider's words when it refused. */
  refusal: string | null;
};

const forRow = {
  order: { select: { number: true, payment: { select: { isEscrow: true } } } },
  lines: { include: { line: { select: { productName: true, optionLabel: true } } }, orderBy: { id: 'asc' } },
} satisfies Prisma.ShipmentInclude;

type Row = Prisma.ShipmentGetPayload<{ include: typeof forRow }>;

export type Shipping = {
  stage: OrderStage;
  /** Where an operator may move it. */
  next: OrderStage[];
  /** Who has the goods: what a refund means. */
  goodsAreWith: 'shop' | 'carrier' | 'buyer';
  parcels: ParcelRow[];
  left: LeftLine[];
};

/** How delivering an order stands; null when there is no such order. */
export async function readShipping(number: string): Promise<Shipping | null> {
  const order = await readOrder(db, number);
  if (!order) return null;
  const rows = await db.shipment.findMany({ where: { orderId: order.id }, include: forRow, orderBy: { id: 'asc' } });
  const { status: stage } = order;
  return {
    stage,
    next: nextStages(stage, 'operator', sentOf(order)),
    goodsAreWith: goodsAreWith(stage),
    parcels: rows.map((row) => parcelOf(row, order.shipments[0]?.id ?? null)),
    left: leftToSend(order),
  };
}

/** The parcels of one press of a button. */
export async function readBatch(batch: string): Promise<ParcelRow[]> {
  const rows = await db.shipment.findMany({ where: { batch }, include: forRow, orderBy: { id: 'asc' } });
  return rows.map((row) => parcelOf(row, row.id));
}

function parcelOf(row: Row, firstId: number | null): ParcelRow {
  const { id, batch, carrier, waybill, sentAt, takenBackAt, registrationRefusal: refusal } = row;
  const isToRegister = row.order.payment.isEscrow && id === firstId;
  return {
    ...{ id, batch, carrier, waybill, sentAt, takenBackAt, refusal },
    orderNumber: row.order.number,
    tracking: trackingUrl(carrier, waybill),
    lines: row.lines.map(({ line, quantity }) => ({
      name: [line.productName, line.optionLabel].filter(Boolean).join(' / '),
      quantity,
    })),
    isSecondThought: takenBackAt === null && isSecondThought(sentAt),
    registration: row.registeredAt ? 'done' : refusal ? 'refused' : isToRegister ? 'waiting' : null,
  };
}

/** Orders that wait for goods to be sent. */
export const countToSend = (): Promise<number> => db.order.count({ where: { status: { in: ['paid', 'preparing'] } } });
