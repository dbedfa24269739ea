// What stands on the shelves, read at most once a minute however many people look: every page of the catalogue is a static
// file made of these. Stock here may be a minute old; the cart and the checkout ask again.

import { cacheLife, cacheTag } from 'next/cache';
import { now } from '../clock';
import { db } from '../db';
import { branchOf, layOut } from '../domain/category-tree';
import { shelfState } from '../domain/shelf-state';
import type { Prisma } from '../generated/prisma/client';
import { readSettings } from '../settings/read-settings';
import { CARD, sortCards, toCards } from './card';
import { readFacts } from './facts';
import { onShelf } from './on-shelf';
import type { Category, CategoryLink, ListSort, Product, ProductCard } from './types';

const MINUTE = { stale: 60, revalidate: 60, expire: 86_400 } as const;

/** Tag of one product's page; `catalog` is the tag of all of them. */
const productTag = (slug: string): string => `product:${slug}`;

/** What customers may see: within its time, and with something to buy. */
export const onSale = (): Prisma.ProductWhereInput => ({ ...onShelf(), skus: { some: {} } });

const LINK = { slug: true, name: true, nameEn: true } as const;

const NEWEST: Prisma.ProductOrderByWithRelationInput[] = [{ publishedAt: 'desc' }, { position: 'asc' }, { id: 'asc' }];

/** The shelves as a tree, in the order of the menus: each before those below it. */
export async function listCategories(): Promise<Category[]> {
  'use cache';
  cacheLife(MINUTE);
  cacheTag('catalog');
  const rows = await db.category.findMany({
    select: { id: true, parentId: true, ...LINK, summary: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return layOut(rows).map(({ id, slug, name, nameEn, summary, depth }) => ({ id, slug, name, nameEn, summary, depth }));
}

/** The categories in and below one, by their addresses; none when there is no such category. */
async function slugsBelow(slug: string): Promise<string[]> {
  const categories = await listCategories();
  const index = categories.findIndex((category) => category.slug === slug);
  return index < 0 ? [] : branchOf(categories, index).map((category) => category.slug);
}

/** Every product on sale, or those of one shelf and the shelves below it. */
export async function listProducts(categorySlug: string | null, sort: ListSort): Promise<ProductCard[]> {
  'use cache';
  cacheLife(MINUTE);
  cacheTag('catalog');
  const rows = await db.product.findMany({
    where:
      categorySlug === null ? onSale() : { ...onSale(), category: { slug: { in: await slugsBelow(categorySlug) } } },
    select: CARD,
    orderBy: NEWEST,
    relationLoadStrategy: 'join',
  });
  return sortCards(await toCards(rows), sort);
}

/** A product's page, or null when there is none (any more) under that name. */
export async function findProduct(slug: string): Promise<Product | null> {
  'use cache';
  cacheLife(MINUTE);
  cacheTag('catalog', productTag(slug));
  const row = await db.product.findFirst({
    where: { ...onSale(), slug },
    relationLoadStrategy: 'join',
    select: {
      slug: true,
      name: true,
      summary: true,
      description: true,
      optionNames: true,
      isSubscribable: true,
      isAdultOnly: true,
      facts: true,
      category: { select: LINK },
      pictures: { select: { src: true, alt: true, width: true, height: true }, orderBy: { position: 'asc' } },
      skus: {
        select: { code: true, optionValues: true, priceKrw: true, stock: true },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (row === null) return null;
  const { description, facts, skus, ...rest } = row;
  const { LOW_STOCK_MAX } = await readSettings();
  const known = skus.map((sku) => ({ ...sku, isFew: sku.stock > 0 && sku.stock <= LOW_STOCK_MAX }));
  return { ...rest, skus: known, paragraphs: paragraphs(description), facts: readFacts(facts) };
}

/** Goods that will be there, or were. */
export type Away = { name: string; category: CategoryLink } & ({ state: 'upcoming'; from: Date } | { state: 'ended' });

/** What there is to say of a product that is not on sale now; null when it is hidden or there is none. */
export async function findAway(slug: string): Promise<Away | null> {
  'use cache';
  cacheLife(MINUTE);
  cacheTag('catalog', productTag(slug));
  const row = await db.product.findUnique({
    where: { slug },
    select: { name: true, publishedAt: true, publishUntil: true, category: { select: LINK } },
  });
  if (!row?.publishedAt) return null;
  const { name, category, publishedAt: from } = row;
  const state = shelfState(row, now());
  if (state === 'upcoming') return { name, category, state, from };
  return state === 'ended' ? { name, category, state } : null;
}

/** Other goods of the same shelf, those in stock first. */
export async function listRelated(slug: string, categorySlug: string, count: number): Promise<ProductCard[]> {
  const shelf = await listProducts(categorySlug, 'new');
  const others = shelf.filter((card) => card.slug !== slug);
  return [...others.filter((card) => !card.isSoldOut), ...others.filter((card) => card.isSoldOut)].slice(0, count);
}

/** Names of the products' pages, for the build and the sitemap; what only adults may buy is not shown to search engines. */
export async function listProductSlugs(): Promise<string[]> {
  'use cache';
  cacheLife(MINUTE);
  cacheTag('catalog');
  const rows = await db.product.findMany({
    where: { ...onSale(), isAdultOnly: false },
    select: { slug: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.slug);
}

const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
