// An order that is argued about keeps everything, however old it is, until the argument is over.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { lockRetention } from './retention';

export type Keep = {
  /** Why it is held; null when it is not. */
  hold: { reason: string; by: string; at: Date } | null;
  /** Where its buyer's data are: with the order, apart because they left, or nowhere any more. */
  person: 'here' | 'apart' | 'erased';
};

/** What becomes of an order's data; null when there is no such order. */
export async function readKeep(number: string): Promise<Keep | null> {
  const include = {
    hold: { include: { operator: { select: { email: true } } } },
    apart: { select: { at: true } },
  } as const;
  const order = await db.order.findUnique({ where: { number }, include });
  if (!order) return null;
  const { hold, apart, erasedAt } = order;
  return {
    hold: hold && { reason: hold.reason, by: hold.operator.email, at: hold.at },
    person: erasedAt ? 'erased' : apart ? 'apart' : 'here',
  };
}

export type HoldAnswer =
  | 'held'
  | 'not-found'
  /** It is held already. */
  | 'already'
  /** Its time was over before: there is nothing left to keep. */
  | 'gone';

/** Keeps everything of an order from now on. */
export function holdOrder(number: string, reason: string, operator: { id: string }): Promise<HoldAnswer> {
  return db.$transaction(async (tx): Promise<HoldAnswer> => {
    await lockRetention(tx);
    const order = await tx.order.findUnique({ where: { number }, include: { hold: true } });
    if (!order) return 'not-found';
    if (order.hold) return 'already';
    if (order.erasedAt) return 'gone';
    await tx.legalHold.create({ data: { orderId: order.id, reason, operatorId: operator.id, at: now() } });
    await audit(tx, operator.id, 'order.hold', number, { reason });
    return 'held';
  });
}

/** The argument is over: its own time counts again. */
export function releaseOrder(number: string, operator: { id: string }): Promise<'released' | 'not-held'> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.legalHold.deleteMany({ where: { order: { number } } });
    if (count === 0) return 'not-held';
    await audit(tx, operator.id, 'order.release', number);
    return 'released';
  });
}
