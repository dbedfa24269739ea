// The table in which goods leave the shop and come back: one row for each SKU, columns known by their heading in any order. A column
// that is not there, and a cell that is empty, leave everything as it is.

import { csvLine, readCsv } from './csv';
import type { NoticeKind } from './product-notice';

/** In the order in which they are written. The last two say what was there when the table was written. */
export const tableColumns = [
  ...(['code', 'slug', 'name', 'category', 'summary', 'options', 'price', 'stock', 'delta', 'state'] as const),
  ...(['description', 'noticeKind', 'facts', 'seenPrice', 'seenStock'] as const),
] as const;

export type TableColumn = (typeof tableColumns)[number];

export type OfferState = 'offered' | 'hidden';

/** How columns and words are called in the languages of the shop; the first name is the one that is written. */
export type Vocabulary = {
  columns: Record<TableColumn, readonly string[]>;
  states: Record<OfferState, readonly string[]>;
  kinds: Record<NoticeKind, readonly string[]>;
};

/** Text of its columns in one row; what is empty is left out. */
export type TableRow = { line: number; cells: Partial<Record<TableColumn, string>> };

/** More rows are another table: a person has to look at what each would do. */
const TABLE_ROWS_MAX = 2000;

/** Bytes of a table as UTF-8. */
export const TABLE_BYTES_MAX = 900_000;

export type Table = { kind: 'table'; rows: TableRow[]; ignored: string[] };

export type Unreadable = { kind: 'unreadable'; why: 'empty' | 'no-heading' | 'twice' | 'unclosed' | 'too-many-rows' };

/** Reads a table; the first row must say at least which column is the stock code, or the product's address. */
export function readTable(text: string, { columns }: Pick<Vocabulary, 'columns'>): Table | Unreadable {
  const lines = readCsv(text);
  if (lines === null) return { kind: 'unreadable', why: 'unclosed' };
  const [first, ...rest] = lines;
  if (!first) return { kind: 'unreadable', why: 'empty' };
  const heading = first.cells.map((cell) => wordFor(columns, cell));
  const known = heading.filter((column) => column !== null);
  if (!known.includes('code') && !known.includes('slug')) return { kind: 'unreadable', why: 'no-heading' };
  if (new Set(known).size < known.length) return { kind: 'unreadable', why: 'twice' };
  if (rest.length === 0) return { kind: 'unreadable', why: 'empty' };
  if (rest.length > TABLE_ROWS_MAX) return { kind: 'unreadable', why: 'too-many-rows' };
  const ignored = first.cells.filter((cell, index) => cell !== '' && heading[index] === null);
  return { kind: 'table', ignored, rows: rest.map(({ line, cells }) => ({ line, cells: byHeading(cells, heading) })) };
}

function byHeading(cells: readonly string[], heading: readonly (TableColumn | null)[]): TableRow['cells'] {
  const pairs = cells.map((cell, index) => [heading[index] ?? null, cell.normalize('NFC')] as const);
  return Object.fromEntries(pairs.filter(([column, text]) => column !== null && text !== ''));
}

/** What a word of the table means; null when it is none of these. */
export function wordFor<Key extends string>(words: Record<Key, readonly string[]>, said: string): Key | null {
  const wanted = plain(said);
  const found = Object.entries<readonly string[]>(words).find(
    ([key, names]) => plain(key) === wanted || names.some((name) => plain(name) === wanted),
  );
  return found ? (found[0] as Key) : null;
}

const plain = (word: string): string => word.normalize('NFC').replace(/\s/g, '').toLowerCase();

/** The rows of some lines as a table of their own, under the heading they stood under. */
export function onlyLines(text: string, wanted: ReadonlySet<number>): string {
  const [heading, ...rows] = readCsv(text) ?? [];
  const kept = [heading, ...rows.filter(({ line }) => wanted.has(line))];
  return kept.map((row) => csvLine(row?.cells ?? [])).join('');
}

/** How the choices of a SKU stand in one cell: 색상: 크림, 크기: S. */
export const writeChoices = (names: readonly string[], values: readonly string[]): string =>
  names.map((name, index) => `${name}: ${values[index] ?? ''}`).join(', ');
