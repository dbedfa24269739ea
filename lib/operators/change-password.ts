import { hashPassword } from 'better-auth/crypto';
import { audit } from '../audit';
import { db } from '../db';
import { checkPassword } from './check-password';
import type { Operator } from './operator-of';

/** Gives an operator a new password, and signs their other browsers out: whoever else knew the old one is out. */
export async function changePassword(
  { id, sessionId }: Operator,
  given: { current: string; wanted: string },
): Promise<'changed' | 'wrong' | 'too-many-tries'> {
  const answer = await checkPassword(id, given.current);
  if (answer !== 'right') return answer;
  const password = await hashPassword(given.wanted);
  await db.$transaction(async (tx) => {
    await tx.operatorAccount.updateMany({ where: { userId: id, providerId: 'credential' }, data: { password } });
    await tx.operatorSession.deleteMany({ where: { userId: id, id: { not: sessionId } } });
    await audit(tx, id, 'operator.password', id);
  });
  return 'changed';
}
