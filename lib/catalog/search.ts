// Finding goods as Koreans type: by unfinished syllables, without spaces, by first consonants (ㅁㄱ), on the wrong keyboard (ajrm),
// and with slips when nothing fits exactly. The database keeps the keys of every text (migration `search`).

import { db } from '../db';
import { type Browsed, type BrowseWish, browse, type Match } from '../domain/browse';
import { Prisma } from '../generated/prisma/client';
import { CARD, toCards } from './card';
import { onShelfSql } from './on-shelf';
import type { ProductCard } from './types';

/** Nobody looks through more; it keeps a search fast whatever is typed. */
const MATCHES_MAX = 5_000;
const SUGGESTIONS_MAX = 8;

export type BrowsePage = Omit<Browsed, 'ids'> & {
  cards: ProductCard[];
  /** Nothing fits what was typed: these only sound like it. */
  isNear: boolean;
};

/** The page of goods a wish asks for. */
export async function browseProducts(wish: BrowseWish): Promise<BrowsePage> {
  const exact = await findMatches(everyWordFits(wish.query), wish.query);
  const isNear = exact.length === 0 && wish.query !== '';
  const matches = isNear ? await findMatches(soundsLike(wish.query), wish.query) : exact;
  const { ids, ...page } = browse(matches, wish);
  return { ...page, cards: await readCards(ids), isNear: isNear && matches.length > 0 };
}

export type Suggestion = { slug: string; name: string };

/** Goods whose names come closest to what is being typed. */
export async function suggestProducts(query: string): Promise<Suggestion[]> {
  if (query === '') return [];
  const matches = await findMatches(nameFits(query), query, SUGGESTIONS_MAX);
  return (await readCards(matches.map(({ id }) => id))).map(({ slug, name }) => ({ slug, name }));
}

const nameFits = (query: string): Prisma.Sql =>
  Prisma.sql`(product."nameKeys" LIKE search_pattern(${query}) OR ${initialsFit(query)})`;

function everyWordFits(query: string): Prisma.Sql {
  const words = query.split(' ').filter((word) => word !== '');
  return words.length === 0 ? Prisma.sql`true` : Prisma.join(words.map(wordFits), ' AND ');
}

const wordFits = (word: string): Prisma.Sql => Prisma.sql`(
  product."textKeys" LIKE search_pattern(${word}) OR ${initialsFit(word)}
  OR product."categoryId" = ANY(ARRAY(
    WITH RECURSIVE below AS (
      SELECT id FROM "Category" WHERE search_keys(name || ' ' || coalesce("nameEn", '')) LIKE search_pattern(${word})
      UNION SELECT category.id FROM "Category" category JOIN below ON category."parentId" = below.id
    ) SELECT id FROM below
  ))
)`;

/** First consonants alone, as in ㅁㄱ for 머그. */
const initialsFit = (word: string): Prisma.Sql =>
  /^[ㄱ-ㅎ]+$/.test(word) ? Prisma.sql`product."nameInitials" LIKE search_pattern(${word})` : Prisma.sql`false`;

/** Trigrams of keys in common: a slip of the finger or a missing syllable leaves enough of them. */
const soundsLike = (query: string): Prisma.Sql => Prisma.sql`product.id IN (SELECT search_near(${query}))`;

/** Goods on sale under a condition, best first: names that begin with the query, names that come close to it, then newest. */
function findMatches(condition: Prisma.Sql, query: string, max = MATCHES_MAX): Promise<Match[]> {
  return db.$queryRaw<Match[]>`
    WITH RECURSIVE shelf AS (
      SELECT id, ARRAY[slug] AS slugs FROM "Category" WHERE "parentId" IS NULL
      UNION ALL SELECT category.id, shelf.slugs || category.slug
      FROM "Category" category JOIN shelf ON category."parentId" = shelf.id
    ), found AS (
      SELECT product.id, product."categoryId", row_number() OVER (
        ORDER BY strpos(product."nameKeys", search_keys(${query})) = 1 DESC, word_similarity(search_keys(${query}), product."nameKeys") DESC,
                 product."publishedAt" DESC, product.position, product.id) AS place
      FROM "Product" product
      WHERE ${onShelfSql()} AND ${condition}
        AND EXISTS (SELECT 1 FROM "Sku" sku WHERE sku."productId" = product.id)
      ORDER BY place LIMIT ${max}
    )
    SELECT found.id, shelf.slugs AS categories, min(sku."priceKrw") AS "fromKrw", bool_or(sku.stock > 0) AS "isInStock",
           coalesce(array_agg(DISTINCT value) FILTER (WHERE value IS NOT NULL), '{}') AS options
    FROM found JOIN shelf ON shelf.id = found."categoryId" JOIN "Sku" sku ON sku."productId" = found.id
      LEFT JOIN LATERAL unnest(sku."optionValues") value ON true
    GROUP BY found.id, found.place, shelf.slugs ORDER BY found.place`;
}

/** Cards of some products, in the order asked for. */
async function readCards(ids: readonly number[]): Promise<ProductCard[]> {
  const rows = await db.product.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...CARD },
    relationLoadStrategy: 'join',
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return toCards(ids.flatMap((id) => byId.get(id) ?? []));
}
