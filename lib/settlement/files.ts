// PGs' settlement files: compared with our books first, kept as a record when somebody decides so. A look that is not kept is forgotten
// after a day.

import { createHash } from 'node:crypto';
import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { DAY_MS } from '../domain/seoul';
import { compareFile, type Fault, readSettlementFile } from '../domain/settlement-file';
import { Prisma } from '../generated/prisma/client';
import type { SettlementVerdict } from '../generated/prisma/enums';
import { readAllMoves } from './read-settlement';

export type Upload = {
  name: string;
  bytes: Uint8Array;
  /** PG code without MID. */
  pg: string;
  /** The days everything is expected of: 2026-11-24 in Seoul. */
  from: string;
  to: string;
};

export type UploadAnswer =
  | { kind: 'compared'; id: number }
  | { kind: 'unreadable'; why: Fault; line: number }
  | { kind: 'kept-before'; id: number };

/** How much earlier a payment may have been made than the days a file is about: PGs settle late. */
const EARLIER_MS = 62 * DAY_MS;

/** Compares a file with our books. Nothing is decided by it: it can be looked at, kept or forgotten. */
export async function uploadSettlement(
  { name, bytes, pg, from, to }: Upload,
  by: { id: string },
): Promise<UploadAnswer> {
  const file = readSettlementFile(decode(bytes));
  if (file.kind === 'unreadable') return file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = await db.settlementFile.findFirst({ where: { sha256, keptAt: { not: null } }, select: { id: true } });
  if (kept) return { kind: 'kept-before', id: kept.id };
  const range = {
    from: new Date(startOf(from).getTime() - EARLIER_MS),
    to: new Date(startOf(to).getTime() + 2 * DAY_MS),
  };
  const moves = await readAllMoves(range, pg);
  const books = moves.filter(({ currency }) => currency === 'KRW').map((move) => ({ ...move, amountKrw: move.minor }));
  const rows = compareFile(file.lines, books, { from, to });
  const id = await db.$transaction(
    async (tx) => {
      await forgetOldLooks(tx);
      const days = { from: new Date(`${from}T00:00:00Z`), to: new Date(`${to}T00:00:00Z`) };
      const made = await tx.settlementFile.create({
        data: { name: name.slice(0, 200), sha256, pg, ...days, operatorId: by.id, createdAt: now() },
      });
      for (let first = 0; first < rows.length; first += BATCH)
        await tx.settlementFileRow.createMany({
          data: rows
            .slice(first, first + BATCH)
            .map((row) => ({ ...row, named: row.named.slice(0, 80), fileId: made.id })),
        });
      return made.id;
    },
    { timeout: 60_000 },
  );
  return { kind: 'compared', id };
}

const BATCH = 3000;

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);

/** Korean PGs write files in UTF-8 or, older ones, as Windows does in Korea. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}

const forgetOldLooks = (tx: Tx) =>
  tx.settlementFile.deleteMany({ where: { keptAt: null, createdAt: { lt: new Date(now().getTime() - DAY_MS) } } });

/** Keeps a look as a record. Answers false when it is gone, or the same file is kept already. */
export async function keepSettlement(id: number, by: { id: string }): Promise<boolean> {
  try {
    return await db.$transaction(async (tx) => {
      const { count } = await tx.settlementFile.updateMany({ where: { id, keptAt: null }, data: { keptAt: now() } });
      if (count > 0) await audit(tx, by.id, 'settlement.keep', `settlement-${id}`);
      return count > 0;
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
}

/** Forgets a look that was not kept. */
export async function dropSettlement(id: number): Promise<void> {
  await db.settlementFile.deleteMany({ where: { id, keptAt: null } });
}

export const verdicts = ['matched', 'amount', 'fee', 'unknown', 'missing'] as const satisfies SettlementVerdict[];
export type Verdict = SettlementVerdict;

export type FileSummary = {
  id: number;
  name: string;
  pg: string;
  from: string;
  to: string;
  by: string;
  createdAt: Date;
  keptAt: Date | null;
  counts: Record<Verdict, number>;
  /** What the file adds up to, and what our books say of the same days. */
  fileKrw: number;
  ourKrw: number;
  feeKrw: number;
};

const FILES_MAX = 100;

/** The newest files first, kept ones and looks. */
export const listSettlementFiles = (): Promise<FileSummary[]> => readSummaries(Prisma.sql`true`);

/** One file; null when there is none, or none any more. */
export const findSettlementFile = async (id: number): Promise<FileSummary | null> =>
  (await readSummaries(Prisma.sql`file.id = ${id}`))[0] ?? null;

async function readSummaries(which: Prisma.Sql): Promise<FileSummary[]> {
  const rows = await db.$queryRaw<(Omit<FileSummary, 'counts'> & Record<Verdict, number>)[]>`
    SELECT file.id, file.name, pg, "from"::text, "to"::text, operator.email AS by, file."createdAt", "keptAt",
      matched, amount, fee, unknown, missing, "fileKrw", "ourKrw", "feeKrw"
    FROM "SettlementFile" file JOIN "Operator" operator ON operator.id = "operatorId", LATERAL (
      SELECT count(*) FILTER (WHERE verdict = 'matched')::int AS matched, count(*) FILTER (WHERE verdict = 'amount')::int AS amount,
        count(*) FILTER (WHERE verdict = 'fee')::int AS fee, count(*) FILTER (WHERE verdict = 'unknown')::int AS unknown,
        count(*) FILTER (WHERE verdict = 'missing')::int AS missing, coalesce(sum("amountKrw"), 0)::float8 AS "fileKrw",
        coalesce(sum("ourAmountKrw"), 0)::float8 AS "ourKrw", coalesce(sum("feeKrw"), 0)::float8 AS "feeKrw"
      FROM "SettlementFileRow" WHERE "fileId" = file.id
    ) AS sums WHERE ${which} ORDER BY file.id DESC LIMIT ${FILES_MAX}`;
  return rows.map(({ matched, amount, fee, unknown, missing, ...row }) => ({
    ...row,
    counts: { matched, amount, fee, unknown, missing },
  }));
}

export type FileRow = {
  id: number;
  line: number | null;
  verdict: Verdict;
  named: string;
  impUid: string | null;
  amountKrw: number | null;
  feeKrw: number | null;
  ourAmountKrw: number | null;
  ourFeeKrw: number | null;
};

const PAGE = 100;

/** A page of a file's lines with one verdict, or of those that differ in any way. */
export async function listFileRows(fileId: number, verdict: Verdict | null, after: number | null) {
  const rows: FileRow[] = await db.settlementFileRow.findMany({
    where: { fileId, verdict: verdict ?? { not: 'matched' }, ...(after !== null && { id: { gt: after } }) },
    omit: { fileId: true },
    orderBy: { id: 'asc' },
    take: PAGE + 1,
  });
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}
