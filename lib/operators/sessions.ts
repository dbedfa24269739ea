// The browsers somebody is signed in with, for themselves to look through and to end.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { type Device, deviceOf } from '../domain/device';
import { maskNetwork } from '../domain/mask';
import type { Operator } from './operator-of';

export type SessionRow = {
  id: string;
  device: Device;
  /** Enough of its address to tell home from work. */
  network: string;
  since: Date;
  seenAt: Date;
  isThisOne: boolean;
};

/** Where an operator is signed in, the browser that asks first, then the last used. */
export async function listSessions({ id, sessionId }: Operator): Promise<SessionRow[]> {
  const sessions = await db.operatorSession.findMany({
    where: { userId: id, expiresAt: { gt: now() }, admittedAt: { not: null } },
  });
  const rows = sessions.map((session) => ({
    id: session.id,
    device: deviceOf(session.userAgent ?? ''),
    network: maskNetwork(session.ipAddress ?? ''),
    since: session.createdAt,
    seenAt: session.seenAt ?? session.createdAt,
    isThisOne: session.id === sessionId,
  }));
  return rows.sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.seenAt.getTime() - a.seenAt.getTime());
}

/** Signs one of somebody's own browsers out, or, without `target`, all but the one that asks. */
export async function endSessions({ id, sessionId }: Operator, target?: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const which = target === undefined ? { not: sessionId } : target;
    const { count } = await tx.operatorSession.deleteMany({ where: { userId: id, id: which } });
    if (count > 0) await audit(tx, id, 'operator.sessions', id, { ended: count });
  });
}
