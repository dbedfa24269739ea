import { db } from '../db';
import { CARD, toCard } from './card';
import { onSale } from './catalog';
import type { ProductCard } from './types';

const QUERY_LENGTH_MAX = 80;
const RESULTS_MAX = 60;

/** A search as typed, made fit to be used: spaces collapsed, at most 80 characters. */
export const tidyQuery = (typed: string): string =>
  typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, QUERY_LENGTH_MAX);

/** Goods whose name, summary or shelf holds every word of the query, whatever the case; at most 60. */
export async function searchProducts(query: string): Promise<ProductCard[]> {
  const words = query.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const rows = await db.product.findMany({
    where: { ...onSale(), AND: words.map(holds) },
    select: CARD,
    orderBy: [{ publishedAt: 'desc' }, { position: 'asc' }],
    take: RESULTS_MAX,
    relationLoadStrategy: 'join',
  });
  return rows.map(toCard);
}

function holds(word: string) {
  const contains = { contains: escapeLike(word), mode: 'insensitive' } as const;
  return { OR: [{ name: contains }, { summary: contains }, { category: { name: contains } }] };
}

/** `%` and `_` are wildcards to the database; a customer who types them means the signs. */
const escapeLike = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
