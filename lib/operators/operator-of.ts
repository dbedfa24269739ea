// Whose session a request's cookies prove. A session that nobody has used for a while is ended here, wherever it is first seen.

import { now } from '../clock';
import { db } from '../db';
import { isRole, type Role } from '../domain/permissions';
import { auth } from './auth';

export type Operator = { id: string; email: string; name: string; role: Role };

/** How long a signed-in browser may lie idle. */
const IDLE_MS_MAX = 60 * 60 * 1000;

/** How exactly use is written down: not a write for every request. */
const SEEN_EVERY_MS = 60 * 1000;

/** Whose session a request's cookies prove, if anybody's. Without such a cookie the database is not asked. */
export async function operatorOf(headers: Headers): Promise<Operator | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { user, session } = found;
  if (user.disabledAt || !isRole(user.role)) return null;
  return (await isInUse(session)) ? { id: user.id, email: user.email, name: user.name, role: user.role } : null;
}

async function isInUse(session: { id: string; createdAt: Date; seenAt?: Date | null }): Promise<boolean> {
  const at = now();
  const idleMs = at.getTime() - (session.seenAt ?? session.createdAt).getTime();
  if (idleMs > IDLE_MS_MAX) {
    await db.operatorSession.deleteMany({ where: { id: session.id } });
    return false;
  }
  if (!session.seenAt || idleMs > SEEN_EVERY_MS) {
    await db.operatorSession.updateMany({ where: { id: session.id }, data: { seenAt: at } });
  }
  return true;
}
