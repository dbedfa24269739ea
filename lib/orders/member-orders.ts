// The orders of a member. Every question names the member: another's order is as good as none.

import { db } from '../db';
import type { OrderStatus } from '../generated/prisma/enums';
import { orderPath } from '../payment/access';
import { findOrder } from './buyer-lookup';

export type MemberOrder = {
  number: string;
  status: OrderStatus;
  createdAt: Date;
  totalKrw: number;
  /** Names of its lines, in their order. */
  goods: string[];
  picture: string | null;
};

export type MemberOrders = {
  orders: MemberOrder[] /** Where older ones begin; null at the end. */;
  before: number | null;
};

const PAGE = 10;

/** Newest first; `before` is the page's mark of the one before it. */
export async function listMemberOrders(customerId: string, before: number | null, count = PAGE): Promise<MemberOrders> {
  const rows = await db.order.findMany({
    where: { customerId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: count + 1,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      number: true,
      status: true,
      createdAt: true,
      totalKrw: true,
      checkout: { select: { lines: { orderBy: { position: 'asc' }, select: LINE } } },
    },
  });
  const shown = rows.slice(0, count);
  const orders = shown.map(({ id, checkout, ...order }) => ({
    ...order,
    goods: checkout.lines.map(({ productName }) => productName),
    picture: checkout.lines[0]?.sku.product.pictures[0]?.src ?? null,
  }));
  return { orders, before: rows.length > count ? (shown.at(-1)?.id ?? null) : null };
}

const LINE = {
  productName: true,
  sku: {
    select: { product: { select: { pictures: { select: { src: true }, orderBy: { position: 'asc' }, take: 1 } } } },
  },
} as const;

/** The signed address of a member's own order; null for everybody else's. */
export async function pathOfOwnOrder(customerId: string, number: string): Promise<`/${string}` | null> {
  const order = await db.order.findFirst({ where: { number, customerId }, select: { number: true, checkoutId: true } });
  return order && orderPath(order.number, order.checkoutId);
}

export type Claim = { kind: 'claimed'; number: string } | { kind: 'not-found' } | { kind: 'too-many' };

/**
 * Makes an order that was made as a guest the member's, for whoever knows its number and phone number. An order that is somebody
 * else's already is as good as none.
 */
export async function claimOrder(
  customerId: string,
  typed: { number: string; tel: string },
  address: string,
): Promise<Claim> {
  const found = await findOrder(typed, address);
  if (found.kind !== 'found') return found;
  const { number, checkoutId } = found;
  const claimed = await db.$transaction(async (tx) => {
    const { count } = await tx.order.updateMany({
      where: { number, OR: [{ customerId: null }, { customerId }] },
      data: { customerId },
    });
    if (count > 0) await tx.checkout.update({ where: { id: checkoutId }, data: { customerId } });
    return count > 0;
  });
  return claimed ? { kind: 'claimed', number } : { kind: 'not-found' };
}
