// The goods as rows of the table that can be brought in again, a hundred products at a time.

import { db } from '../db';
import { writeFacts } from '../domain/product-line';
import { isNoticeKind, type NoticeKind } from '../domain/product-notice';
import { type OfferState, type TableColumn, writeChoices } from '../domain/product-table';
import type { Prisma } from '../generated/prisma/client';
import { readFacts } from './facts';
import { type ProductFilter, whereProducts } from './operator-products';

/** What stands in a row; the words for its state and its notice's kind are the language's. */
export type TableGoods = Record<Exclude<TableColumn, 'state' | 'noticeKind'>, string | number> & {
  state: OfferState;
  noticeKind: NoticeKind;
};

const BATCH = 100;

const include = {
  category: { select: { slug: true, name: true } },
  skus: { orderBy: { position: 'asc' } },
} satisfies Prisma.ProductInclude;

type Row = Prisma.ProductGetPayload<{ include: typeof include }>;

/** Every product that passes the filter, in the order in which they were made; one row for each SKU, one for those without any. */
export async function* exportProducts(filter: ProductFilter): AsyncGenerator<TableGoods> {
  const names = (await db.category.findMany({ select: { name: true } })).map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  let after = 0;
  for (;;) {
    const where = { AND: [whereProducts(filter), { id: { gt: after } }] };
    const rows: Row[] = await db.product.findMany({ where, include, orderBy: { id: 'asc' }, take: BATCH });
    yield* rows.flatMap((row) => rowsOf(row, twice.has(row.category.name) ? row.category.slug : row.category.name));
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return;
  }
}

function rowsOf(product: Row, category: string): TableGoods[] {
  const { slug, name, summary, description, optionNames, publishedAt, skus } = product;
  const said = {
    ...{ slug, name, category, summary, description, facts: writeFacts(readFacts(product.facts)) },
    state: publishedAt === null ? ('hidden' as const) : ('offered' as const),
    noticeKind: isNoticeKind(product.noticeKind) ? product.noticeKind : ('other' as const),
  };
  const nothing = { code: '', options: '', price: '', stock: '', delta: '', seenPrice: '', seenStock: '' };
  if (skus.length === 0) return [{ ...said, ...nothing }];
  return skus.map(({ code, optionValues, priceKrw, stock }) => ({
    ...{ ...said, code, options: writeChoices(optionNames, optionValues), delta: '' },
    ...{ price: priceKrw, stock, seenPrice: priceKrw, seenStock: stock },
  }));
}
