// What operators change about goods. Every change is in the audit ledger of its own transaction, prices in a history of their own.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { COMBINATIONS_MAX, combinations, type OptionLine } from '../domain/option-matrix';
import { isNoticeKind, missingFacts, type NoticeKind } from '../domain/product-notice';
import type { Product } from '../generated/prisma/client';
import { lockProduct } from './lock-product';
import type { ProductFact } from './types';

type By = { id: string };

export type Basics = { slug: string; name: string; summary: string; description: string; categoryId: number };

export type Saved = { kind: 'saved'; id: number } | { kind: 'slug-taken' } | { kind: 'not-found' };

/** Makes a hidden product without anything to buy yet. */
export function createProduct(basics: Basics, operator: By): Promise<Saved> {
  return db.$transaction(async (tx): Promise<Saved> => {
    const { _max } = await tx.product.aggregate({
      where: { categoryId: basics.categoryId },
      _max: { position: true },
    });
    const [made] = await tx.product.createManyAndReturn({
      data: [{ ...basics, position: (_max.position ?? 0) + 1 }],
      skipDuplicates: true,
    });
    if (!made) return { kind: 'slug-taken' };
    await audit(tx, operator.id, 'product.create', `product ${made.id}`, { name: made.name });
    return { kind: 'saved', id: made.id };
  });
}

/** Changes what is said about a product. */
export function saveBasics(id: number, basics: Basics, operator: By): Promise<Saved> {
  return db.$transaction(async (tx): Promise<Saved> => {
    const before = await lockProduct(tx, id);
    if (!before) return { kind: 'not-found' };
    const namesake = await tx.product.findUnique({ where: { slug: basics.slug }, select: { id: true } });
    if (namesake && namesake.id !== id) return { kind: 'slug-taken' };
    const changed = (Object.keys(basics) as (keyof Basics)[]).filter((field) => before[field] !== basics[field]);
    await tx.product.update({ where: { id }, data: basics });
    await audit(tx, operator.id, 'product.save', `product ${id}`, { changed });
    return { kind: 'saved', id };
  });
}

/** Changes what the law wants said. Goods on sale whose notice would become incomplete stay as they are. */
export function saveNotice(
  id: number,
  kind: NoticeKind,
  facts: readonly ProductFact[],
  operator: By,
): Promise<'saved' | 'incomplete' | 'not-found'> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, id);
    if (!product) return 'not-found';
    if (product.publishedAt && missingFacts(kind, facts).length > 0) return 'incomplete';
    await tx.product.update({ where: { id }, data: { noticeKind: kind, facts: [...facts] } });
    await audit(tx, operator.id, 'product.notice', `product ${id}`, { kind });
    return 'saved';
  });
}

type Offered = 'saved' | 'incomplete' | 'nothing-to-buy' | 'not-found';

/** Offers a product to customers from now on, or hides it. An end that is past is forgotten. */
export function publish(id: number, isOffered: boolean, operator: By): Promise<Offered> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, id);
    if (!product) return 'not-found';
    const obstacle = isOffered ? await obstacleTo(tx, product) : null;
    if (obstacle) return obstacle;
    const at = now();
    const isOver = product.publishUntil !== null && product.publishUntil <= at;
    const data = isOffered ? { publishedAt: at, ...(isOver && { publishUntil: null }) } : { publishedAt: null };
    await tx.product.update({ where: { id }, data });
    await audit(tx, operator.id, isOffered ? 'product.publish' : 'product.hide', `product ${id}`);
    return 'saved';
  });
}

/** What keeps a product from being offered; null when nothing does. */
async function obstacleTo(tx: Tx, { id, noticeKind, facts }: Product): Promise<'incomplete' | 'nothing-to-buy' | null> {
  const kind = isNoticeKind(noticeKind) ? noticeKind : 'other';
  if (missingFacts(kind, facts as ProductFact[]).length > 0) return 'incomplete';
  return (await tx.sku.count({ where: { productId: id } })) === 0 ? 'nothing-to-buy' : null;
}

/** Instants to the minute; no beginning hides a product, no end leaves it on sale. */
export type Schedule = { from: Date | null; until: Date | null };

/** Says from when and until when a product is on sale. A beginning that stays in its minute stays as it is to the second. */
export function saveSchedule(id: number, wanted: Schedule, operator: By): Promise<Offered | 'ends-before'> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, id);
    if (!product) return 'not-found';
    const from = keepSecond(wanted.from, product.publishedAt);
    const until = keepSecond(wanted.until, product.publishUntil);
    if (from && until && until <= from) return 'ends-before';
    const obstacle = from && !product.publishedAt ? await obstacleTo(tx, product) : null;
    if (obstacle) return obstacle;
    await tx.product.update({ where: { id }, data: { publishedAt: from, publishUntil: until } });
    const detail = { from: from?.toISOString() ?? null, until: until?.toISOString() ?? null };
    await audit(tx, operator.id, 'product.schedule', `product ${id}`, detail);
    return 'saved';
  });
}

const MINUTE_MS = 60_000;

/** What is there when it is in the minute that is wanted: forms know no seconds. */
const keepSecond = (wanted: Date | null, there: Date | null): Date | null =>
  wanted && there && Math.floor(there.getTime() / MINUTE_MS) * MINUTE_MS === wanted.getTime() ? there : wanted;

export type Matrix = { options: OptionLine[]; priceKrw: number; codePrefix: string };

/**
 * Makes the combinations of a product's choices that are not there yet, at one price and without stock. What was sold once stays:
 * the number and order of choices can change only while nothing can be bought.
 */
export function addCombinations(
  id: number,
  { options, priceKrw, codePrefix }: Matrix,
  operator: By,
): Promise<'saved' | 'too-many' | 'other-choices' | 'code-taken' | 'not-found'> {
  const wanted = combinations(options);
  if (wanted.length > COMBINATIONS_MAX) return Promise.resolve('too-many');
  const names = options.map(({ name }) => name);
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, id);
    if (!product) return 'not-found';
    const there = await tx.sku.findMany({ where: { productId: id }, orderBy: { position: 'asc' } });
    if (there.length > 0 && product.optionNames.length !== names.length) return 'other-choices';
    const known = new Set(there.map(({ optionValues }) => JSON.stringify(optionValues)));
    const missing = wanted.filter((values) => !known.has(JSON.stringify(values)));
    const first = Math.max(0, ...there.map(({ position }) => position)) + 1;
    const rows = missing.map((optionValues, index) => {
      const position = first + index;
      const code = wanted.length === 1 ? codePrefix : `${codePrefix}-${position}`;
      return { productId: id, code, optionValues, priceKrw, position };
    });
    if (await tx.sku.findFirst({ where: { code: { in: rows.map(({ code }) => code) } } })) return 'code-taken';
    await tx.sku.createMany({ data: rows });
    await tx.product.update({ where: { id }, data: { optionNames: names } });
    await audit(tx, operator.id, 'product.options', `product ${id}`, { added: rows.map(({ code }) => code) });
    return 'saved';
  });
}
