// What operators change about goods. Every change is in the audit ledger of its own transaction, prices in a history of their own.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { COMBINATIONS_MAX, combinations, type OptionLine } from '../domain/option-matrix';
import { isNoticeKind, missingFacts, type NoticeKind } from '../domain/product-notice';
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

/** Offers a product to customers, or hides it. */
export function publish(
  id: number,
  isOffered: boolean,
  operator: By,
): Promise<'saved' | 'incomplete' | 'nothing-to-buy' | 'not-found'> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, id);
    if (!product) return 'not-found';
    const kind = isNoticeKind(product.noticeKind) ? product.noticeKind : 'other';
    if (isOffered && missingFacts(kind, product.facts as ProductFact[]).length > 0) return 'incomplete';
    if (isOffered && (await tx.sku.count({ where: { productId: id } })) === 0) return 'nothing-to-buy';
    await tx.product.update({ where: { id }, data: { publishedAt: isOffered ? now() : null } });
    await audit(tx, operator.id, isOffered ? 'product.publish' : 'product.hide', `product ${id}`);
    return 'saved';
  });
}

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
