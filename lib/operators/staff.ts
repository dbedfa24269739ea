// Who works here: roles, leaving, open sessions. The shop always keeps an owner who can come in.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import type { Role } from '../domain/permissions';
import { forgetFactor } from './second-factor';

export type StaffRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  sessions: number;
  /** Whether a password alone does not let them in. */
  hasFactor: boolean;
  /** When any of their browsers was last used; null when none is signed in. */
  seenAt: Date | null;
};

/** Everybody who works or worked here, oldest first. */
export async function listStaff(): Promise<StaffRow[]> {
  const staff = await db.operator.findMany({
    include: {
      sessions: { where: { expiresAt: { gt: now() } }, select: { seenAt: true, createdAt: true } },
      factor: { select: { confirmedAt: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
  return staff.map(({ id, name, email, role, disabledAt, sessions, factor }) => {
    const seen = sessions.map((session) => (session.seenAt ?? session.createdAt).getTime());
    return {
      ...{ id, name, email, role, disabledAt, sessions: sessions.length },
      hasFactor: Boolean(factor?.confirmedAt),
      seenAt: seen.length > 0 ? new Date(Math.max(...seen)) : null,
    };
  });
}

export type StaffChange = 'saved' | 'last-owner' | 'oneself' | 'not-found';

type By = { id: string };

/** Gives somebody another role. Nobody changes their own. */
export function changeRole(id: string, role: Role, by: By): Promise<StaffChange> {
  return changeStaff(id, by, async (tx, before) => {
    await tx.operator.update({ where: { id }, data: { role } });
    await audit(tx, by.id, 'staff.role', before.email, { from: before.role, to: role });
    return role === 'owner';
  });
}

/** Lets somebody in no more, at once and in every browser; or in again. */
export function setDisabled(id: string, isDisabled: boolean, by: By): Promise<StaffChange> {
  return changeStaff(id, by, async (tx, before) => {
    await tx.operator.update({ where: { id }, data: { disabledAt: isDisabled ? now() : null } });
    if (isDisabled) await tx.operatorSession.deleteMany({ where: { userId: id } });
    await audit(tx, by.id, isDisabled ? 'staff.disable' : 'staff.enable', before.email);
    return !isDisabled && before.role === 'owner';
  });
}

/** Signs somebody out everywhere. */
export async function endAllSessions(id: string, by: By): Promise<StaffChange> {
  return db.$transaction(async (tx) => {
    const operator = await tx.operator.findUnique({ where: { id } });
    if (!operator) return 'not-found';
    const { count } = await tx.operatorSession.deleteMany({ where: { userId: id } });
    await audit(tx, by.id, 'staff.sessions', operator.email, { ended: count });
    return 'saved';
  });
}

/** Forgets somebody's second factor, e.g. because their phone is lost, and signs them out. Nobody does it for themselves. */
export function resetFactor(id: string, by: By): Promise<StaffChange> {
  return changeStaff(id, by, async (tx, before) => {
    await forgetFactor(tx, id);
    await tx.operatorSession.deleteMany({ where: { userId: id } });
    await audit(tx, by.id, 'staff.factor-reset', before.email);
    return before.role === 'owner';
  });
}

/**
 * The same for somebody at the machine itself, e.g. when a shop's only owner lost phone and codes.
 * @public bin/operator.mjs
 */
export function resetFactorByHand(email: string): Promise<'saved' | 'not-found'> {
  return db.$transaction(async (tx) => {
    const operator = await tx.operator.findUnique({ where: { email: email.trim().toLowerCase() } });
    if (!operator) return 'not-found';
    await forgetFactor(tx, operator.id);
    await tx.operatorSession.deleteMany({ where: { userId: operator.id } });
    await audit(tx, operator.id, 'staff.factor-reset', operator.email, { by: 'hand' });
    return 'saved';
  });
}

class LastOwner extends Error {
  override readonly name = 'LastOwner';
}

async function changeStaff(
  id: string,
  by: By,
  change: (tx: Tx, before: { email: string; role: Role }) => Promise<boolean>,
): Promise<StaffChange> {
  if (id === by.id) return 'oneself';
  try {
    return await db.$transaction(async (tx) => {
      // Two owners who send each other away at once: one of them stays.
      await tx.$executeRaw`SELECT id FROM "Operator" WHERE role = 'owner' ORDER BY id FOR UPDATE`;
      const before = await tx.operator.findUnique({ where: { id } });
      if (!before) return 'not-found';
      const isOwner = await change(tx, before);
      if (!isOwner && (await tx.operator.count({ where: { role: 'owner', disabledAt: null } })) === 0)
        throw new LastOwner();
      return 'saved';
    });
  } catch (error) {
    if (error instanceof LastOwner) return 'last-owner';
    throw error;
  }
}
