// Joining the staff: an owner makes a link, whoever has it chooses a name and a password, once and within three days.

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import type { Role } from '../domain/permissions';
import { createOperator } from './create-operator';

const VALID_MS = 3 * 24 * 60 * 60 * 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export type InvitationRow = { id: string; email: string; role: Role; expiresAt: Date };

/**
 * Makes the secret of a link. An earlier link for the same address is void from now on; who works here already gets none. `by` is
 * null for somebody at the machine itself, who lets the first of the staff in.
 */
export async function invite(email: string, role: Role, by: { id: string } | null): Promise<string | 'works-here'> {
  const address = email.trim().toLowerCase();
  const token = randomBytes(32).toString('base64url');
  return db.$transaction(async (tx) => {
    if (await tx.operator.findUnique({ where: { email: address } })) return 'works-here';
    const at = now();
    await tx.operatorInvitation.updateMany({ where: { email: address, endedAt: null }, data: { endedAt: at } });
    const expiresAt = new Date(at.getTime() + VALID_MS);
    await tx.operatorInvitation.create({
      data: {
        id: randomUUID(),
        email: address,
        role,
        tokenHash: hashOf(token),
        invitedById: by?.id ?? null,
        createdAt: at,
        expiresAt,
      },
    });
    if (by) await audit(tx, by.id, 'staff.invite', address, { role });
    return token;
  });
}

/** Links that can still be used. */
export const listInvitations = (): Promise<InvitationRow[]> =>
  db.operatorInvitation.findMany({
    where: { endedAt: null, expiresAt: { gt: now() } },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
  });

/** Makes a link void. */
export async function revokeInvitation(id: string, by: { id: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const [ended] = await tx.operatorInvitation.updateManyAndReturn({
      where: { id, endedAt: null },
      data: { endedAt: now() },
    });
    if (ended) await audit(tx, by.id, 'staff.invite-revoke', ended.email);
  });
}

/** Whom a link is for; null when it is void, used or too old. */
export const findInvitation = (token: string): Promise<{ id: string; email: string; role: Role } | null> =>
  db.operatorInvitation.findFirst({
    where: { tokenHash: hashOf(token), endedAt: null, expiresAt: { gt: now() } },
    select: { id: true, email: true, role: true },
  });

/** Uses a link. Of two who use it at the same moment one joins. Throws RangeError when the password is too short. */
export async function join(token: string, name: string, password: string): Promise<'joined' | 'void'> {
  const invitation = await findInvitation(token);
  if (!invitation) return 'void';
  const created = await createOperator(invitation.email, name, password, invitation.role);
  if (created.kind === 'email-taken') return 'void';
  await db.$transaction(async (tx) => {
    await tx.operatorInvitation.update({ where: { id: invitation.id }, data: { endedAt: now() } });
    await audit(tx, created.id, 'staff.join', invitation.email, { role: invitation.role });
  });
  return 'joined';
}
