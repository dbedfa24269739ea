import { db } from '../db';
import { runRefund } from '../payment/refund';

/** Makes every refund that was asked for true at the provider. */
export async function refundAll(): Promise<void> {
  for (const { id } of await db.refund.findMany({ where: { status: 'requested' } })) await runRefund(id);
}

/** The same as the worker does it: the refunds' jobs are done then. */
export async function workRefunds(): Promise<void> {
  for (const { id } of await db.refund.findMany({ where: { status: 'requested' } })) {
    await runRefund(id);
    await db.job.updateMany({ where: { key: `refund:${id}` }, data: { doneAt: new Date() } });
  }
}
