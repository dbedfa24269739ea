import { verifyPassword } from 'better-auth/crypto';
import { db } from '../db';
import { forgiveTries, mayTryYet } from '../rate-limit';

const LIMIT = { name: 'own-password', free: 5, waitMs: 60_000 };

/** Whether somebody signed in still knows their password, before what a stranger at their desk must not do. */
export async function checkPassword(
  operatorId: string,
  password: string,
): Promise<'right' | 'wrong' | 'too-many-tries'> {
  if (!(await mayTryYet({ ...LIMIT, subject: operatorId }))) return 'too-many-tries';
  const account = await db.operatorAccount.findFirst({ where: { userId: operatorId, providerId: 'credential' } });
  if (!account?.password || !(await verifyPassword({ hash: account.password, password }))) return 'wrong';
  await forgiveTries(LIMIT.name, operatorId);
  return 'right';
}
