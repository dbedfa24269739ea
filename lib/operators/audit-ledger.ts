// Reading the audit ledger: who did what, who looked at whom, and whether anybody has rewritten it since.

import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';

/** Actions that show a customer's data to somebody; together they are the ledger of access to personal data. */
const ACCESS = ['customer.reveal', 'orders.export'] as const;

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
  const include = { operator: { select: { email: true } } };
  const found = await db.auditEntry.findMany({ where, include, orderBy: { id: 'desc' }, take: PAGE_SIZE + 1 });
  const rows = found.slice(0, PAGE_SIZE).map(({ id, at, action, subject: to, detail, operator }) => ({
    ...{ id: String(id), at, action, subject: to, operator: operator.email },
    detail: detail as Record<string, unknown>,
  }));
  return { rows, older: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
}

/**
 * The first entry of the ledger that is not as it was written, was taken out, or was put in later; null when nothing was touched.
 * Every entry's seal is made of the entry and of the seal before it.
 */
export async function findBreak(): Promise<string | null> {
  const [broken] = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM (
      SELECT seal."entryId" AS id FROM (
        SELECT *, lag(hash, 1, repeat('0', 64)) OVER (ORDER BY id) AS expected FROM "AuditSeal"
      ) seal LEFT JOIN "AuditEntry" entry ON entry.id = seal."entryId"
      WHERE entry.id IS NULL OR seal."previousHash" <> seal.expected
        OR seal.hash <> audit_hash(seal."previousHash", entry)
      UNION ALL
      SELECT entry.id FROM "AuditEntry" entry
      WHERE NOT EXISTS (SELECT 1 FROM "AuditSeal" seal WHERE seal."entryId" = entry.id)
    ) broken ORDER BY id LIMIT 1`;
  return broken ? String(broken.id) : null;
}
