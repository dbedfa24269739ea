// Writes the demo goods into an empty shop: a few statements, however many goods there are.

import type { Tx } from '../../lib/db';
import { catalogue, pictureSrc } from './catalogue';
import type { ProductSeed, SkuSeed } from './goods';

const PICTURE_PX = 1200;
const DAY_MS = 86_400_000;

/** Inserts shelves, products, pictures and SKUs with their first stock. The caller's transaction makes it all or nothing. */
export async function pourCatalogue(tx: Tx, now: Date): Promise<void> {
  const shelves = await tx.category.createManyAndReturn({
    data: catalogue.map(({ slug, name, summary }, position) => ({ slug, name, summary, position })),
    select: { id: true, slug: true },
  });
  const shelfIds = idsBy(shelves);
  const placed = catalogue.flatMap((shelf) =>
    shelf.products.map((product, position) => ({ product, position, categoryId: idOf(shelfIds, shelf.slug) })),
  );
  const products = await tx.product.createManyAndReturn({
    data: placed.map(({ product, position, categoryId }, index) => {
      const since = publishedAt(now, index, placed.length);
      return { ...productRow(product), position, categoryId, publishedAt: since, createdAt: since };
    }),
    select: { id: true, slug: true },
  });
  await pourDetails(tx, idsBy(products));
}

async function pourDetails(tx: Tx, productIds: Map<string, number>): Promise<void> {
  const products = catalogue.flatMap((shelf) => shelf.products);
  await tx.picture.createMany({
    data: products.flatMap((product) => pictureRows(product, idOf(productIds, product.slug))),
  });
  const skus = await tx.sku.createManyAndReturn({
    data: products.flatMap((product) =>
      product.skus.map((sku, position) => skuRow(sku, position, idOf(productIds, product.slug))),
    ),
    select: { id: true, stock: true },
  });
  await tx.stockMove.createMany({
    data: skus.filter((sku) => sku.stock > 0).map((sku) => ({ skuId: sku.id, delta: sku.stock, reason: 'restock' })),
  });
}

function productRow({ slug, name, summary, story, options, facts, ...flags }: ProductSeed) {
  const { isTaxFree = false, isSubscribable = false, isAdultOnly = false } = flags;
  const description = story.join('\n\n');
  const optionNames = Object.keys(options);
  return { slug, name, summary, description, optionNames, facts, isTaxFree, isSubscribable, isAdultOnly };
}

function pictureRows(product: ProductSeed, productId: number) {
  return product.pictures.map((alt, position) => {
    return { productId, src: pictureSrc(product, position), alt, width: PICTURE_PX, height: PICTURE_PX, position };
  });
}

function skuRow({ code, values, priceKrw, stock }: SkuSeed, position: number, productId: number) {
  return { code, productId, optionValues: values, priceKrw, stock, position };
}

/** Goods arrived three days apart, in an order that mixes the shelves, so that "newest first" shows some of each. */
function publishedAt(now: Date, index: number, count: number): Date {
  const daysAgo = 3 * ((index * 7) % count) + 1;
  return new Date(now.getTime() - daysAgo * DAY_MS);
}

const idsBy = (rows: { id: number; slug: string }[]): Map<string, number> =>
  new Map(rows.map((row) => [row.slug, row.id]));

function idOf(ids: Map<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`${slug} was not inserted`);
  return id;
}
