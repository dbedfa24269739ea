// What people buy, counted from paid orders: the shop calls nothing popular that is not.

import { cacheLife, cacheTag } from 'next/cache';
import { now } from '../clock';
import { db } from '../db';
import { CARD, toCards } from './card';
import { onSale } from './catalog';
import type { ProductCard } from './types';

const WINDOW_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * The products in stock that sold most pieces in 30 days, at most `count`; while fewer than that were sold at all, the shop's own
 * choice (the front of each shelf) and `isMeasured` false.
 */
export async function listPopular(count: number): Promise<{ isMeasured: boolean; products: ProductCard[] }> {
  'use cache';
  cacheLife({ stale: 60, revalidate: 60, expire: 86_400 });
  cacheTag('catalog');
  const inStock = { ...onSale(), skus: { some: { stock: { gt: 0 } } } };
  const ids = await bestSellers(count);
  const rows = await db.product.findMany({
    where: { ...inStock, id: { in: ids } },
    select: { id: true, ...CARD },
    relationLoadStrategy: 'join',
  });
  if (rows.length >= count) {
    const sorted = rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    return { isMeasured: true, products: await toCards(sorted) };
  }
  const chosen = await db.product.findMany({
    where: inStock,
    select: CARD,
    orderBy: [{ position: 'asc' }, { category: { position: 'asc' } }],
    take: count,
    relationLoadStrategy: 'join',
  });
  return { isMeasured: false, products: await toCards(chosen) };
}

async function bestSellers(count: number): Promise<number[]> {
  const since = new Date(now().getTime() - WINDOW_MS);
  const rows = await db.$queryRaw<{ productId: number }[]>`
    SELECT s."productId"
    FROM "Order" o
    JOIN "CheckoutLine" l ON l."checkoutId" = o."checkoutId"
    JOIN "Sku" s ON s.id = l."skuId"
    WHERE o."paidAt" >= ${since} AND o.status <> 'cancelled'
    GROUP BY s."productId"
    ORDER BY sum(l.quantity) DESC, s."productId"
    LIMIT ${count * 2}`;
  return rows.map((row) => row.productId);
}
