// The end of a stored card: nobody charges it any more, and the provider forgets it.

import { now } from '../clock';
import { db, type Tx } from '../db';
import { deleteStoredCard } from '../iamport/billing';
import { enqueue } from '../jobs/queue';

/** Ends the cards a subscription has so far; jobs delete them at the provider. */
export async function retireCards(tx: Tx, subscriptionId: string): Promise<void> {
  const retired = await tx.billingKey.updateManyAndReturn({
    where: { subscriptionId, status: 'active' },
    data: { status: 'retired' },
    select: { id: true },
  });
  for (const { id } of retired) await enqueueDeletion(tx, id);
}

export const enqueueDeletion = (tx: Tx, keyId: string): Promise<void> =>
  enqueue(tx, { lane: 'money', kind: 'delete-card', key: `delete-card:${keyId}`, payload: { keyId } });

/** Has the provider delete a retired card. Throws IamportUnreachable, IamportRefused: run it again. */
export async function runCardDeletion(keyId: string): Promise<void> {
  const key = await db.billingKey.findFirst({ where: { id: keyId, status: 'retired' } });
  if (!key) return;
  await deleteStoredCard(key.customerUid);
  await db.billingKey.update({ where: { id: keyId }, data: { status: 'deleted', deletedAt: now() } });
}
