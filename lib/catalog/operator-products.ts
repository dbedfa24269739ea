// The goods as operators see them: hidden ones too, with what is still missing before they may be offered.

import { now } from '../clock';
import { db } from '../db';
import { layOut, trailOf } from '../domain/category-tree';
import { isNoticeKind, missingFacts, type NoticeKind } from '../domain/product-notice';
import { type ShelfState, shelfState } from '../domain/shelf-state';
import type { Prisma } from '../generated/prisma/client';
import { type Page, type Position, pageOf, pageQuery } from '../orders/operator-page';
import { readFacts } from './facts';
import { onShelf } from './on-shelf';
import type { Picture, ProductFact } from './types';

export type ProductFilter = { search: string; state: ShelfState | 'low' | 'sold-out' | null };

export type ProductRow = {
  id: number;
  slug: string;
  name: string;
  category: string;
  picture: Picture | null;
  shelf: ShelfState;
  publishedAt: Date | null;
  publishUntil: Date | null;
  fromKrw: number | null;
  toKrw: number | null;
  stock: number;
  skuCount: number;
};

/** A page of the goods, newest first; the search finds part of a name or the beginning of a stock code. */
export async function listAllProducts(filter: ProductFilter, position: Position): Promise<Page<ProductRow>> {
  const found = await db.product.findMany({ ...pageQuery(whereProducts(filter), position), include: forRow });
  return pageOf(found.map(rowOf), position);
}

/** The goods that pass a filter. */
export const whereProducts = ({ search, state }: ProductFilter): Prisma.ProductWhereInput => ({
  AND: [whereSearch(search), whereState(state)],
});

const forRow = {
  category: { select: { name: true } },
  pictures: { select: { src: true, alt: true, width: true, height: true }, orderBy: { position: 'asc' }, take: 1 },
  skus: { select: { priceKrw: true, stock: true } },
} satisfies Prisma.ProductInclude;

function rowOf(product: Prisma.ProductGetPayload<{ include: typeof forRow }>): ProductRow {
  const { id, slug, name, category, pictures, publishedAt, publishUntil, skus } = product;
  const prices = skus.map((sku) => sku.priceKrw);
  return {
    ...{ id, slug, name, category: category.name, picture: pictures[0] ?? null },
    ...{ shelf: shelfState(product, now()), publishedAt, publishUntil },
    fromKrw: prices.length > 0 ? Math.min(...prices) : null,
    toKrw: prices.length > 0 ? Math.max(...prices) : null,
    stock: skus.reduce((sum, sku) => sum + sku.stock, 0),
    skuCount: skus.length,
  };
}

function whereSearch(search: string): Prisma.ProductWhereInput {
  if (search === '') return {};
  const text = search.normalize('NFC').replace(/[\\%_]/g, '\\$&');
  return { OR: [{ name: { contains: text } }, { skus: { some: { code: { startsWith: text.toUpperCase() } } } }] };
}

/** So few pieces of a SKU will be gone before more arrive. */
const LOW_STOCK = 3;

/** How many products on sale have a SKU that is nearly or wholly gone. */
export const countLowStock = (): Promise<number> => db.product.count({ where: whereState('low') });

function whereState(state: ProductFilter['state']): Prisma.ProductWhereInput {
  switch (state) {
    case 'on-sale':
      return onShelf();
    case 'upcoming':
      return { publishedAt: { gt: now() } };
    case 'ended':
      return { publishedAt: { not: null }, publishUntil: { lte: now() } };
    case 'hidden':
      return { publishedAt: null };
    case 'low':
      return { ...onShelf(), skus: { some: { stock: { lte: LOW_STOCK } } } };
    case 'sold-out':
      return { skus: { none: { stock: { gt: 0 } } } };
    case null:
      return {};
  }
}

export type SkuEdit = { id: number; code: string; optionValues: string[]; priceKrw: number; stock: number };

export type PriceChangeRow = { id: string; code: string; fromKrw: number; toKrw: number; by: string; at: Date };

export type ProductEdit = {
  id: number;
  slug: string;
  name: string;
  summary: string;
  description: string;
  categoryId: number;
  optionNames: string[];
  noticeKind: NoticeKind;
  facts: ProductFact[];
  /** What the notice still misses; empty when it may be offered. */
  missing: string[];
  publishedAt: Date | null;
  publishUntil: Date | null;
  shelf: ShelfState;
  pictures: (Picture & { id: number })[];
  skus: SkuEdit[];
  /** Newest first. */
  prices: PriceChangeRow[];
};

/** Price changes shown of one product. */
const PRICES_SHOWN_MAX = 20;

/** One product with all that can be changed about it; null when there is none. */
export async function readProductEdit(id: number): Promise<ProductEdit | null> {
  const product = await db.product.findUnique({
    where: { id },
    include: { pictures: { orderBy: { position: 'asc' } }, skus: { orderBy: { position: 'asc' } } },
  });
  if (!product) return null;
  const { slug, name, summary, description, categoryId, optionNames, publishedAt, pictures, skus } = product;
  const facts = readFacts(product.facts);
  const noticeKind = isNoticeKind(product.noticeKind) ? product.noticeKind : 'other';
  return {
    ...{ id, slug, name, summary, description, categoryId, optionNames, publishedAt, noticeKind, facts },
    ...{ publishUntil: product.publishUntil, shelf: shelfState(product, now()) },
    missing: missingFacts(noticeKind, facts),
    pictures: pictures.map(({ id, src, alt, width, height }) => ({ id, src, alt, width, height })),
    skus: skus.map(({ id, code, optionValues, priceKrw, stock }) => ({ id, code, optionValues, priceKrw, stock })),
    prices: await listPriceChanges(id),
  };
}

async function listPriceChanges(productId: number): Promise<PriceChangeRow[]> {
  const rows = await db.priceChange.findMany({
    where: { sku: { productId } },
    include: { sku: { select: { code: true } }, operator: { select: { email: true } } },
    orderBy: { id: 'desc' },
    take: PRICES_SHOWN_MAX,
  });
  return rows.map(({ id, fromKrw, toKrw, at, sku, operator }) => {
    return { id: String(id), code: sku.code, fromKrw, toKrw, at, by: operator.email };
  });
}

/** Shelves to choose from, each called by all it stands below. */
export async function listShelves(): Promise<{ id: number; name: string }[]> {
  const rows = layOut(
    await db.category.findMany({
      select: { id: true, parentId: true, name: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(({ id }, index) => ({
    id,
    name: trailOf(rows, index)
      .map(({ name }) => name)
      .join(' › '),
  }));
}
