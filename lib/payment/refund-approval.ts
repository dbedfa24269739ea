// What one person gives back of an order is limited; beyond that a second one must agree. What waits is the plan the first one
// agreed to, by its fingerprint: when the second one agrees it is planned anew under the checkout's lock, and if it would be another
// refund by then, none is made.

import { z } from 'zod';
import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { rolesWith } from '../domain/permissions';
import type { RefundWish } from '../domain/refund-plan';
import type { ApprovalStatus } from '../generated/prisma/enums';
import { readSettings } from '../settings/read-settings';
import { planFor, type RefundPreview, writeRefund } from './planned-refund';
import { lockRefundable, type RefundableOrder, readRefundable } from './refundable';

type Person = { id: string; email: string };

/**
 * Whether a second person must agree: the order, or the parked money, would have gone back beyond the sum of the settings, however many refunds it is cut
 * into. Where nobody else could agree, one person is enough.
 */
export async function needsApproval(
  tx: Tx,
  { refundedKrw }: { refundedKrw: number },
  amountKrw: number,
  by: Person,
): Promise<boolean> {
  const { REFUND_APPROVAL_KRW: limitKrw } = await readSettings(tx);
  if (limitKrw === 0 || refundedKrw + amountKrw <= limitKrw) return false;
  const others = { id: { not: by.id }, disabledAt: null, role: { in: rolesWith('refunds.approve') } };
  return (await tx.operator.count({ where: others })) > 0;
}

type Proposal = { wish: RefundWish; reason: string; returnStock: boolean; operator: Person };

/** Keeps a refund until a second person agrees. */
export async function waitForApproval(
  tx: Tx,
  order: RefundableOrder,
  { plan, fingerprint }: RefundPreview,
  { wish, reason, returnStock, operator }: Proposal,
): Promise<void> {
  const { amountKrw } = plan;
  const asked = { requestedById: operator.id, createdAt: now() };
  const stored = { ...wish, lines: wish.lines.map((line) => ({ ...line })) };
  await tx.refundApproval.create({
    data: { orderId: order.id, amountKrw, wish: stored, fingerprint, reason, returnStock, ...asked },
  });
  await audit(tx, operator.id, 'refund.propose', order.number, { amountKrw, lines: plan.lines, reason, returnStock });
}

export type ApprovalAnswer =
  | 'approved'
  | 'declined'
  /** Somebody else was first. */
  | 'not-waiting'
  /** Nobody approves what they asked for. */
  | 'own'
  /** Only who asked takes it back. */
  | 'not-own'
  /** It would be another refund by now: nothing was given back, and it waits no more. */
  | 'outdated';

/** The second person agrees: the refund is made exactly as it was asked for, or not at all. */
export function approveRefund(id: number, operator: Person): Promise<ApprovalAnswer> {
  return decide(id, async (tx, approval, order) => {
    if (approval.requestedById === operator.id) return 'own';
    const found = planFor(order, Wish.parse(approval.wish));
    if (found.kind !== 'refundable' || found.fingerprint !== approval.fingerprint)
      return close(tx, approval, { status: 'outdated' }, operator);
    const { reason, returnStock, requestedBy, amountKrw } = approval;
    const refund = await writeRefund(tx, order, found, { reason, returnStock, requestedBy: requestedBy.email });
    await audit(tx, operator.id, 'refund.approve', order.number, { amountKrw, askedBy: approval.requestedById });
    return close(tx, approval, { status: 'approved', refundId: refund.id }, operator);
  });
}

/** The second person says no, and why: nothing is given back. */
export function declineRefund(id: number, note: string, operator: Person): Promise<ApprovalAnswer> {
  return decide(id, (tx, approval, order) => decline(tx, approval, order, note, operator));
}

/** Who asked has thought better of it. */
export function takeBackRefund(id: number, operator: Person): Promise<ApprovalAnswer> {
  return decide(id, async (tx, approval, order) =>
    approval.requestedById === operator.id ? decline(tx, approval, order, null, operator) : 'not-own',
  );
}

async function decline(
  tx: Tx,
  approval: Approval,
  order: RefundableOrder,
  note: string | null,
  operator: Person,
): Promise<ApprovalAnswer> {
  await audit(tx, operator.id, 'refund.decline', order.number, { amountKrw: approval.amountKrw, note });
  return close(tx, approval, { status: 'declined', note }, operator);
}

const Wish = z.object({
  lines: z.array(z.object({ lineId: z.number(), quantity: z.number() })),
  shipping: z.boolean(),
  extraKrw: z.number(),
});

const withPeople = {
  order: { select: { number: true } },
  requestedBy: { select: { id: true, name: true, email: true } },
} as const;

const readApproval = (tx: Tx, id: number) =>
  tx.refundApproval.findFirst({ where: { id, status: 'waiting' }, include: withPeople });

type Approval = NonNullable<Awaited<ReturnType<typeof readApproval>>>;

/** Under the checkout's lock, as everything that gives back: of two who decide at once, one does. */
async function decide(
  id: number,
  act: (tx: Tx, approval: Approval, order: RefundableOrder) => Promise<ApprovalAnswer>,
): Promise<ApprovalAnswer> {
  const asked = await readApproval(db, id);
  if (!asked) return 'not-waiting';
  return db.$transaction(async (tx) => {
    const order = await lockRefundable(tx, asked.order.number);
    const approval = await readApproval(tx, id);
    return order && approval ? act(tx, approval, order) : 'not-waiting';
  });
}

type Ending = { status: Exclude<ApprovalStatus, 'waiting'>; refundId?: number; note?: string | null };

async function close(tx: Tx, { id }: Approval, ending: Ending, by: Person): Promise<Ending['status']> {
  await tx.refundApproval.update({ where: { id }, data: { ...ending, decidedById: by.id, decidedAt: now() } });
  return ending.status;
}

export type WaitingRefund = {
  id: number;
  orderNumber: string;
  amountKrw: number;
  reason: string;
  returnStock: boolean;
  askedBy: { id: string; name: string; email: string };
  askedAt: Date;
  /** What it comes to now; null when that is not what was asked for any more. */
  preview: RefundPreview | null;
};

/** Refunds that wait for a second person, the oldest first; of one order, or of all. */
export async function listWaitingRefunds(orderNumber?: string): Promise<WaitingRefund[]> {
  const where = { status: 'waiting' as const, ...(orderNumber && { order: { number: orderNumber } }) };
  const waiting = await db.refundApproval.findMany({ where, include: withPeople, orderBy: { id: 'asc' }, take: 50 });
  return Promise.all(
    waiting.map(async ({ id, order, amountKrw, reason, returnStock, requestedBy, createdAt, wish, fingerprint }) => {
      const read = await readRefundable(db, order.number);
      const found = read && planFor(read, Wish.parse(wish));
      const isSame = found?.kind === 'refundable' && found.fingerprint === fingerprint;
      const asked = { orderNumber: order.number, askedBy: requestedBy, askedAt: createdAt };
      return { id, amountKrw, reason, returnStock, ...asked, preview: isSame ? found : null };
    }),
  );
}

/** How many refunds wait for a second person. */
export const countWaitingRefunds = (): Promise<number> => db.refundApproval.count({ where: { status: 'waiting' } });
