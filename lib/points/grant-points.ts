// Operators give points, or take some back, and say why.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { lastsUntil } from './hold-points';

export type GrantAnswer = 'done' | 'no-member' | 'too-few';

/** Gives points (or takes them, below nothing) to whoever has this e-mail address. The note is for the member to read. */
export function grantPoints(
  { email, delta, note }: { email: string; delta: number; note: string },
  operator: { id: string },
): Promise<GrantAnswer> {
  return db.$transaction(async (tx) => {
    const member = await tx.customer.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
    if (!member) return 'no-member';
    const { count } = await tx.customer.updateMany({
      where: { id: member.id, pointsKrw: { gte: -delta } },
      data: { pointsKrw: { increment: delta } },
    });
    if (count === 0) return 'too-few';
    const [reason, expiresAt] = delta > 0 ? (['grant', lastsUntil()] as const) : (['take', null] as const);
    const operatorId = operator.id;
    await tx.pointMove.create({
      data: { customerId: member.id, delta, reason, note, operatorId, expiresAt, at: now() },
    });
    await audit(tx, operatorId, delta > 0 ? 'points.grant' : 'points.take', member.id, { delta, note });
    return 'done';
  });
}
