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
import { adoptPayment, linkPayment, type Obstacle, refundPayment, type SumBack } from './parked-acts';
import { isWaitingForAnother, needsAnother, waitForAnother } from './parked-approval';
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
  /** A way out of it waits for a second person. */
  | 'awaits-approval'
  | Obstacle;

type Person = { id: string; email: string };

/** Carries a resolution out, wholly or not at all. What one person may not give back alone waits for a second (approve-parked.ts). */
export function resolveParked(id: number, resolution: Resolution, operator: Person): Promise<ResolveAnswer> {
  return carryOut(id, resolution, {
    asker: operator,
    begin: async (tx) => ((await isWaitingForAnother(tx, id)) ? 'awaits-approval' : null),
    agree: async (tx, sum) => {
      if (!(await needsAnother(tx, sum, operator))) return null;
      await waitForAnother(tx, id, resolution, sum, operator);
      return 'proposed';
    },
    finish: (tx, { kind }) => {
      const { action, note } = resolution;
      return audit(tx, operator.id, 'parked.resolve', String(id), { kind, action, note });
    },
  });
}

/** Who resolves, and what has to hold beside the resolution itself. All of it is asked in its transaction, with the item locked. */
export type Hand = {
  asker: Person;
  /** Before anything else: null when it may be done. */
  begin: (tx: Tx) => Promise<ResolveAnswer | null>;
  /** Before money goes back: null when this sum may. */
  agree: (tx: Tx, sum: SumBack) => Promise<Obstacle | null>;
  /** When all is done. */
  finish: (tx: Tx, item: ParkedItem) => Promise<void>;
};

/** The resolution itself, by whoever's hand. */
export async function carryOut(id: number, resolution: Resolution, hand: Hand): Promise<ResolveAnswer> {
  const item = await db.parkedItem.findUnique({ where: { id } });
  if (!item || item.resolvedAt) return 'not-waiting';
  if (!actionsOf(item.kind).includes(resolution.action)) return 'not-allowed';
  const answer = resolution.action === 'ignore' ? null : await ask(item.impUid);
  if (resolution.action !== 'ignore' && !answer) return 'unreachable';
  return db.$transaction(async (tx) => {
    const act = await prepare(tx, resolution, answer, hand);
    if (!(await lockWaiting(tx, id))) return 'not-waiting';
    const obstacle = (await hand.begin(tx)) ?? (await act());
    if (obstacle) return obstacle;
    await close(tx, item, resolution, hand.asker);
    await hand.finish(tx, item);
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
  hand: Hand,
): Promise<() => Promise<Obstacle | null>> {
  if (action === 'ignore' || !answer) return async () => null;
  if (action === 'link') return () => linkPayment(tx, answer, target);
  const agree = (sum: SumBack): Promise<Obstacle | null> => hand.agree(tx, sum);
  const decision = { note, by: hand.asker.email, account, agree };
  const held = await lockCheckout(tx, answer.payment.merchantUid);
  if (!held) return async () => (action === 'refund' ? refundLost(tx, answer.payment, decision) : 'not-possible');
  const doIt = action === 'adopt' ? adoptPayment : refundPayment;
  return () => doIt(tx, held, answer, decision);
}

async function lockWaiting(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ParkedItem" WHERE id = ${id} AND "resolvedAt" IS NULL FOR UPDATE`;
  return rows.length > 0;
}

async function close(tx: Tx, { id }: ParkedItem, { action, note }: Resolution, asker: Person): Promise<void> {
  await tx.parkedItem.update({
    where: { id },
    data: { resolvedAt: now(), resolution: note, resolvedWith: action, resolvedBy: asker.email },
  });
}
