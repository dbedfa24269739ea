// An operator resolves what no rule may judge. The provider is asked first; then everything happens under the checkout's lock and the
// item's own, so that of two operators one wins and the other is told.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { actionsOf, type ParkedAction } from '../domain/parked';
import type { ParkedItem } from '../generated/prisma/client';
import { type Answer, getPayment } from '../iamport/client';
import { IamportUnreachable } from '../iamport/errors';
import { lockCheckout } from './held-checkout';
import { refundLost } from './lost-money';
import { adoptPayment, linkPayment, type Obstacle, refundPayment } from './parked-acts';
import type { RefundAccount } from './refund-account';

export type Resolution = {
  action: ParkedAction;
  /** What the operator found; for the next person to read. */
  note: string;
  /** Where a transfer, or what was too much of it, goes back to. */
  account?: RefundAccount | undefined;
  /** Number of the order, or merchant_uid of an attempt, that the money is for; only for `link`. */
  target?: string | undefined;
};

export type ResolveAnswer =
  | 'resolved'
  /** Somebody else was first. */
  | 'not-waiting'
  /** Not a way out of this kind. */
  | 'not-allowed'
  /** The provider cannot say what the payment is now: nothing was done. */
  | 'unreachable'
  | Obstacle;

type Operator = { id: string; email: string };

/** Carries a resolution out, wholly or not at all. */
export async function resolveParked(id: number, resolution: Resolution, operator: Operator): Promise<ResolveAnswer> {
  const item = await db.parkedItem.findUnique({ where: { id } });
  if (!item || item.resolvedAt) return 'not-waiting';
  if (!actionsOf(item.kind).includes(resolution.action)) return 'not-allowed';
  const answer = resolution.action === 'ignore' ? null : await ask(item.impUid);
  if (resolution.action !== 'ignore' && !answer) return 'unreachable';
  return db.$transaction(async (tx) => {
    const act = await prepare(tx, resolution, answer, operator);
    if (!(await lockWaiting(tx, id))) return 'not-waiting';
    const obstacle = await act();
    if (obstacle) return obstacle;
    await close(tx, item, resolution, operator);
    return 'resolved';
  });
}

async function ask(impUid: string | null): Promise<Answer | null> {
  try {
    return impUid === null ? null : await getPayment(impUid);
  } catch (error) {
    if (error instanceof IamportUnreachable) return null;
    throw error;
  }
}

/** Locks the checkout concerned, as every settlement does first, and answers what is left to do. */
async function prepare(
  tx: Tx,
  { action, note, account, target = '' }: Resolution,
  answer: Answer | null,
  operator: Operator,
): Promise<() => Promise<Obstacle | null>> {
  if (action === 'ignore' || !answer) return async () => null;
  if (action === 'link') return () => linkPayment(tx, answer, target);
  const decision = { note, by: operator.email, account };
  const held = await lockCheckout(tx, answer.payment.merchantUid);
  if (!held) return async () => (action === 'refund' ? refundLost(tx, answer.payment, decision) : 'not-possible');
  const carryOut = action === 'adopt' ? adoptPayment : refundPayment;
  return () => carryOut(tx, held, answer, decision);
}

async function lockWaiting(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ParkedItem" WHERE id = ${id} AND "resolvedAt" IS NULL FOR UPDATE`;
  return rows.length > 0;
}

async function close(tx: Tx, item: ParkedItem, { action, note }: Resolution, operator: Operator): Promise<void> {
  const { id, kind } = item;
  await tx.parkedItem.update({
    where: { id },
    data: { resolvedAt: now(), resolution: note, resolvedWith: action, resolvedBy: operator.email },
  });
  await audit(tx, operator.id, 'parked.resolve', String(id), { kind, action, note });
}
