// The one condition for what customers may see and buy, for every query that asks for it.

import { now } from '../clock';
import { Prisma } from '../generated/prisma/client';

/** Offered, begun and not ended. */
export function onShelf(): Prisma.ProductWhereInput {
  const at = now();
  return { publishedAt: { lte: at }, OR: [{ publishUntil: null }, { publishUntil: { gt: at } }] };
}

/** The same of a row that the query calls `product`. */
export function onShelfSql(): Prisma.Sql {
  const at = now();
  return Prisma.sql`(product."publishedAt" <= ${at} AND (product."publishUntil" IS NULL OR product."publishUntil" > ${at}))`;
}
