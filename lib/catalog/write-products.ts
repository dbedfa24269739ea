// Writes what a table of goods was planned to do, in few statements however many rows there are.

import { auditAll } from '../audit';
import { now } from '../clock';
import type { Tx } from '../db';
import type { ProductFields, ProductWrite } from '../domain/plan-products';
import type { SkuWrite } from '../domain/plan-sku';
import type { Why } from './change-skus';

/** Thrown inside the transaction: what was planned over is not what is there. Nothing is written. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

type Reason = Why & { importId: string };

type OfProduct<T> = T & { productId: number };

/** Writes it all and the audit ledger. Throws Overtaken where a row is not as it was planned over. */
export async function writeProducts(
  tx: Tx,
  writes: readonly ProductWrite[],
  why: Reason,
  operatorId: string,
): Promise<void> {
  const placed = [...(await makeProducts(tx, writes)), ...(await changeProducts(tx, writes))];
  const skus = placed.flatMap(({ skus, productId }) => skus.map((sku) => ({ ...sku, productId })));
  const known = [
    ...(await makeSkus(tx, skus)),
    ...skus.flatMap((sku) => (sku.id === null ? [] : [{ ...sku, id: sku.id }])),
  ];
  const entries = placed.map((write) => entryOf(write, why));
  await auditAll(tx, operatorId, 'product.import', entries);
  await lockSkus(tx, known);
  await changePrices(tx, known, operatorId);
  await moveStock(tx, known, why);
}

/** New products stand last on their shelves, in the table's order. */
async function makeProducts(tx: Tx, writes: readonly ProductWrite[]): Promise<OfProduct<ProductWrite>[]> {
  const fresh = writes.filter(({ id }) => id === null);
  if (fresh.length === 0) return [];
  const shelves = await tx.product.groupBy({ by: ['categoryId'], _max: { position: true } });
  const last = new Map(shelves.map(({ categoryId, _max }) => [categoryId, _max.position ?? 0]));
  const rows = fresh.map(({ slug, set, optionNames }) => {
    const { isOffered, ...fields } = set as ProductFields;
    const position = (last.get(fields.categoryId) ?? 0) + 1;
    last.set(fields.categoryId, position);
    return { slug, ...fields, optionNames: optionNames ?? [], position, publishedAt: isOffered ? now() : null };
  });
  const made = await tx.product.createManyAndReturn({ data: rows, select: { id: true, slug: true } });
  const ids = new Map(made.map(({ id, slug }) => [slug, id]));
  return fresh.map((write) => ({ ...write, productId: idOf(ids, write.slug) }));
}

async function changeProducts(tx: Tx, writes: readonly ProductWrite[]): Promise<OfProduct<ProductWrite>[]> {
  const changed = writes.flatMap((write) => (write.id === null ? [] : [{ ...write, productId: write.id }]));
  const rows = changed
    .filter(({ set, optionNames }) => optionNames || Object.keys(set).length > 0)
    .map(({ productId, set, optionNames }) => ({ ...set, id: productId, optionNames }));
  const at = now();
  await tx.$executeRaw`
    UPDATE "Product" product SET
      name = coalesce(change.name, product.name),
      summary = coalesce(change.summary, product.summary),
      description = coalesce(change.description, product.description),
      "categoryId" = coalesce(change."categoryId", product."categoryId"),
      "noticeKind" = coalesce(change."noticeKind", product."noticeKind"),
      facts = coalesce(change.facts, product.facts),
      "optionNames" = coalesce(change."optionNames", product."optionNames"),
      "publishedAt" = CASE change."isOffered" WHEN true THEN ${at} WHEN false THEN NULL ELSE product."publishedAt" END,
      "publishUntil" = CASE WHEN change."isOffered" AND product."publishUntil" <= ${at} THEN NULL ELSE product."publishUntil" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS change (
      id int, name text, summary text, description text, "categoryId" int, "noticeKind" text, facts jsonb,
      "optionNames" text[], "isOffered" boolean
    )
    WHERE product.id = change.id`;
  return changed;
}

type KnownSku = OfProduct<SkuWrite> & { id: number };

async function makeSkus(tx: Tx, skus: readonly OfProduct<SkuWrite>[]): Promise<KnownSku[]> {
  const fresh = skus.filter(({ id }) => id === null);
  if (fresh.length === 0) return [];
  const productIds = [...new Set(fresh.map(({ productId }) => productId))];
  const there = await tx.sku.groupBy({
    by: ['productId'],
    where: { productId: { in: productIds } },
    _max: { position: true },
  });
  const last = new Map(there.map(({ productId, _max }) => [productId, _max.position ?? 0]));
  const rows = fresh.map(({ productId, code, optionValues, price }) => {
    const position = (last.get(productId) ?? 0) + 1;
    last.set(productId, position);
    return { productId, code, optionValues, priceKrw: price?.toKrw ?? 0, position };
  });
  const made = await tx.sku.createManyAndReturn({ data: rows, select: { id: true, code: true } });
  const ids = new Map(made.map(({ id, code }) => [code, id]));
  // A first price is no change of price.
  return fresh.map((sku) => ({ ...sku, price: null, id: idOf(ids, sku.code) }));
}

/** Buyers of these wait from here on, so it comes last; everybody locks in the order of their ids. */
async function lockSkus(tx: Tx, skus: readonly KnownSku[]): Promise<void> {
  const ids = skus.map(({ id }) => id);
  await tx.$executeRaw`SELECT id FROM "Sku" WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`;
}

async function changePrices(tx: Tx, skus: readonly KnownSku[], operatorId: string): Promise<void> {
  const changes = skus.flatMap(({ id, price }) =>
    price && price.fromKrw !== null ? [{ skuId: id, fromKrw: price.fromKrw, toKrw: price.toKrw }] : [],
  );
  const count = await tx.$executeRaw`
    UPDATE "Sku" sku SET "priceKrw" = change."toKrw"
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS change ("skuId" int, "fromKrw" int, "toKrw" int)
    WHERE sku.id = change."skuId" AND sku."priceKrw" = change."fromKrw"`;
  if (count !== changes.length) throw new Overtaken('price');
  await tx.priceChange.createMany({ data: changes.map((change) => ({ ...change, operatorId, at: now() })) });
}

async function moveStock(tx: Tx, skus: readonly KnownSku[], { reason, note }: Why): Promise<void> {
  const moves = skus.flatMap(({ id, stock }) => (stock ? [{ skuId: id, delta: stock.delta, from: stock.from }] : []));
  const count = await tx.$executeRaw`
    UPDATE "Sku" sku SET stock = sku.stock + move.delta
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS move ("skuId" int, delta int, "from" int)
    WHERE sku.id = move."skuId" AND sku.stock + move.delta >= 0 AND (move."from" IS NULL OR sku.stock = move."from")`;
  if (count !== moves.length) throw new Overtaken('stock');
  await tx.stockMove.createMany({
    data: moves.map(({ skuId, delta }) => ({ skuId, delta, reason, note: note || null, at: now() })),
  });
}

const entryOf = ({ productId, id, set, skus }: OfProduct<ProductWrite>, { importId, reason, note }: Reason) => ({
  subject: `product ${productId}`,
  detail: {
    ...{ import: importId, isNew: id === null, changed: Object.keys(set), reason, note },
    skus: skus.map(({ code, price, stock }) => ({ code, price, delta: stock?.delta ?? 0 })),
  },
});

function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} was not inserted`);
  return id;
}
