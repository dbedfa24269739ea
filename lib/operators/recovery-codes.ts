// Codes on paper, for the day the phone is lost: ten, each good for one sign-in. Only their hashes are kept.

import { createHash, randomBytes } from 'node:crypto';
import { now } from '../clock';
import { db, type Tx } from '../db';

const COUNT = 10;
const LENGTH = 16;

/** Thirty-two signs nobody takes for another: five bits each, eighty in a code. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Makes new codes; those before are void. They cannot be read again. */
export async function makeRecoveryCodes(tx: Tx, operatorId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.operatorRecoveryCode.deleteMany({ where: { operatorId } });
  await tx.operatorRecoveryCode.createMany({
    data: codes.map((code) => ({ operatorId, hash: hashOf(operatorId, code) })),
  });
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code);
}

/** Uses a code up, typed without its dashes; false when it is none or was used. Of two who use it at once one gets in. */
export async function takeRecoveryCode(operatorId: string, code: string): Promise<boolean> {
  const { count } = await db.operatorRecoveryCode.updateMany({
    where: { hash: hashOf(operatorId, code), operatorId, usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}

const newCode = (): string => [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');

// Eighty random bits need no slow hash.
const hashOf = (operatorId: string, code: string): string =>
  createHash('sha256').update(`${operatorId} ${code}`).digest('base64url');
