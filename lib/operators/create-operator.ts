// New operators come from the seed and from other operators; nobody signs up over HTTP.

import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { db } from '../db';
import type { Role } from '../domain/permissions';
import { PASSWORD_LENGTH_MIN } from './password';

export type Creation = { kind: 'created'; id: string } | { kind: 'email-taken' };

/**
 * Makes an operator who signs in with this e-mail address (letter case does not matter) and password.
 * Without a role they may only look.
 * An address that is taken keeps its operator and password as they are. Throws RangeError when the password is too short.
 */
export async function createOperator(
  email: string,
  name: string,
  password: string,
  role: Role = 'viewer',
): Promise<Creation> {
  if (password.length < PASSWORD_LENGTH_MIN) {
    throw new RangeError(`a password needs at least ${PASSWORD_LENGTH_MIN} characters`);
  }
  const id = randomUUID();
  const hash = await hashPassword(password);
  return db.$transaction(async (tx): Promise<Creation> => {
    const operator = { id, email: email.trim().toLowerCase(), name, role, emailVerified: true };
    const { count } = await tx.operator.createMany({ data: [operator], skipDuplicates: true });
    if (count === 0) return { kind: 'email-taken' };
    // better-auth's own shape of a password: its account is named by the person's id.
    const account = { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash };
    await tx.operatorAccount.create({ data: account });
    return { kind: 'created', id };
  });
}
