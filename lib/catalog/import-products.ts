// A table of goods brought in: first what it would do, then just that. The plan is made again from locked rows before anything is
// written; when it is not the one that was looked at, nothing is written and the new one is shown.

import { createHash } from 'node:crypto';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { type PlannedLine, type ProductPlan, type ProductWrite, planProducts } from '../domain/plan-products';
import { readLine } from '../domain/product-line';
import { readTable, type Unreadable, type Vocabulary } from '../domain/product-table';
import { Prisma } from '../generated/prisma/client';
import type { Why } from './change-skus';
import { lockProducts, readBooks } from './product-books';
import { Overtaken, writeProducts } from './write-products';

export type ImportPlan = {
  kind: 'plan';
  lines: PlannedLine[];
  /** Headings that mean nothing here. */
  ignored: string[];
  /** Of everything that would be done, and of what stood there before. */
  fingerprint: string;
  /** When a line's pieces were already added once within a day, by its number: perhaps the same table again. */
  repeated: Map<number, Date>;
};

export type ImportCounts = { created: number; changed: number; skus: number; refused: number };

/** Plans a table. Changes nothing. */
export async function planImport(text: string, words: Vocabulary): Promise<ImportPlan | Unreadable> {
  const table = readTable(text, words);
  if (table.kind !== 'table') return table;
  const plan = await planOver(db, table.rows, words);
  const repeated = await findRepeated(plan.lines);
  return { kind: 'plan', ignored: table.ignored, lines: plan.lines, fingerprint: fingerprintOf(plan), repeated };
}

async function planOver(client: Tx, rows: Parameters<typeof readLine>[0][], words: Vocabulary): Promise<ProductPlan> {
  const lines = rows.map((row) => ({ ...row, said: readLine(row, words) }));
  return planProducts(lines, await readBooks(client, lines));
}

/** Pieces added to whatever is there leave no trace in the plan: the import's own name keeps it from being done twice. */
const fingerprintOf = ({ lines, writes }: ProductPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([writes, lines.map(({ line, kind, fault }) => [line, kind, fault])]))
    .digest('base64url');

const DAY_MS = 86_400_000;

async function findRepeated(lines: readonly PlannedLine[]): Promise<Map<number, Date>> {
  const added = lines.flatMap(({ line, sku }) =>
    sku?.id && sku.stock?.from === null ? [{ line, skuId: sku.id, delta: sku.stock.delta }] : [],
  );
  const moves = await db.stockMove.findMany({
    where: {
      skuId: { in: added.map(({ skuId }) => skuId) },
      reason: { in: ['restock', 'correction'] },
      at: { gte: new Date(now().getTime() - DAY_MS) },
    },
    orderBy: { id: 'asc' },
  });
  const times = new Map(moves.map(({ skuId, delta, at }) => [`${skuId} ${delta}`, at]));
  return new Map(
    added.flatMap(({ line, skuId, delta }) => {
      const at = times.get(`${skuId} ${delta}`);
      return at ? [[line, at] as const] : [];
    }),
  );
}

export type ImportWish = {
  /** Names this import: brought in twice, it is done once. */
  id: string;
  text: string;
  /** Of the plan that was looked at. */
  fingerprint: string;
  /** Why stock moves. */
  why: Why;
};

export type Imported =
  | { kind: 'saved'; counts: ImportCounts; refusedLines: Set<number> }
  /** Something changed since it was looked at; nothing was written. */
  | { kind: 'moved' }
  | { kind: 'done-before' }
  | Unreadable;

/** Does what the plan with this fingerprint says, all of it or nothing. */
export async function commitImport(wish: ImportWish, words: Vocabulary, operator: { id: string }): Promise<Imported> {
  const table = readTable(wish.text, words);
  if (table.kind !== 'table') return table;
  const seen = await planOver(db, table.rows, words);
  try {
    return await db.$transaction(
      async (tx): Promise<Imported> => {
        await lockProducts(tx, seen.writes);
        const plan = await planOver(tx, table.rows, words);
        const counts = countsOf(plan);
        if (!(await isFirst(tx, wish.id, counts, operator.id))) return { kind: 'done-before' };
        if (fingerprintOf(plan) !== wish.fingerprint) throw new Overtaken('plan');
        await writeProducts(tx, plan.writes, { ...wish.why, importId: wish.id }, operator.id);
        return { kind: 'saved', counts, refusedLines: new Set(refusedOf(plan).map(({ line }) => line)) };
      },
      { timeout: WRITING_MAX_MS },
    );
  } catch (error) {
    if (error instanceof Overtaken || isTaken(error)) return { kind: 'moved' };
    throw error;
  }
}

/** A large table takes seconds; prices and stock, which buyers need, are written last. */
const WRITING_MAX_MS = 30_000;

/** Somebody made an address, a code or a combination since the plan was made. */
const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

async function isFirst(tx: Tx, id: string, counts: ImportCounts, operatorId: string): Promise<boolean> {
  const data = [{ id, operatorId, ...counts, at: now() }];
  return (await tx.catalogImport.createMany({ data, skipDuplicates: true })).count === 1;
}

const refusedOf = ({ lines }: ProductPlan): PlannedLine[] => lines.filter(({ kind }) => kind === 'refused');

const countsOf = (plan: ProductPlan): ImportCounts => ({
  created: plan.writes.filter(({ id }) => id === null).length,
  changed: plan.writes.filter(({ id }) => id !== null).length,
  skus: plan.writes.reduce((sum: number, { skus }: ProductWrite) => sum + skus.length, 0),
  refused: refusedOf(plan).length,
});

export type ImportRow = ImportCounts & { id: string; at: Date; by: string };

/** The last tables that were brought in, newest first. */
export async function listImports(count: number): Promise<ImportRow[]> {
  const include = { operator: { select: { email: true } } };
  const rows = await db.catalogImport.findMany({ orderBy: { at: 'desc' }, take: count, include });
  return rows.map(({ id, at, created, changed, skus, refused, operator }) => {
    return { id, at, created, changed, skus, refused, by: operator.email };
  });
}
