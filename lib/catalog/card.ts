// From rows to the cards of a list.

import type { Prisma } from '../generated/prisma/client';
import { FEW_LEFT_MAX, type ListSort, type ProductCard } from './types';

const PICTURE = { src: true, alt: true, width: true, height: true } as const;

/** What a card needs of a product. */
export const CARD = {
  slug: true,
  name: true,
  summary: true,
  pictures: { select: PICTURE, orderBy: { position: 'asc' }, take: 1 },
  skus: { select: { priceKrw: true, stock: true } },
} as const satisfies Prisma.ProductSelect;

export type CardRow = Prisma.ProductGetPayload<{ select: typeof CARD }>;

export function toCard(row: CardRow): ProductCard {
  const prices = row.skus.map((sku) => sku.priceKrw);
  const stock = row.skus.reduce((sum, sku) => sum + Math.max(0, sku.stock), 0);
  return {
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    picture: row.pictures[0] ?? null,
    fromKrw: Math.min(...prices),
    toKrw: Math.max(...prices),
    isSoldOut: stock === 0,
    left: Math.min(stock, FEW_LEFT_MAX + 1),
  };
}

/** Rows come newest first; the prices of a product are its SKUs', so the database cannot sort by them. */
export function sortCards(cards: readonly ProductCard[], sort: ListSort): ProductCard[] {
  switch (sort) {
    case 'new':
      return [...cards];
    case 'price-up':
      return cards.toSorted((a, b) => a.fromKrw - b.fromKrw);
    case 'price-down':
      return cards.toSorted((a, b) => b.fromKrw - a.fromKrw);
  }
}
