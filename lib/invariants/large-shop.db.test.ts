import { expect, test } from 'vitest';
import { pourOrders } from '../../bin/lib/large/pour.mjs';
import { pourCatalogue } from '../../prisma/seed/pour-catalogue';
import { db } from '../db';
import { checkBooks } from './check-books';

const url = process.env.DATABASE_URL ?? '';

test('invented orders by the thousand keep every rule of the books, and are written into no shop that has orders', async () => {
  await expect(pourOrders(url, 1)).rejects.toThrow('nothing to sell');
  await db.$transaction((tx) => pourCatalogue(tx, new Date()));
  await pourOrders(url, 3_000);
  const stages = await db.order.groupBy({ by: ['status'], _count: true });
  expect(stages).toHaveLength(7);
  expect((await checkBooks(url)).filter(({ count }) => count > 0)).toEqual([]);
  await expect(pourOrders(url, 1)).rejects.toThrow('has orders');
});
