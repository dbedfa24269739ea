// Which orders pass a filter, newest first, by id. Among millions of orders every way costs what it finds: it walks an index in the
// order of the ids and stops after a page, or reads an index that holds few.

import { db } from '../db';
import { Prisma } from '../generated/prisma/client';
import { findAttempt } from './operator-attempt';
import type { Position } from './operator-page';
import { readSearch, type Way } from './operator-search';
import { conditionsOf } from './order-conditions';
import type { OrderFilter } from './order-filter';

/** A filter that can be read page after page. */
export type OrderQuery = {
  /** The ids next to a position, at most so many, in the direction of reading. */
  next: (position: Position, count: number) => Promise<number[]>;
  /** The box named an attempt to pay that never became an order: its uid. */
  attemptWithoutOrder: string | null;
};

/** Prepares to read the orders that pass a filter. */
export async function queryOrders(filter: OrderFilter): Promise<OrderQuery> {
  const [ways, conditions] = await Promise.all([waysOf(readSearch(filter.search)), conditionsOf(filter)]);
  return {
    next: (position, count) => readIds(ways.lookups, { conditions, filter, position, count }),
    attemptWithoutOrder: ways.attemptWithoutOrder,
  };
}

export type OrderSum = { count: number; totalKrw: number; refundedKrw: number };

/** How many orders a filter without a search means, and what they come to; given back or not. */
export async function sumOrders(filter: Omit<OrderFilter, 'search'>): Promise<OrderSum> {
  const conditions = await conditionsOf({ ...filter, search: '' });
  const [sum] = await db.$queryRaw<OrderSum[]>`
    /* planned anew */ SELECT count(*)::int AS count, coalesce(sum("totalKrw"), 0)::float8 AS "totalKrw",
      coalesce(sum("refundedKrw"), 0)::float8 AS "refundedKrw"
    FROM "Order" o WHERE ${Prisma.join(conditions, ' AND ')}`;
  return sum ?? { count: 0, totalKrw: 0, refundedKrw: 0 };
}

/** A way with what it names looked up; null reads every order. */
type Lookup =
  | Exclude<Way, { by: 'attempt' | 'goods' }>
  | { by: 'checkout'; id: string }
  | { by: 'skus'; ids: number[] };

async function waysOf(ways: Way[]): Promise<{ lookups: Lookup[] | null; attemptWithoutOrder: string | null }> {
  if (ways.length === 0) return { lookups: null, attemptWithoutOrder: null };
  const [way] = ways;
  if (way?.by === 'attempt') {
    const attempt = await findAttempt(way.uid);
    if (attempt?.hasOrder) return { lookups: [{ by: 'checkout', id: attempt.checkoutId }], attemptWithoutOrder: null };
    return { lookups: [], attemptWithoutOrder: attempt && way.uid };
  }
  const lookups = await Promise.all(ways.map(lookUp));
  return { lookups, attemptWithoutOrder: null };
}

async function lookUp(way: Way): Promise<Lookup> {
  if (way.by === 'attempt') throw new Error('an attempt is the only way');
  return way.by === 'goods' ? { by: 'skus', ids: await findSkus(way.words) } : way;
}

/** More kinds of goods than this have nothing in common but a letter or two. */
const SKUS_MAX = 300;

