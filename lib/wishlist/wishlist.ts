// What a member wants to find again.

import { CARD, toCards } from '../catalog/card';
import { onSale } from '../catalog/catalog';
import type { ProductCard } from '../catalog/types';
import { now } from '../clock';
import { db } from '../db';

/** Puts a product on the list or takes it off; saying so again changes nothing. Goods that are not sold cannot be put on. */
export async function setWish(customerId: string, slug: string, isWanted: boolean): Promise<void> {
  const product = await db.product.findFirst({
    where: isWanted ? { ...onSale(), slug } : { slug },
    select: { id: true },
  });
  if (!product) return;
  const wish = { customerId, productId: product.id };
  if (isWanted) await db.wish.createMany({ data: [{ ...wish, createdAt: now() }], skipDuplicates: true });
  else await db.wish.deleteMany({ where: wish });
}

export const hasWish = async (customerId: string, slug: string): Promise<boolean> =>
  (await db.wish.count({ where: { customerId, product: { slug } } })) > 0;

const SHOWN_MAX = 200;

/** What of it is on sale, newest first, at today's prices. */
export async function listWishes(customerId: string): Promise<ProductCard[]> {
  const rows = await db.wish.findMany({
    where: { customerId, product: onSale() },
    orderBy: { createdAt: 'desc' },
    take: SHOWN_MAX,
    select: { product: { select: CARD } },
    relationLoadStrategy: 'join',
  });
  return toCards(rows.map(({ product }) => product));
}
