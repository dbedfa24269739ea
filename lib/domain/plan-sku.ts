// What one line of a table of goods does to a SKU. Prices and stock change only from what was seen: what a table says that was
// written yesterday is a wish about yesterday's price and stock.

import { COMBINATIONS_MAX } from './option-matrix';
import type { ProductLine } from './product-line';

export type BookSku = { id: number; code: string; optionValues: string[]; priceKrw: number; stock: number };

/** What will be done to one SKU; `id` null makes it. */
export type SkuWrite = {
  id: number | null;
  code: string;
  optionValues: string[];
  /** Null leaves it; a new SKU has no price before. */
  price: { fromKrw: number | null; toKrw: number } | null;
  /** Pieces to add; `from` is the stock this was reckoned from, null when they are added to whatever is there. */
  stock: { delta: number; from: number | null } | null;
};

export type SkuFault =
  | { kind: 'needs-code' | 'needs-price' | 'fixed-options' | 'other-options' | 'taken-options' | 'too-many' }
  | { kind: 'stock-twice' }
  /** It costs, or there are, so many now; the table was written when it was something else. */
  | { kind: 'price-moved'; nowKrw: number }
  | { kind: 'stock-moved'; now: number }
  | { kind: 'too-few'; now: number };

type Product = { book: { skus: readonly BookSku[] } | null; optionNames: readonly string[]; taken: readonly string[] };

/** What a line changes about its SKU, null for nothing, or why it may not. */
export function planSku(said: ProductLine, product: Product): SkuWrite | null | SkuFault {
  if (said.code === null) return saysSku(said) ? { kind: 'needs-code' } : null;
  const sku = product.book?.skus.find(({ code }) => code === said.code);
  return sku ? planChange(said, sku, product.optionNames) : planNew(said, said.code, product);
}

const saysSku = ({ options, priceKrw, stock, delta }: ProductLine): boolean =>
  [options, priceKrw, stock, delta].some((cell) => cell !== null);

function planChange(said: ProductLine, sku: BookSku, optionNames: readonly string[]): SkuWrite | null | SkuFault {
  if (said.options && !isSame(said.options, optionNames, sku.optionValues)) return { kind: 'fixed-options' };
  const price = planPrice(said, sku.priceKrw);
  if (price && 'kind' in price) return price;
  const stock = planStock(said, sku.stock);
  if (stock && 'kind' in stock) return stock;
  if (!price && !stock) return null;
  return { id: sku.id, code: sku.code, optionValues: sku.optionValues, price, stock };
}

const isSame = (
  said: { names: readonly string[]; values: readonly string[] },
  names: readonly string[],
  values: readonly string[],
) => JSON.stringify([said.names, said.values]) === JSON.stringify([names, values]);

function planPrice({ priceKrw, seenPriceKrw }: ProductLine, nowKrw: number): SkuWrite['price'] | SkuFault {
  const isUntouched = priceKrw === null || priceKrw === seenPriceKrw || priceKrw === nowKrw;
  if (isUntouched) return null;
  if (seenPriceKrw !== null && seenPriceKrw !== nowKrw) return { kind: 'price-moved', nowKrw };
  return { fromKrw: nowKrw, toKrw: priceKrw };
}

function planStock({ stock, delta, seenStock }: ProductLine, now: number): SkuWrite['stock'] | SkuFault {
  const counted = stock === null || stock === seenStock ? null : stock;
  if (delta) {
    if (counted !== null) return { kind: 'stock-twice' };
    return now + delta < 0 ? { kind: 'too-few', now } : { delta, from: null };
  }
  if (counted === null || counted === now) return null;
  if (seenStock !== null && seenStock !== now) return { kind: 'stock-moved', now };
  return { delta: counted - now, from: now };
}

function planNew(said: ProductLine, code: string, { optionNames, taken }: Product): SkuWrite | SkuFault {
  const { names, values } = said.options ?? { names: [], values: [] };
  if (said.priceKrw === null) return { kind: 'needs-price' };
  const stock = (said.stock ?? 0) + (said.delta ?? 0);
  if (stock < 0) return { kind: 'too-few', now: 0 };
  if (taken.length > 0 && JSON.stringify(names) !== JSON.stringify(optionNames)) return { kind: 'other-options' };
  if (taken.includes(JSON.stringify(values))) return { kind: 'taken-options' };
  if (taken.length >= COMBINATIONS_MAX) return { kind: 'too-many' };
  const price = { fromKrw: null, toKrw: said.priceKrw };
  return { id: null, code, optionValues: values, price, stock: stock > 0 ? { delta: stock, from: 0 } : null };
}
