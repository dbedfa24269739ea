// Members as operators look for them: the newest first, a page at a time, by whatever somebody on the phone can read out. Among a
// hundred thousand of them every way costs what it finds, as in lib/orders/find-orders.ts.

import { db } from '../db';
import { Prisma } from '../generated/prisma/client';
import { PAGE_SIZE, type Page, type Position, pageOf } from '../orders/operator-page';
import { SEARCH_LENGTH_MAX } from '../orders/order-filter';
import { isNarrow, readSearch, type Way } from './customer-search';

export const customerTabs = ['members', 'guests', 'blocked'] as const;
export type CustomerTab = (typeof customerTabs)[number];

/** What the list is narrowed to. */
export type CustomerFilter = { search: string; tab: CustomerTab };

/** Reads a filter out of an address; nonsense narrows nothing. */
export const readFilter = ({ q, tab }: { [name: string]: unknown }): CustomerFilter => ({
  search: typeof q === 'string' ? q.trim().slice(0, SEARCH_LENGTH_MAX) : '',
  tab: customerTabs.find((one) => one === tab) ?? 'members',
});

/** One member as the list shows them. */
export type MemberRow = {
  /** 회원번호; the list's order. */
  id: number;
  name: string;
  email: string;
  /** Digits only. */
  tel: string | null;
  joinedAt: Date;
  blockedAt: Date | null;
  pointsKrw: number;
  /** Orders that were paid, and what of their money was kept. */
  orders: number;
  keptKrw: number;
};

/** A page of the members that pass the filter. */
export async function listMembers({ search, tab }: CustomerFilter, position: Position): Promise<Page<MemberRow>> {
  const ways = readSearch(search);
  const wanted = { position, isBlocked: tab === 'blocked' };
  const branches = ways.length > 0 ? ways.flatMap((way) => branchesOf(way, wanted)) : [branchOf(null, wanted)];
  const found = await db.$queryRaw<{ number: number }[]>`
    /* planned anew */ SELECT number FROM (${Prisma.join(branches, ' UNION ')}) AS found
    ORDER BY number ${directionOf(position)} LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(await readRows(found.map(({ number }) => number)), position);
}

type Wanted = { position: Position; isBlocked: boolean };

const directionOf = ({ after }: Position): Prisma.Sql => (after === null ? Prisma.sql`DESC` : Prisma.sql`ASC`);

/** By what a member says of themselves, and by what stands in their orders. */
const branchesOf = (way: Way, wanted: Wanted): Prisma.Sql[] =>
  [fits(way), inOrders(way)].flatMap((fit) => (fit ? [branchOf(fit, wanted, isNarrow(way))] : []));

function branchOf(fit: Prisma.Sql | null, { position, isBlocked }: Wanted, isFew = false): Prisma.Sql {
  const { before, after } = position;
  const conditions = [
    fit ?? Prisma.sql`true`,
    ...(isBlocked ? [Prisma.sql`c."blockedAt" IS NOT NULL`] : []),
    ...(before === null ? [] : [Prisma.sql`c.number < ${before}`]),
    ...(after === null ? [] : [Prisma.sql`c.number > ${after}`]),
  ];
  const members = Prisma.sql`SELECT c.number FROM "Customer" c WHERE ${Prisma.join(conditions, ' AND ')}`;
  // OFFSET 0 has PostgreSQL find what is few, rather than walk all members until it has met enough.
  return isFew
    ? Prisma.sql`(${members} OFFSET 0)`
    : Prisma.sql`(${members} ORDER BY c.number ${directionOf(position)} LIMIT ${PAGE_SIZE + 1})`;
}

function fits(way: Way): Prisma.Sql {
  switch (way.by) {
    case 'number':
      return Prisma.sql`c.number = ${way.number}`;
    case 'tel':
      return Prisma.sql`c.tel LIKE ${`${way.prefix}%`}`;
    case 'tel-ending':
      return Prisma.sql`reverse(c.tel) LIKE ${`${[...way.ending].reverse().join('')}%`}`;
    case 'email':
      return Prisma.sql`lower(c.email) LIKE ${`${escapeLike(way.prefix)}%`}`;
    case 'name':
      return Prisma.sql`c.name LIKE ${`${escapeLike(way.prefix)}%`}`;
  }
}

/** Orders that are looked through for whoever said something else of themselves than when they bought. */
const ORDERS_MAX = 300;

/** The members whose newest orders have it; null where too many have the same to tell anything. */
function inOrders(way: Way): Prisma.Sql | null {
  const fit = isNarrow(way) || way.by === 'name' ? orderFits(way) : null;
  return (
    fit &&
    Prisma.sql`c.id IN (SELECT "customerId" FROM (
      SELECT o."customerId" FROM "Order" o WHERE ${fit} AND o."customerId" IS NOT NULL
      ORDER BY o.id DESC LIMIT ${ORDERS_MAX}) AS theirs)`
  );
}

const O = Prisma.sql`o`;

/** What an order has to say of its buyer; null for what no order says. */
export function orderFits(way: Way, order: Prisma.Sql = O): Prisma.Sql | null {
  switch (way.by) {
    case 'number':
      return null;
    case 'tel':
      return Prisma.sql`${order}."buyerTel" LIKE ${`${way.prefix}%`}`;
    case 'tel-ending':
      return Prisma.sql`reverse(${order}."buyerTel") LIKE ${`${[...way.ending].reverse().join('')}%`}`;
    case 'email':
      return Prisma.sql`lower(${order}."buyerEmail") LIKE ${`${escapeLike(way.prefix)}%`}`;
    case 'name':
      return Prisma.sql`${order}."buyerName" LIKE ${`${escapeLike(way.prefix)}%`}`;
  }
}

/** LIKE's own signs as plain letters. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

async function readRows(numbers: number[]): Promise<MemberRow[]> {
  const rows = await db.$queryRaw<MemberRow[]>`
    SELECT c.number AS id, c.name, c.email, c.tel, c."createdAt" AS "joinedAt", c."blockedAt", c."pointsKrw", bought.orders, bought."keptKrw"
    FROM "Customer" c, LATERAL (
      SELECT count(*)::int AS orders, coalesce(sum(o."totalKrw" - o."refundedKrw"), 0)::float8 AS "keptKrw"
      FROM "Order" o WHERE o."customerId" = c.id AND o."paidAt" IS NOT NULL
    ) AS bought WHERE c.number = ANY(${numbers})`;
  const byNumber = new Map(rows.map((row) => [row.id, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}
