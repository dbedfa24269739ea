// The tree of categories as operators change it. Whoever changes it holds the whole of it: it is small, and changes seldom.

import { createHash } from 'node:crypto';
import { audit } from '../audit';
import { db, type Tx } from '../db';
import { type Entry, isOutline, layOut, placesOf } from '../domain/category-tree';
import type { Category } from '../generated/prisma/client';

type By = { id: string };

export type CategoryWords = { name: string; nameEn: string | null; summary: string };

export type CategoryRow = CategoryWords & Entry & { slug: string; goods: number };

export type CategoryTree = {
  /** As a menu shows them. */
  rows: CategoryRow[];
  /** Of the order and levels that were seen. */
  seen: string;
};

/** Every category with the goods that stand in it itself. */
export async function readCategoryTree(): Promise<CategoryTree> {
  const all = await db.category.findMany({ ...inOrder, include: { _count: { select: { products: true } } } });
  const rows = layOut(all).map(({ id, depth, slug, name, nameEn, summary, _count }) => {
    return { id, depth, slug, name, nameEn, summary, goods: _count.products };
  });
  return { rows, seen: fingerprintOf(outlineOf(rows)) };
}

const inOrder = { orderBy: [{ position: 'asc' }, { id: 'asc' }] } satisfies Parameters<typeof db.category.findMany>[0];

const fingerprintOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');

const outlineOf = (rows: readonly Entry[]): Entry[] => rows.map(({ id, depth }) => ({ id, depth }));

export type CategoryEdit = CategoryWords & {
  id: number;
  slug: string;
  goods: number;
  children: number;
  /** Of the words that were seen. */
  seen: string;
};

/** One category; null when there is none. */
export async function readCategory(id: number): Promise<CategoryEdit | null> {
  const row = await db.category.findUnique({
    where: { id },
    include: { _count: { select: { products: true, children: true } } },
  });
  if (!row) return null;
  const { slug, name, nameEn, summary, _count } = row;
  return { id, slug, name, nameEn, summary, goods: _count.products, children: _count.children, seen: seenWords(row) };
}

const seenWords = ({ name, nameEn, summary }: CategoryWords): string => fingerprintOf([name, nameEn, summary]);

/** Nobody else adds, moves or renames a category until the transaction ends; goods may still be put in. */
async function holdTree(tx: Tx): Promise<Category[]> {
  await tx.$executeRaw`LOCK TABLE "Category" IN SHARE ROW EXCLUSIVE MODE`;
  return tx.category.findMany(inOrder);
}

/** Makes a category, last at the top. */
export function createCategory(slug: string, words: CategoryWords, operator: By): Promise<'saved' | 'slug-taken'> {
  return db.$transaction(async (tx) => {
    const there = await holdTree(tx);
    if (there.some((category) => category.slug === slug)) return 'slug-taken';
    const position = Math.max(-1, ...there.map((category) => category.position)) + 1;
    const { id } = await tx.category.create({ data: { slug, ...words, position } });
    await audit(tx, operator.id, 'category.create', `category ${id}`, { slug });
    return 'saved';
  });
}

/** Changes what a category is called, unless somebody else did since. */
export function renameCategory(
  id: number,
  words: CategoryWords,
  seen: string,
  operator: By,
): Promise<'saved' | 'changed-meanwhile' | 'not-found'> {
  return db.$transaction(async (tx) => {
    const before = (await holdTree(tx)).find((category) => category.id === id);
    if (!before) return 'not-found';
    if (seenWords(before) !== seen) return 'changed-meanwhile';
    await tx.category.update({ where: { id }, data: words });
    const { name, nameEn, summary } = before;
    await audit(tx, operator.id, 'category.rename', `category ${id}`, { from: { name, nameEn, summary }, to: words });
    return 'saved';
  });
}

/** Gives the tree this order and these levels; `changed-meanwhile` when it is not the one they were made from any more. */
export function arrangeCategories(
  wanted: readonly Entry[],
  seen: string,
  operator: By,
): Promise<'saved' | 'changed-meanwhile' | 'malformed'> {
  if (!isOutline(wanted)) return Promise.resolve('malformed');
  return db.$transaction(async (tx) => {
    const there = layOut(await holdTree(tx));
    const ids = new Set(there.map(({ id }) => id));
    const isSame = wanted.length === ids.size && wanted.every(({ id }) => ids.has(id));
    if (fingerprintOf(outlineOf(there)) !== seen || !isSame) return 'changed-meanwhile';
    await tx.$executeRaw`
      UPDATE "Category" category SET "parentId" = place."parentId", position = place.position
      FROM jsonb_to_recordset(${JSON.stringify(placesOf(wanted))}::jsonb) AS place (id int, "parentId" int, position int)
      WHERE category.id = place.id`;
    await audit(tx, operator.id, 'category.arrange', 'categories', {
      tree: wanted.map(({ id, depth }) => [id, depth]),
    });
    return 'saved';
  });
}

/** Takes a category away that has neither goods nor others below it. */
export function deleteCategory(
  id: number,
  operator: By,
): Promise<'saved' | 'has-goods' | 'has-categories' | 'not-found'> {
  return db.$transaction(async (tx) => {
    const there = await holdTree(tx);
    const category = there.find((each) => each.id === id);
    if (!category) return 'not-found';
    if (there.some(({ parentId }) => parentId === id)) return 'has-categories';
    // Who puts goods in at this moment waits for the row, and then finds it gone.
    await tx.$executeRaw`SELECT id FROM "Category" WHERE id = ${id} FOR UPDATE`;
    if ((await tx.product.count({ where: { categoryId: id } })) > 0) return 'has-goods';
    await tx.category.delete({ where: { id } });
    await audit(tx, operator.id, 'category.delete', `category ${id}`, { slug: category.slug, name: category.name });
    return 'saved';
  });
}
