// What operators do with a member's account. Orders, payments and subscriptions are nobody's to block: they go on as they were.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { subjectOf } from './subject';

type By = { id: string };

export type CustomerAct = 'done' | 'already' | 'not-found';

/** Lets a member sign in no more, and signs them out everywhere. What they were told as the reason can be read on their page. */
export function blockCustomer(number: number, reason: string, by: By): Promise<CustomerAct> {
  return change(number, async (tx, member) => {
    if (member.blockedAt) return 'already';
    await tx.customer.update({ where: { id: member.id }, data: { blockedAt: now(), blockedReason: reason } });
    const { count } = await tx.customerSession.deleteMany({ where: { userId: member.id } });
    await audit(tx, by.id, 'customer.block', subjectOf(number), { reason, ended: count });
    return 'done';
  });
}

/** Lets a member in again. */
export function unblockCustomer(number: number, by: By): Promise<CustomerAct> {
  return change(number, async (tx, member) => {
    if (!member.blockedAt) return 'already';
    await tx.customer.update({ where: { id: member.id }, data: { blockedAt: null, blockedReason: null } });
    await audit(tx, by.id, 'customer.unblock', subjectOf(number));
    return 'done';
  });
}

/** Signs a member out of one browser, or of all of them without `sessionId`. */
export function endCustomerSessions(number: number, sessionId: string | null, by: By): Promise<CustomerAct> {
  return change(number, async (tx, member) => {
    const which = { userId: member.id, ...(sessionId !== null && { id: sessionId }) };
    const { count } = await tx.customerSession.deleteMany({ where: which });
    if (count === 0) return 'already';
    await audit(tx, by.id, 'customer.sessions', subjectOf(number), { ended: count });
    return 'done';
  });
}

/** Writes down what colleagues have to know about a member. */
export function addCustomerNote(number: number, text: string, by: By): Promise<CustomerAct> {
  return change(number, async (tx, member) => {
    await tx.customerNote.create({ data: { customerId: member.id, operatorId: by.id, text, at: now() } });
    await audit(tx, by.id, 'customer.note', subjectOf(number));
    return 'done';
  });
}

type Member = { id: string; blockedAt: Date | null };

/** One act about a member after the other. */
const change = (number: number, act: (tx: Tx, member: Member) => Promise<CustomerAct>): Promise<CustomerAct> =>
  db.$transaction(async (tx) => {
    const [member] = await tx.$queryRaw<Member[]>`
      SELECT id, "blockedAt" FROM "Customer" WHERE number = ${number} FOR NO KEY UPDATE`;
    return member ? act(tx, member) : 'not-found';
  });

/** The e-mail address by which points and coupons name a member; null when there is none, or none any more. */
export const emailOf = async (number: number): Promise<string | null> =>
  (await db.customer.findUnique({ where: { number }, select: { email: true } }))?.email ?? null;
