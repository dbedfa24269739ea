// Money on its way back, as its buyer may see it.

import { db } from '../db';
import type { Money } from '../domain/money';
import type { Payment, Refund } from '../generated/prisma/client';
import type { RefundStatus } from '../generated/prisma/enums';

export type BuyerRefund = {
  id: number;
  status: RefundStatus;
  money: Money;
  createdAt: Date;
  doneAt: Date | null;
  /** Belongs to no order: money that came in beside it, e.g. a second payment by mistake. */
  isStray: boolean;
  /** How and when that money was paid; the time is not known of a second payment under one name. */
  paid: { payMethod: string; at: Date | null };
};

export const toBuyerRefund = (refund: Refund & { payment: PaidBy }): BuyerRefund => ({
  id: refund.id,
  status: refund.status,
  money: { minor: refund.amountMinor, currency: refund.currency },
  createdAt: refund.createdAt,
  doneAt: refund.doneAt,
  isStray: refund.orderId === null,
  paid: {
    payMethod: refund.payment.payMethod,
    at: refund.payment.impUid === refund.impUid ? refund.payment.paidAt : null,
  },
});

type PaidBy = Pick<Payment, 'payMethod' | 'impUid' | 'paidAt'>;

/** What goes back of everything that was paid for a checkout, newest first. */
export async function listRefunds(checkoutId: string): Promise<BuyerRefund[]> {
  const refunds = await db.refund.findMany({
    where: { payment: { checkoutId } },
    include: { payment: true },
    orderBy: { id: 'desc' },
  });
  return refunds.map(toBuyerRefund);
}
