// Money on its way back, as its buyer may see it.

import { db } from '../db';
import type { Money } from '../domain/money';
import type { Prisma } from '../generated/prisma/client';

export type BuyerRefund = {
  id: number;
  /** `accepted`: the PG has taken it and is making it; `handed-over`: the shop gave the money another way; `ended`: it is not made. */
  state: 'requested' | 'accepted' | 'done' | 'refused' | 'handed-over' | 'ended';
  money: Money;
  /** The goods it gives the price of back; empty when it names none. */
  lines: { name: string; quantity: number }[];
  createdAt: Date;
  doneAt: Date | null;
  /** Belongs to no order: money that came in beside it, e.g. a second payment by mistake. */
  isStray: boolean;
  /** How that money came, which says how it goes back, and when; the time is not known of a second payment under one name. */
  paid: { payMethod: string; at: Date | null };
};

export const forBuyerRefund = {
  payment: { select: { payMethod: true, impUid: true, paidAt: true } },
  lines: {
    include: { checkoutLine: { select: { productName: true, optionLabel: true } } },
    orderBy: { checkoutLine: { position: 'asc' } },
  },
} satisfies Prisma.RefundInclude;

type Row = Prisma.RefundGetPayload<{ include: typeof forBuyerRefund }>;

export const toBuyerRefund = (refund: Row): BuyerRefund => ({
  id: refund.id,
  state: stateOf(refund),
  money: { minor: refund.amountMinor, currency: refund.currency },
  lines: refund.lines.map(({ quantity, checkoutLine: { productName, optionLabel } }) => ({
    name: [productName, optionLabel].filter(Boolean).join(' / '),
    quantity,
  })),
  createdAt: refund.createdAt,
  doneAt: refund.doneAt,
  isStray: refund.orderId === null,
  paid: {
    payMethod: refund.payment?.payMethod ?? '',
    at: refund.payment?.impUid === refund.impUid ? refund.payment.paidAt : null,
  },
});

function stateOf({ status, acceptedAt, closedAt, isHandedOver }: Row): BuyerRefund['state'] {
  if (status === 'refused' && closedAt) return isHandedOver ? 'handed-over' : 'ended';
  return status === 'requested' && acceptedAt ? 'accepted' : status;
}

/** What goes back of everything that was paid for a checkout, newest first; nothing of what was called off. */
export async function listRefunds(checkoutId: string): Promise<BuyerRefund[]> {
  const where = { payment: { checkoutId } };
  const refunds = await db.refund.findMany({ where, orderBy: { id: 'desc' }, include: forBuyerRefund });
  return refunds.map(toBuyerRefund).filter(({ state }) => state !== 'ended');
}
