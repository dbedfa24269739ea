import type { Tx } from '../db';
import type { Subscription } from '../generated/prisma/client';

/** Locks a subscription until the transaction ends, and reads it then: its card, its charges and its end change one after another. */
export async function lockSubscription(tx: Tx, id: string): Promise<Subscription> {
  await tx.$queryRaw`SELECT 1 FROM "Subscription" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.subscription.findUniqueOrThrow({ where: { id } });
}
