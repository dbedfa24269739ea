// Whose session a request's cookies prove. A session that nobody has used for a while is ended here, wherever it is first seen.

import { now } from '../clock';
import { db } from '../db';
import { isRole, type Role } from '../domain/permissions';
import { readSettings } from '../settings/read-settings';
import { auth } from './auth';
import { isLeftFromDemo } from './demo';

export type Operator = {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** Of the browser that asks. */
  sessionId: string;
};

/** How exactly use is written down: not a write for every request. */
const SEEN_EVERY_MS = 60 * 1000;

/** Whose session a request's cookies prove, if anybody's. Without such a cookie the database is not asked. */
export async function operatorOf(headers: Headers): Promise<Operator | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { user, session } = found;
  if (user.disabledAt || !isRole(user.role) || !session.admittedAt || isLeftFromDemo(user.email)) return null;
  const { id, email, name, role } = user;
  return (await isInUse(session)) ? { id, email, name, role, sessionId: session.id } : null;
}

async function isInUse(session: { id: string; createdAt: Date; seenAt?: Date | null }): Promise<boolean> {
  const at = now();
  const idleMs = at.getTime() - (session.seenAt ?? session.createdAt).getTime();
  const { OPERATOR_IDLE_MINUTES } = await readSettings();
  if (idleMs > OPERATOR_IDLE_MINUTES * 60_000) {
    await db.operatorSession.deleteMany({ where: { id: session.id } });
    return false;
  }
  if (!session.seenAt || idleMs > SEEN_EVERY_MS) {
    await db.operatorSession.updateMany({ where: { id: session.id }, data: { seenAt: at } });
  }
  return true;
}
