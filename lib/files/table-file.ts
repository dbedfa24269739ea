// A table as a file people download, written while it is being read: it may hold personal data, so nothing keeps it.

import { Readable } from 'node:stream';
import { csvLine } from '../domain/csv';
import { seoulDate } from '../domain/seoul';
import { xlsx } from './xlsx';

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

type Rows = AsyncIterable<(string | number)[]>;

const TYPES: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The answer that downloads it under a name and today's date. */
export function tableFile(rows: Rows, name: string, format: TableFormat, now: Date): Response {
  const file = Readable.from(format === 'xlsx' ? xlsx(rows) : csv(rows));
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}-${seoulDate(now)}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** With the mark by which spreadsheets know that it is UTF-8. */
async function* csv(rows: Rows): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('\uFEFF');
  for await (const row of rows) yield encoder.encode(csvLine(row));
}
