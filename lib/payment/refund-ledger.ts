// New rows of the refund ledger. Each comes with the job that makes it true, in the same transaction.

import type { Tx } from '../db';
import type { Prisma, Refund } from '../generated/prisma/client';
import { enqueue } from '../jobs/queue';
import { newRefundTag } from './names';

/** What is to be given back; amountMinor must be positive (a CHECK holds it). */
export type Demand = Omit<Prisma.RefundUncheckedCreateInput, 'tag' | 'status'>;

/** Writes a refund that is to be made and its job. One may be in flight for one payment of the provider (unique index). */
export async function demandRefund(tx: Tx, demand: Demand): Promise<Refund> {
  const refund = await tx.refund.create({ data: { ...demand, tag: newRefundTag() } });
  await enqueue(tx, { lane: 'money', kind: 'refund', key: `refund:${refund.id}`, payload: { refundId: refund.id } });
  return refund;
}
