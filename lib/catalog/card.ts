// From rows to the cards of a list.

import type { Prisma } from '../generated/prisma/client';
import { readSettings } from '../settings/read-settings';
import type { ListSort, ProductCard } from './types';

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

/** A card; from so many pieces downwards it says how many there are. */
function toCard(row: CardRow, lowStockMax: number): ProductCard {
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
    fewLeft: stock > 0 && stock <= lowStockMax ? stock : null,
  };
}

/** Cards of rows, in their order. */
export async function toCards(rows: readonly CardRow[]): Promise<ProductCard[]> {
  const { LOW_STOCK_MAX } = await readSettings();
  return rows.map((row) => toCard(row, LOW_STOCK_MAX));
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
