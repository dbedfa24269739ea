// Downloads the goods as the table that can be edited and brought in again, or an empty one. Nothing in it is about a person.

import { Readable } from 'node:stream';
import { defaultLocale, isLocale, type Locale } from '@/i18n/config';
import { exportProducts } from '@/lib/catalog/export-products';
import { csvLine } from '@/lib/domain/csv';
import { tableColumns } from '@/lib/domain/product-table';
import { requirePermission } from '@/lib/operators/require-permission';
import { readProductFilter } from '../product-filter';
import { tableWords } from '../table-words';

export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  await requirePermission('products.read', localeOf((await params).locale), '/admin/products');
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const isEmpty = query.template === '1';
  const rows = tableOf(query, localeOf((await params).locale), isEmpty);
  return new Response(Readable.toWeb(Readable.from(rows)) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${isEmpty ? 'products-empty' : `products-${today()}`}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

const localeOf = (asked: string): Locale => (isLocale(asked) ? asked : defaultLocale);

const today = (): string => new Date().toISOString().slice(0, 10);

/** With the mark by which spreadsheets know that it is UTF-8. */
async function* tableOf(query: Record<string, string>, locale: Locale, isEmpty: boolean): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { columns, states, kinds } = tableWords(locale);
  yield encoder.encode(`\uFEFF${csvLine(tableColumns.map((column) => columns[column][0] ?? column))}`);
  if (isEmpty) return;
  for await (const goods of exportProducts(readProductFilter(query))) {
    const row = { ...goods, state: states[goods.state][0] ?? '', noticeKind: kinds[goods.noticeKind][0] ?? '' };
    yield encoder.encode(csvLine(tableColumns.map((column) => row[column])));
  }
}
