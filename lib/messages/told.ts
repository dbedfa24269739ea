// What a buyer has been told about an order, for operators.

import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { MessageStatus } from '../generated/prisma/enums';
import { claimKinds, orderKinds, parcelKinds, parkedKinds, refundKinds } from './kinds';

type ToldKind = (
  | typeof orderKinds
  | typeof refundKinds
  | typeof parkedKinds
  | typeof parcelKinds
  | typeof claimKinds
)[number];

export type Told = { id: number; kind: ToldKind; status: MessageStatus; at: Date };

/** Every message about an order, its refunds, money beside it its parcels and claims, oldest first. A reminder that is not due yet is none. */
export async function listTold(orderNumber: string): Promise<Told[]> {
  const about = await messagesAbout(orderNumber);
  if (!about) return [];
  const messages = await db.message.findMany({
    where: { NOT: { kind: 'deposit-reminder', status: 'waiting' }, ...about },
    orderBy: { id: 'asc' },
  });
  return messages.map(({ id, kind, status, createdAt, mailedAt }) => ({
    ...{ id, status },
    kind: kind as ToldKind,
    at: mailedAt ?? createdAt,
  }));
}

/** How to find what was told about an order; null when there is none of this number. */
export async function messagesAbout(orderNumber: string): Promise<Prisma.MessageWhereInput | null> {
  const order = await db.order.findUnique({
    where: { number: orderNumber },
    select: {
      id: true,
      shipments: { select: { id: true } },
      claims: { select: { id: true } },
      checkout: {
        select: { payments: { select: { refunds: { select: { id: true } }, parked: { select: { id: true } } } } },
      },
    },
  });
  if (!order) return null;
  const refunds = order.checkout.payments.flatMap((payment) => payment.refunds.map(({ id }) => id));
  const parked = order.checkout.payments.flatMap((payment) => payment.parked.map(({ id }) => id));
  return {
    OR: [
      { subjectId: order.id, kind: { in: [...orderKinds] } },
      { subjectId: { in: refunds }, kind: { in: [...refundKinds] } },
      { subjectId: { in: parked }, kind: { in: [...parkedKinds] } },
      { subjectId: { in: order.shipments.map(({ id }) => id) }, kind: { in: [...parcelKinds] } },
      { subjectId: { in: order.claims.map(({ id }) => id) }, kind: { in: [...claimKinds] } },
    ],
  };
}
