import { now } from './clock';
import type { Tx } from './db';
import type { Prisma } from './generated/prisma/client';

/**
 * Writes down what an operator did, in the transaction that does it, so that neither exists without the other.
 * `subject` is what it was done to (an order number, a parked item's id); `detail` holds nothing about the buyer.
 */
export async function audit(
  tx: Tx,
  operatorId: string,
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.auditEntry.create({ data: { at: now(), operatorId, action, subject, detail } });
}

/** Writes down many things of one kind at once: what each was done to, with its detail. */
export async function auditAll(
  tx: Tx,
  operatorId: string,
  action: string,
  done: readonly { subject: string; detail: Prisma.InputJsonObject }[],
): Promise<void> {
  const at = now();
  await tx.auditEntry.createMany({ data: done.map((each) => ({ at, operatorId, action, ...each })) });
}
