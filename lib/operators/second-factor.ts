// The second thing an operator proves who they are with. It is asked for after the password, and again before it is changed.
// Where customers are real, whoever can see their data must have one.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { seesPersonalData } from '../domain/permissions';
import { getEnv } from '../env';
import { forgiveTries, mayTryYet } from '../rate-limit';
import { seal, unseal } from '../seal';
import type { Operator } from './operator-of';
import { makeRecoveryCodes, takeRecoveryCode } from './recovery-codes';
import { addressForApp, newSecret, stepOf } from './totp';

const LIMIT = { name: 'second-factor', free: 5, waitMs: 60_000 };

export type FactorState =
  | { kind: 'none' }
  /** The app is to read this and show that it did; `address` is what the square of dots says. */
  | { kind: 'pending'; secret: string; address: string }
  | { kind: 'on'; since: Date; codesLeft: number };

/** How somebody's second factor stands. */
export async function readFactor({ id, email }: Operator): Promise<FactorState> {
  const factor = await db.operatorFactor.findUnique({
    where: { operatorId: id },
    include: { _count: { select: { codes: { where: { usedAt: null } } } } },
  });
  if (factor?.confirmedAt) return { kind: 'on', since: factor.confirmedAt, codesLeft: factor._count.codes };
  const secret = factor && unseal(factor.sealed, id);
  return secret ? { kind: 'pending', secret, address: addressForApp(secret, email) } : { kind: 'none' };
}

/** Whether somebody has to add a second factor before anything else. In the demo nobody has to. */
export async function owesFactor({ id, role }: Operator, mode = getEnv().SHOP_MODE): Promise<boolean> {
  if (mode !== 'live' || !seesPersonalData(role)) return false;
  return !(await hasFactor(id));
}

/** Whether a password alone does not let somebody in. */
export const hasFactor = async (operatorId: string): Promise<boolean> =>
  (await db.operatorFactor.count({ where: { operatorId, confirmedAt: { not: null } } })) > 0;

/** Makes the secret an app is to read. One that was confirmed stays. */
export async function beginFactor({ id }: Operator): Promise<void> {
  const fresh = { sealed: seal(newSecret(), id), createdAt: now(), lastStep: null };
  await db.$transaction([
    db.operatorFactor.deleteMany({ where: { operatorId: id, confirmedAt: null } }),
    db.operatorFactor.createMany({ data: [{ operatorId: id, ...fresh }], skipDuplicates: true }),
  ]);
}

export type CodeRefusal = 'wrong' | 'too-many-tries';

/** Switches it on with the app's first code, and signs their other browsers out. Answers the recovery codes, for this once. */
export async function confirmFactor(operator: Operator, code: string): Promise<{ codes: string[] } | CodeRefusal> {
  const { id, sessionId } = operator;
  const answer = await takeCode(id, code);
  if (answer !== 'right') return answer;
  return db.$transaction(async (tx) => {
    await tx.operatorFactor.update({ where: { operatorId: id }, data: { confirmedAt: now() } });
    await tx.operatorSession.deleteMany({ where: { userId: id, id: { not: sessionId } } });
    await audit(tx, id, 'factor.add', id);
    return { codes: await makeRecoveryCodes(tx, id) };
  });
}

/** New recovery codes for who still has the app, or one of the codes. */
export async function renewCodes({ id }: Operator, code: string): Promise<{ codes: string[] } | CodeRefusal> {
  const answer = await takeCode(id, code);
  if (answer !== 'right') return answer;
  return db.$transaction(async (tx) => {
    await audit(tx, id, 'factor.codes', id);
    return { codes: await makeRecoveryCodes(tx, id) };
  });
}

/** Takes it away with one of its codes, e.g. to add the app of a new phone. */
export async function removeFactor({ id }: Operator, code: string): Promise<'removed' | CodeRefusal> {
  const answer = await takeCode(id, code);
  if (answer !== 'right') return answer;
  await db.$transaction(async (tx) => {
    await forgetFactor(tx, id);
    await audit(tx, id, 'factor.remove', id);
  });
  return 'removed';
}

/** Forgets it with all its codes. */
export async function forgetFactor(tx: Tx, operatorId: string): Promise<void> {
  await tx.operatorFactor.deleteMany({ where: { operatorId } });
}

/**
 * Uses up a code of somebody's app, or one of their recovery codes, however it was typed. Of six digits a million can be guessed:
 * wrong ones are counted for the person, from wherever they come.
 */
export async function takeCode(operatorId: string, typed: string): Promise<'right' | CodeRefusal> {
  if (!(await mayTryYet({ ...LIMIT, subject: operatorId }))) return 'too-many-tries';
  const code = typed.replace(/[\s-]/g, '').toLowerCase();
  const isOfApp = /^\d{6}$/.test(code);
  if (!(await (isOfApp ? takeAppCode(operatorId, code) : takeRecoveryCode(operatorId, code)))) return 'wrong';
  await forgiveTries(LIMIT.name, operatorId);
  return 'right';
}

async function takeAppCode(operatorId: string, code: string): Promise<boolean> {
  const factor = await db.operatorFactor.findUnique({ where: { operatorId } });
  const secret = factor && unseal(factor.sealed, operatorId);
  const step = secret && stepOf(secret, code, now());
  if (!step) return false;
  const { count } = await db.operatorFactor.updateMany({
    where: { operatorId, sealed: factor.sealed, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}