/** SKUs by a part of their product's name, as people type it, or by their stock code. */
async function findSkus(words: string): Promise<number[]> {
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT sku.id FROM "Sku" sku JOIN "Product" product ON product.id = sku."productId"
    WHERE product."nameKeys" LIKE search_pattern(${words})
    UNION SELECT id FROM "Sku" WHERE code IN (${words}, upper(${words})) LIMIT ${SKUS_MAX}`;
  return found.map(({ id }) => id);
}

type Wanted = { conditions: readonly Prisma.Sql[]; filter: OrderFilter; position: Position; count: number };

async function readIds(lookups: Lookup[] | null, wanted: Wanted): Promise<number[]> {
  if (lookups?.length === 0) return [];
  const branches = (lookups ?? [null]).map((lookup) => Prisma.sql`(${branchOf(lookup, wanted)})`);
  const found = await db.$queryRaw<{ id: number }[]>`
    /* planned anew */ SELECT id FROM (${Prisma.join(branches, ' UNION ')}) AS found ORDER BY id ${directionOf(wanted)} LIMIT ${wanted.count}`;
  return found.map(({ id }) => id);
}

const directionOf = ({ position }: Wanted): Prisma.Sql => (position.after === null ? DESC : ASC);
const ASC = Prisma.sql`ASC`;
const DESC = Prisma.sql`DESC`;

function branchOf(lookup: Lookup | null, wanted: Wanted): Prisma.Sql {
  if (lookup?.by === 'skus') return withGoods(lookup.ids, wanted);
  const conditions = [...edge(wanted.position, Prisma.sql`o.id`), ...wanted.conditions];
  const all = lookup ? [fits(lookup), ...conditions] : conditions;
  const where = all.length > 0 ? Prisma.sql`WHERE ${Prisma.join(all, ' AND ')}` : Prisma.empty;
  const orders = Prisma.sql`SELECT o.id FROM "Order" o ${where}`;
  // PostgreSQL believes what it looks for to be spread evenly, and would rather walk all orders until it has met enough. OFFSET 0 has
  // it find what is few, all of it.
  if (wanted.filter.queue || (lookup && isFew(lookup))) return Prisma.sql`${orders} OFFSET 0`;
  return Prisma.sql`${orders} ORDER BY o.id ${directionOf(wanted)} LIMIT ${wanted.count}`;
}

/** Whether only a few orders in a million can have it: a day's at most. */
function isFew(lookup: Exclude<Lookup, { by: 'skus' }>): boolean {
  if (lookup.by === 'name') return false;
  return lookup.by !== 'tel' || lookup.prefix.length >= 8;
}

const edge = ({ before, after }: Position, id: Prisma.Sql): Prisma.Sql[] => [
  ...(before === null ? [] : [Prisma.sql`${id} < ${before}`]),
  ...(after === null ? [] : [Prisma.sql`${id} > ${after}`]),
];

function fits(lookup: Exclude<Lookup, { by: 'skus' }>): Prisma.Sql {
  switch (lookup.by) {
    case 'number':
      return Prisma.sql`o.number LIKE ${`${lookup.prefix}%`}`;
    case 'tel':
      return Prisma.sql`o."buyerTel" LIKE ${`${lookup.prefix}%`}`;
    case 'tel-ending':
      return Prisma.sql`reverse(o."buyerTel") LIKE ${`${[...lookup.ending].reverse().join('')}%`}`;
    case 'email':
      return Prisma.sql`lower(o."buyerEmail") LIKE ${`${escapeLike(lookup.prefix)}%`}`;
    case 'name':
      return Prisma.sql`o."buyerName" LIKE ${`${escapeLike(lookup.prefix)}%`}`;
    case 'approval':
      return Prisma.sql`o.id IN (
        SELECT paid.id FROM "Payment" JOIN "Order" paid USING ("checkoutId") WHERE "applyNum" = ${lookup.number}
        UNION ALL SELECT "orderId" FROM "CashReceipt" WHERE "applyNum" = ${lookup.number})`;
    case 'waybill':
      return Prisma.sql`o.id IN (SELECT "orderId" FROM "Shipment" WHERE waybill = ${lookup.waybill})`;
    case 'checkout':
      return Prisma.sql`o."checkoutId" = ${lookup.id}::uuid`;
  }
}

/** The newest orders of each SKU; among them are the newest of all. */
function withGoods(skuIds: number[], wanted: Wanted): Prisma.Sql {
  const { position, conditions, filter, count } = wanted;
  const direction = directionOf(wanted);
  // Few orders are in a stage that ends soon: each is asked what it holds, rather than each SKU for all its orders.
  if (filter.queue || (filter.stage && filter.stage !== 'confirmed' && filter.stage !== 'cancelled')) {
    const held = Prisma.sql`(SELECT EXISTS (
      SELECT FROM "OrderGoods" goods WHERE goods."orderId" = o.id AND goods."skuId" = ANY(${skuIds})))`;
    const all = Prisma.join([held, ...edge(position, Prisma.sql`o.id`), ...conditions], ' AND ');
    return Prisma.sql`SELECT o.id FROM "Order" o WHERE ${all} ORDER BY o.id ${direction} LIMIT ${count}`;
  }
  const all = [Prisma.sql`goods."skuId" = sku.id`, ...edge(position, Prisma.sql`goods."orderId"`), ...conditions];
  const orders = conditions.length > 0 ? Prisma.sql`JOIN "Order" o ON o.id = goods."orderId"` : Prisma.empty;
  return Prisma.sql`
    SELECT newest."orderId" AS id FROM unnest(${skuIds}::int[]) AS sku (id), LATERAL (
      SELECT goods."orderId" FROM "OrderGoods" goods ${orders} WHERE ${Prisma.join(all, ' AND ')}
      ORDER BY goods."orderId" ${direction} LIMIT ${count}
    ) AS newest`;
}

/** LIKE's own signs as plain letters. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
