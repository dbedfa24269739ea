// The list of orders: newest first, by stage, by the day they were paid, by whatever the box says. Every way is an index.

import { now } from '../clock';
import { db } from '../db';
import { orderTitle } from '../domain/order-title';
import type { Prisma } from '../generated/prisma/client';
import { findAttempt } from './operator-attempt';
import { type Page, type Position, pageOf, pageQuery } from './operator-page';
import { type Period, periodStart } from './operator-period';
import { pgName } from './operator-pg';
import { readSearch, type Search } from './operator-search';
import type { Stage } from './operator-stages';

export type OrderFilter = { search: string; stage: Stage | null; paid: Period | null };

/** One order as the list shows it. */
export type OrderRow = {
  id: number;
  number: string;
  stage: Stage;
  title: string;
  pieces: number;
  totalKrw: number;
  refundedKrw: number;
  buyerName: string;
  /** Digits only. */
  buyerTel: string;
  createdAt: Date;
  paidAt: Date | null;
  pgName: string;
  payMethod: string;
};

export type OrderList = Page<OrderRow> & {
  /** The box named an attempt to pay that never became an order: its uid. */
  attemptWithoutOrder: string | null;
};

/** A page of the orders that pass the filter. */
export async function listOrders(filter: OrderFilter, position: Position): Promise<OrderList> {
  const { where, attemptWithoutOrder } = await whereOrders(filter);
  if (!where) return { rows: [], older: null, newer: null, attemptWithoutOrder };
  const found = await db.order.findMany({ ...pageQuery(where, position), include: forRow });
  return { ...pageOf(found.map(rowOf), position), attemptWithoutOrder };
}

/** What the database is asked for a filter; null when the box named something that is no order. */
export async function whereOrders(
  filter: OrderFilter,
): Promise<{ where: Prisma.OrderWhereInput | null; attemptWithoutOrder: string | null }> {
  const search = readSearch(filter.search);
  const attempt = search.kind === 'attempt' ? await findAttempt(search.uid) : null;
  if (search.kind === 'attempt' && !attempt?.hasOrder) {
    return { where: null, attemptWithoutOrder: attempt && search.uid };
  }
  const where: Prisma.OrderWhereInput = {
    ...whereSearch(search),
    ...(attempt && { checkoutId: attempt.checkoutId }),
    ...(filter.stage && { status: filter.stage }),
    ...(filter.paid && { paidAt: { gte: periodStart(filter.paid, now()) } }),
  };
  return { where, attemptWithoutOrder: null };
}

/** The newest orders, for the home page. */
export async function newestOrders(count: number): Promise<OrderRow[]> {
  return (await db.order.findMany({ orderBy: { id: 'desc' }, take: count, include: forRow })).map(rowOf);
}

export type PaidSum = { count: number; totalKrw: number; refundedKrw: number };

/** What was paid in a period, whether given back since or not. Counts the very rows the list shows for it. */
export async function sumPaid(period: Period): Promise<PaidSum> {
  const { _count, _sum } = await db.order.aggregate({
    where: { paidAt: { gte: periodStart(period, now()) } },
    _count: true,
    _sum: { totalKrw: true, refundedKrw: true },
  });
  return { count: _count, totalKrw: _sum.totalKrw ?? 0, refundedKrw: _sum.refundedKrw ?? 0 };
}

const forRow = {
  checkout: { select: { lines: { select: { productName: true, quantity: true }, orderBy: { position: 'asc' } } } },
  payment: { select: { pg: true, payMethod: true } },
} satisfies Prisma.OrderInclude;

function rowOf(order: Prisma.OrderGetPayload<{ include: typeof forRow }>): OrderRow {
  const { id, number, status, totalKrw, refundedKrw, buyerName, buyerTel, createdAt, paidAt, payment } = order;
  const { lines } = order.checkout;
  const title = orderTitle(lines.map((line) => line.productName));
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  const facts = { id, number, totalKrw, refundedKrw, buyerName, buyerTel, createdAt, paidAt };
  const { pg, payMethod } = payment;
  return { ...facts, stage: status, title, pieces, payMethod, pgName: pgName(pg) };
}

function whereSearch(search: Search): Prisma.OrderWhereInput {
  switch (search.kind) {
    case 'number':
      return { number: { startsWith: search.prefix } };
    case 'tel':
      return { buyerTel: { startsWith: search.prefix } };
    case 'name':
      return { buyerName: { startsWith: escapeLike(search.prefix) } };
    case 'everything':
    case 'attempt':
      return {};
  }
}

/** Prisma sends the text of startsWith as a LIKE pattern and leaves its wildcards as they are. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
