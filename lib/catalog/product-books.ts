// The books a table of goods is planned over: every product it names by its address or by one of its codes.

import type { Tx } from '../db';
import type { BookProduct, Books, ProductWrite, ReadLine } from '../domain/plan-products';
import { isNoticeKind } from '../domain/product-notice';
import type { Prisma } from '../generated/prisma/client';
import { readFacts } from './facts';

/** Reads them as they are, within the caller's transaction or without one. */
export async function readBooks(client: Tx, lines: readonly ReadLine[]): Promise<Books> {
  const said = lines.flatMap(({ said }) => (typeof said === 'string' ? [] : [said]));
  const slugs = said.flatMap(({ slug }) => slug ?? []);
  const codes = said.flatMap(({ code }) => (code ? [code, code.toUpperCase()] : []));
  const found = await client.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Product" WHERE slug = ANY(${slugs}::text[])
    UNION SELECT "productId" FROM "Sku" WHERE code = ANY(${codes}::text[])`;
  const [products, categories] = [
    await client.product.findMany({
      where: { id: { in: found.map(({ id }) => id) } },
      include,
      orderBy: { id: 'asc' },
    }),
    await client.category.findMany({ select: { id: true, slug: true, name: true } }),
  ];
  return { products: products.map(bookOf), categories };
}

const include = { skus: { orderBy: { position: 'asc' } } } satisfies Prisma.ProductInclude;

type Row = Prisma.ProductGetPayload<{ include: typeof include }>;

function bookOf({ publishedAt, skus, ...product }: Row): BookProduct {
  const { id, slug, name, summary, description, categoryId, optionNames } = product;
  return {
    ...{ id, slug, name, summary, description, categoryId, optionNames, isOffered: publishedAt !== null },
    noticeKind: isNoticeKind(product.noticeKind) ? product.noticeKind : 'other',
    facts: readFacts(product.facts),
    skus: skus.map(({ id, code, optionValues, priceKrw, stock }) => ({ id, code, optionValues, priceKrw, stock })),
  };
}

/** Keeps the products of a plan from others who change them, in the order of their ids, until the transaction ends. */
export async function lockProducts(tx: Tx, writes: readonly ProductWrite[]): Promise<void> {
  const ids = writes.flatMap(({ id }) => id ?? []);
  await tx.$executeRaw`SELECT id FROM "Product" WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`;
}
