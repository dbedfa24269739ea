// Money on its way back, as its buyer may see it.

import { db } from '../db';
import type { Money } from '../domain/money';
import type { Refund } from '../generated/prisma/client';
import type { RefundStatus } from '../generated/prisma/enums';

export type BuyerRefund = {
  id: number;
  status: RefundStatus;
  money: Money;
  createdAt: Date;
  doneAt: Date | null;
  /** Belongs to no order: money that came in beside it, e.g. a second payment by mistake. */
  isStray: boolean;
};

export const toBuyerRefund = (refund: Refund): BuyerRefund => ({
  id: refund.id,
  status: refund.status,
  money: { minor: refund.amountMinor, currency: refund.currency },
  createdAt: refund.createdAt,
  doneAt: refund.doneAt,
  isStray: refund.orderId === null,
});

/** What goes back of everything that was paid for a checkout, newest first. */
export async function listRefunds(checkoutId: string): Promise<BuyerRefund[]> {
  const refunds = await db.refund.findMany({ where: { payment: { checkoutId } }, orderBy: { id: 'desc' } });
  return refunds.map(toBuyerRefund);
}
