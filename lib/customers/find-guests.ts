// People who buy without an account. Nobody keeps a row about them: orders with the same phone number or the same e-mail address are
// one person's as far as the shop can know. Addresses name them by one of their orders, never by the number itself.

import { db } from '../db';
import { Prisma } from '../generated/prisma/client';
import { type OrderRow, readOrderRows } from '../orders/operator-orders';
import { PAGE_SIZE, type Page, type Position, pageOf } from '../orders/operator-page';
import { readSearch, type Way } from './customer-search';
import { orderFits } from './find-customers';

/** Orders of one phone number: the newest of them stands for all. */
export type GuestRow = {
  /** The newest order's, and the list's order. */
  id: number;
  orderNumber: string;
  name: string;
  /** Digits only. */
  tel: string;
  email: string;
  lastAt: Date;
  orders: number;
  keptKrw: number;
};

/** A page of guests, whoever ordered last first. */
export async function listGuests(search: string, position: Position): Promise<Page<GuestRow>> {
  const ways = readSearch(search).filter((way) => orderFits(way) !== null);
  if (search !== '' && ways.length === 0) return pageOf<GuestRow>([], position);
  const direction = position.after === null ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const branches = (ways.length > 0 ? ways : [null]).map((way) => branchOf(way, position, direction));
  const found = await db.$queryRaw<{ id: number }[]>`
    /* planned anew */ SELECT id FROM (${Prisma.join(branches, ' UNION ')}) AS found ORDER BY id ${direction} LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(await readRows(found.map(({ id }) => id)), position);
}

/** Orders that fit and have no newer one of the same number that fits: asked of each that is met, never of all. */
function branchOf(way: Way | null, { before, after }: Position, direction: Prisma.Sql): Prisma.Sql {
  const fitOf = (order: Prisma.Sql) => (way && orderFits(way, order)) ?? Prisma.sql`true`;
  return Prisma.sql`(
    SELECT o.id FROM "Order" o WHERE o."customerId" IS NULL AND o."buyerTel" <> '' AND ${fitOf(Prisma.sql`o`)}
      AND ${before === null ? Prisma.sql`true` : Prisma.sql`o.id < ${before}`}
      AND ${after === null ? Prisma.sql`true` : Prisma.sql`o.id > ${after}`}
      AND NOT (SELECT EXISTS (
        SELECT FROM "Order" newer WHERE newer."buyerTel" = o."buyerTel" AND newer.id > o.id
          AND newer."customerId" IS NULL AND ${fitOf(Prisma.sql`newer`)}))
    ORDER BY o.id ${direction} LIMIT ${PAGE_SIZE + 1})`;
}

async function readRows(ids: number[]): Promise<GuestRow[]> {
  const rows = await db.$queryRaw<GuestRow[]>`
    SELECT o.id, o.number AS "orderNumber", o."buyerName" AS name, o."buyerTel" AS tel, o."buyerEmail" AS email, o."createdAt" AS "lastAt",
      bought.orders, bought."keptKrw"
    FROM "Order" o, LATERAL (
      SELECT count(*)::int AS orders, coalesce(sum(one."totalKrw" - one."refundedKrw"), 0)::float8 AS "keptKrw"
      FROM "Order" one WHERE one."buyerTel" = o."buyerTel" AND one."customerId" IS NULL AND one."paidAt" IS NOT NULL
    ) AS bought WHERE o.id = ANY(${ids})`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type OrderTotals = { orders: number; paidKrw: number; refundedKrw: number };

export type GuestFile = {
  name: string;
  tel: string;
  email: string;
  /** Names the same number or address ordered under, the newest first. */
  names: string[];
  /** Members who ordered with the same number or address. */
  members: { number: number; name: string }[];
  totals: OrderTotals;
  orders: Page<OrderRow>;
};

/** All orders with the phone number or the e-mail address of one; null when there is no such order. */
export async function readGuest(orderNumber: string, position: Position): Promise<GuestFile | null> {
  const order = await db.order.findUnique({ where: { number: orderNumber } });
  // Of an order whose time is over nobody knows whose it was.
  if (!order?.buyerTel) return null;
  const { buyerName: name, buyerTel: tel, buyerEmail: email } = order;
  const theirs = ofContact(tel, email);
  const [ids, names, members, totals] = await Promise.all([
    readIds(theirs, position),
    db.$queryRaw<{ name: string }[]>`
      SELECT "buyerName" AS name FROM "Order" WHERE id IN (${theirs}) GROUP BY 1 ORDER BY max(id) DESC LIMIT 10`,
    db.$queryRaw<{ number: number; name: string }[]>`
      SELECT DISTINCT c.number, c.name FROM "Order" o JOIN "Customer" c ON c.id = o."customerId"
      WHERE o.id IN (${theirs}) ORDER BY 1 LIMIT 10`,
    sumOrders(Prisma.sql`id IN (${theirs})`),
  ]);
  const orders = pageOf(await readOrderRows(ids), position);
  return { name, tel, email, names: names.map((one) => one.name), members, totals, orders };
}

/** The ids of the orders of a number or an address, each read from its index. */
const ofContact = (tel: string, email: string): Prisma.Sql => Prisma.sql`
  SELECT id FROM "Order" WHERE "buyerTel" = ${tel} AND "buyerTel" <> '' UNION SELECT id FROM "Order" WHERE lower("buyerEmail") = ${email.toLowerCase()}`;

async function readIds(theirs: Prisma.Sql, { before, after }: Position): Promise<number[]> {
  const edge =
    before !== null ? Prisma.sql`id < ${before}` : after !== null ? Prisma.sql`id > ${after}` : Prisma.sql`true`;
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM (${theirs}) AS theirs WHERE ${edge}
    ORDER BY id ${after === null ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${PAGE_SIZE + 1}`;
  return found.map(({ id }) => id);
}

/** What orders that fit came to: those that were paid. */
export async function sumOrders(fit: Prisma.Sql): Promise<OrderTotals> {
  const [sum] = await db.$queryRaw<OrderTotals[]>`
    SELECT count(*)::int AS orders, coalesce(sum("totalKrw"), 0)::float8 AS "paidKrw",
      coalesce(sum("refundedKrw"), 0)::float8 AS "refundedKrw"
    FROM "Order" WHERE ${fit} AND "paidAt" IS NOT NULL`;
  return sum ?? { orders: 0, paidKrw: 0, refundedKrw: 0 };
}

/** The newest order that the same number or address made without the account; null when there is none. */
export async function guestOrderOf(tel: string | null, email: string): Promise<string | null> {
  const [found] = await db.$queryRaw<{ number: string }[]>`
    SELECT number FROM "Order" WHERE "customerId" IS NULL AND id IN (${ofContact(tel ?? '', email)}) ORDER BY id DESC LIMIT 1`;
  return found?.number ?? null;
}
