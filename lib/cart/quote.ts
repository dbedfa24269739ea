// What the goods somebody wants cost now, and whether they can be had.

import { onShelf } from '../catalog/on-shelf';
import { db } from '../db';
import type { WantedLine } from '../domain/cart';
import { priceLines, untilFreeShippingKrw } from '../domain/pricing';
import { readSettings } from '../settings/read-settings';
import type { CartQuote, QuoteLine, QuoteLineState } from './types';

/** Live prices and stock of these lines, in their order; one query, none for an empty cart. Reserves nothing. */
export async function quoteCart(wanted: readonly WantedLine[]): Promise<CartQuote> {
  const rows = wanted.length === 0 ? [] : await readSkus(wanted.map((line) => line.sku));
  const bySku = new Map(rows.map((row) => [row.code, row]));
  const { LOW_STOCK_MAX } = await readSettings();
  const lines = wanted.map((line) => toQuoteLine(line, bySku.get(line.sku), LOW_STOCK_MAX));
  const totals = priceLines(lines.filter((line) => line.state !== 'gone' && line.state !== 'sold-out'));
  return {
    ...totals,
    lines,
    isPayable: lines.length > 0 && lines.every((line) => line.state === 'ok' || line.state === 'few-left'),
    untilFreeShippingKrw: untilFreeShippingKrw(totals.goodsKrw),
  };
}

const readSkus = (codes: string[]) =>
  db.sku.findMany({
    where: { code: { in: codes }, product: onShelf() },
    relationLoadStrategy: 'join',
    select: {
      code: true,
      optionValues: true,
      priceKrw: true,
      stock: true,
      product: {
        select: {
          slug: true,
          name: true,
          isTaxFree: true,
          isAdultOnly: true,
          pictures: {
            select: { src: true, alt: true, width: true, height: true },
            orderBy: { position: 'asc' },
            take: 1,
          },
        },
      },
    },
  });

type SkuRow = Awaited<ReturnType<typeof readSkus>>[number];

function toQuoteLine({ sku, quantity }: WantedLine, row: SkuRow | undefined, lowStockMax: number): QuoteLine {
  if (row === undefined) {
    const nothing = {
      slug: '',
      name: '',
      optionValues: [],
      picture: null,
      unitPriceKrw: 0,
      stock: 0,
      isTaxFree: false,
      isAdultOnly: false,
    };
    return { sku, quantity, ...nothing, state: 'gone' };
  }
  return {
    sku,
    quantity,
    slug: row.product.slug,
    name: row.product.name,
    optionValues: row.optionValues,
    picture: row.product.pictures[0] ?? null,
    unitPriceKrw: row.priceKrw,
    stock: row.stock,
    isTaxFree: row.product.isTaxFree,
    isAdultOnly: row.product.isAdultOnly,
    state: stateOf(quantity, row.stock, lowStockMax),
  };
}

function stateOf(quantity: number, stock: number, lowStockMax: number): QuoteLineState {
  if (stock <= 0) return 'sold-out';
  if (quantity > stock) return 'not-enough';
  return stock <= lowStockMax ? 'few-left' : 'ok';
}
