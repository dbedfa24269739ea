// The second person's answer to a way out of parked money: it is carried out exactly as it was asked for, or not at all.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import type { ParkedApproval } from '../generated/prisma/client';
import { readKeptAccount } from './parked-approval';
import type { ApprovalAnswer } from './refund-approval';
import { carryOut, type Hand } from './resolve-parked';

type Person = { id: string; email: string };

const withAsker = { requestedBy: { select: { id: true, email: true } } } as const;

const readWaiting = (tx: Tx, id: number) =>
  tx.parkedApproval.findFirst({ where: { id, status: 'waiting' }, include: withAsker });

type Waiting = NonNullable<Awaited<ReturnType<typeof readWaiting>>>;

/** The second person agrees. When it would be another refund by now, or cannot be made any more, none is, and it waits no longer. */
export async function approveParked(id: number, operator: Person): Promise<ApprovalAnswer | 'unreachable'> {
  const waiting = await readWaiting(db, id);
  if (!waiting) return 'not-waiting';
  if (waiting.requestedById === operator.id) return 'own';
  const { parkedItemId, action, reason: note, accountSealed } = waiting;
  const account = readKeptAccount(waiting) ?? undefined;
  // The shop's secret was replaced meanwhile: where the money goes is not known any more.
  if (accountSealed && !account) return endAsOutdated(waiting, operator);
  const resolution = { action: action === 'adopt' ? ('adopt' as const) : ('refund' as const), note, account };
  const answer = await carryOut(parkedItemId, resolution, handOf(waiting, operator));
  if (answer === 'resolved') return 'approved';
  return answer === 'unreachable' ? 'unreachable' : endAsOutdated(waiting, operator);
}

function handOf(waiting: Waiting, operator: Person): Hand {
  const { id, parkedItemId, currency, amountMinor, amountKrw, requestedBy } = waiting;
  return {
    asker: requestedBy,
    begin: async (tx) => ((await readWaiting(tx, id)) ? null : 'not-waiting'),
    agree: async (_, sum) => (sum.currency === currency && sum.amountMinor === amountMinor ? null : 'outdated'),
    finish: async (tx, { impUid }) => {
      // Written a moment ago under the checkout's lock: one is in flight for one payment.
      const where = { impUid: impUid ?? '', status: 'requested' } as const;
      const refund = await tx.refund.findFirstOrThrow({ where, select: { id: true } });
      await close(tx, waiting, { status: 'approved', refundId: refund.id }, operator);
      const detail = { action: waiting.action, amountKrw, askedBy: requestedBy.id };
      await audit(tx, operator.id, 'parked.approve', String(parkedItemId), detail);
    },
  };
}

/** The second person says no, and why: nothing is given back, and the item waits for another way out. */
export const declineParked = (id: number, note: string, operator: Person): Promise<ApprovalAnswer> =>
  decline(id, note, operator);

/** Who asked has thought better of it. */
export async function takeBackParked(id: number, operator: Person): Promise<ApprovalAnswer> {
  const waiting = await readWaiting(db, id);
  if (!waiting) return 'not-waiting';
  return waiting.requestedById === operator.id ? decline(id, null, operator) : 'not-own';
}

async function decline(id: number, note: string | null, operator: Person): Promise<ApprovalAnswer> {
  return db.$transaction(async (tx) => {
    const waiting = await lockWaiting(tx, id);
    if (!waiting) return 'not-waiting';
    await close(tx, waiting, { status: 'declined', note }, operator);
    await audit(tx, operator.id, 'parked.decline', String(waiting.parkedItemId), { action: waiting.action, note });
    return 'declined';
  });
}

function endAsOutdated({ id }: Waiting, operator: Person): Promise<ApprovalAnswer> {
  return db.$transaction(async (tx) => {
    const waiting = await lockWaiting(tx, id);
    if (!waiting) return 'not-waiting';
    await close(tx, waiting, { status: 'outdated' }, operator);
    return 'outdated';
  });
}

/** With its item held, as whoever carries it out holds it: of two who decide at once, one does. */
async function lockWaiting(tx: Tx, id: number): Promise<Waiting | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "ParkedItem" item JOIN "ParkedApproval" approval ON approval."parkedItemId" = item.id
    WHERE approval.id = ${id} FOR UPDATE OF item`;
  return readWaiting(tx, id);
}

type Ending = { status: 'approved' | 'declined' | 'outdated'; refundId?: number; note?: string | null };

/** Decided, so the account it was to go to is forgotten here. */
async function close(tx: Tx, { id }: Pick<ParkedApproval, 'id'>, ending: Ending, by: Person): Promise<void> {
  const decided = { decidedById: by.id, decidedAt: now(), accountSealed: null };
  await tx.parkedApproval.update({ where: { id }, data: { ...ending, ...decided } });
}
