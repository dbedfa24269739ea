// Reading the audit ledger: who did what, who looked at whom, and whether anybody has rewritten it since.

import { detailOf } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';

/** Actions that show a customer's data to somebody; together they are the ledger of access to personal data. */
export const ACCESS = ['customer.reveal', 'orders.export', 'packing.print', 'breach.export'] as const;

export type AuditFilter = { kind: 'all' | 'access'; operatorId: string | null; subject: string };

export type LedgerRow = {
  id: string;
  at: Date;
  operator: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
};

export type LedgerPage = { rows: LedgerRow[]; older: string | null };

const PAGE_SIZE = 50;

/** A page of the ledger, newest first; `before` is the id the page before ended with. */
export async function listAudit(
  { kind, operatorId, subject }: AuditFilter,
  before: string | null,
): Promise<LedgerPage> {
  const where: Prisma.AuditEntryWhereInput = {
    ...(kind === 'access' && { action: { in: [...ACCESS] } }),
    ...(operatorId && { operatorId }),
    ...(subject && { subject }),
    ...(before && { id: { lt: BigInt(before) } }),
  };
  const include = { operator: { select: { email: true } }, words: true } as const;
  const found = await db.auditEntry.findMany({ where, include, orderBy: { id: 'desc' }, take: PAGE_SIZE + 1 });
  const rows = found.slice(0, PAGE_SIZE).map(({ id, at, action, subject: to, operator, ...entry }) => ({
    ...{ id: String(id), at, action, subject: to, operator: operator.email },
    detail: detailOf(entry),
  }));
  return { rows, older: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
}

/**
 * The first entry sealed since the last whole look that is not as it was written, was taken out, or was put in later; null when
 * nothing was touched. Every night, and by `npm run verify`, the whole ledger is looked at.
 */
export async function findBreak(): Promise<string | null> {
  const proof = await db.auditProof.findUnique({ where: { id: 1 } });
  const [broken] = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM audit_breaks(${proof?.sealId ?? 0n}, ${proof?.hash ?? '0'.repeat(64)}) AS id ORDER BY id LIMIT 1`;
  return broken ? String(broken.id) : null;
}

/** The newest seal; once a look at the whole ledger found nothing, it need not be looked at again (keepProof). */
export const newestSeal = (): Promise<{ id: bigint; hash: string } | null> =>
  db.auditSeal.findFirst({ orderBy: { id: 'desc' }, select: { id: true, hash: true } });

/** Keeps that the ledger was whole up to a seal. */
export async function keepProof({ id: sealId, hash }: { id: bigint; hash: string }): Promise<void> {
  const proof = { sealId, hash, at: now() };
  await db.auditProof.upsert({ where: { id: 1 }, create: proof, update: proof });
}
