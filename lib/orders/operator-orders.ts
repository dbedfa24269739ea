// The list of orders as operators read it: newest first, a page at a time.

import { db } from '../db';
import { orderTitle } from '../domain/order-title';
import type { Prisma } from '../generated/prisma/client';
import { queryOrders } from './find-orders';
import { PAGE_SIZE, type Page, type Position, pageOf } from './operator-page';
import { pgName } from './operator-pg';
import type { Stage } from './operator-stages';
import type { OrderFilter } from './order-filter';

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
  const { next, attemptWithoutOrder } = await queryOrders(filter);
  const ids = await next(position, PAGE_SIZE + 1);
  return { ...pageOf(await readOrderRows(ids), position), attemptWithoutOrder };
}

/** Rows by id, in the order of the ids. */
export async function readOrderRows(ids: number[]): Promise<OrderRow[]> {
  const found = await db.order.findMany({ where: { id: { in: ids } }, include: forRow, relationLoadStrategy: 'join' });
  const byId = new Map(found.map((order) => [order.id, rowOf(order)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The newest orders, for the home page. */
export async function newestOrders(count: number): Promise<OrderRow[]> {
  return (await db.order.findMany({ orderBy: { id: 'desc' }, take: count, include: forRow })).map(rowOf);
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
