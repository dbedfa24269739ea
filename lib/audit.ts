import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { now } from './clock';
import type { Tx } from './db';
import type { Prisma } from './generated/prisma/client';

/**
 * Writes down what an operator did, in the transaction that does it, so that neither exists without the other.
 * `subject` is what it was done to (an order number, a parked item's id); `detail` holds nothing about the buyer, but what the operator
 * typed (`reason`, `note`) may: that is kept beside the sealed entry, and can go without breaking its seal.
 */
export async function audit(
  tx: Tx,
  operatorId: string,
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const { typed, rest } = splitTyped(detail);
  const data = { at: now(), operatorId, action, subject };
  if (typed === null) {
    await tx.auditEntry.create({ data: { ...data, detail: rest } });
    return;
  }
  const salt = randomBytes(16).toString('base64url');
  const words = { create: { salt, words: typed } };
  await tx.auditEntry.create({ data: { ...data, detail: { ...rest, words: digestOf(salt, typed) }, words } });
}

/** What the operator typed, as text, and all the rest. */
function splitTyped(detail: Prisma.InputJsonObject): { typed: string | null; rest: Prisma.InputJsonObject } {
  const isTyped = ([name, value]: [string, unknown]): boolean =>
    (name === 'reason' || name === 'note') && typeof value === 'string' && value !== '';
  const all = Object.entries(detail);
  const typed = all.filter(isTyped);
  const rest = Object.fromEntries(all.filter((one) => !isTyped(one)));
  return { typed: typed.length > 0 ? JSON.stringify(Object.fromEntries(typed)) : null, rest };
}

const digestOf = (salt: string, typed: string): string =>
  createHash('sha256')
    .update(salt + typed)
    .digest('hex');

const Typed = z.record(z.string(), z.string());

/** An entry's detail as it was written, with what was typed while that is kept. */
export function detailOf(entry: { detail: unknown; words: { words: string } | null }): Record<string, unknown> {
  const { words: _, ...detail } = z.record(z.string(), z.unknown()).parse(entry.detail);
  return entry.words ? { ...detail, ...Typed.parse(JSON.parse(entry.words.words)) } : detail;
}

/** Writes down many things of one kind at once: what each was done to, with its detail. */
export async function auditAll(
  tx: Tx,
  operatorId: string,
  action: string,
  done: readonly { subject: string; detail: Prisma.InputJsonObject }[],
): Promise<void> {
  const at = now();
  await tx.auditEntry.createMany({ data: done.map((each) => ({ at, operatorId, action, ...each })) });
}
