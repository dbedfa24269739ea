// Reads what an operator pastes from a carrier's or a spreadsheet program's table: one parcel a line, in columns of any order, with or
// without a heading. A cell is known by its heading, or else by how it looks.

import { carrierOfWord } from './carriers';

/** One parcel as it was pasted; empty where the line does not say. */
export type PastedRow = {
  /** Line in what was pasted, from 1. */
  line: number;
  orderNumber: string;
  name: string;
  /** Digits only. */
  tel: string;
  /** The carrier's name as it was written. */
  carrier: string;
  waybill: string;
};

type Column = keyof Omit<PastedRow, 'line'>;

/** More lines are another paste: a browser has to show them all. */
export const PASTED_ROWS_MAX = 500;

const HEADINGS: readonly [Column, RegExp][] = [
  ['orderNumber', /주문|order/i],
  ['waybill', /운송장|송장|waybill|tracking|invoice/i],
  ['carrier', /택배사|배송사|배송업체|carrier|courier/i],
  ['tel', /전화|연락처|휴대폰|핸드폰|phone|tel|mobile/i],
  ['name', /이름|성명|성함|받는|수령|수취|구매자|name|recipient/i],
];

/** Reads a table. Lines without a waybill or anything to find an order by are left to the caller to complain about. */
export function readPaste(text: string): PastedRow[] {
  const rows = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heading = filled[0] ? headingOf(filled[0].cells) : null;
  return (heading ? filled.slice(1) : filled)
    .slice(0, PASTED_ROWS_MAX)
    .map(({ line, cells }) => ({ line, ...(heading ? byHeading(cells, heading) : byLook(cells)) }));
}

/** Spreadsheets paste tabs, files hold commas; a quoted cell keeps the commas in it. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(bare);
  return (line.match(/"(?:[^"]|"")*"|[^,;]+|(?<=[,;])(?=[,;])/g) ?? []).map(bare);
}

/** Spreadsheets keep a number a text by an apostrophe or by ="…". */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^"(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();

const empty = { orderNumber: '', name: '', tel: '', carrier: '', waybill: '' };

/** The meaning of each column, when the first line names at least the waybill's. */
function headingOf(cells: readonly string[]): (Column | undefined)[] | null {
  const taken = new Set<Column>();
  const columns = cells.map((cell) => {
    const found = HEADINGS.find(([column, looks]) => !taken.has(column) && looks.test(cell) && !/\d/.test(cell))?.[0];
    if (found) taken.add(found);
    return found;
  });
  return taken.has('waybill') ? columns : null;
}

function byHeading(cells: readonly string[], heading: readonly (Column | undefined)[]) {
  const row = { ...empty };
  heading.forEach((column, index) => {
    if (column) row[column] = cells[index] ?? '';
  });
  return { ...row, orderNumber: row.orderNumber.toUpperCase(), tel: telOf(row.tel) ?? '' };
}

const ORDER_NUMBER = /^20\d{6}-[0-9A-Z]{7}$/i;
const MOBILE = /^01[016789]\d{7,8}$/;
/** A waybill that a spreadsheet program shortened counts as one, so that it is complained about. */
const WAYBILL = /^[\d\s-]{8,20}$|^\d(\.\d+)?E\+\d+$/i;

function byLook(cells: readonly string[]) {
  const row = { ...empty };
  for (const cell of cells) {
    const column = lookOf(cell, row);
    if (column) row[column] = column === 'tel' ? (telOf(cell) ?? '') : cell;
  }
  return { ...row, orderNumber: row.orderNumber.toUpperCase() };
}

function lookOf(cell: string, row: typeof empty): Column | null {
  if (ORDER_NUMBER.test(cell)) return row.orderNumber ? null : 'orderNumber';
  const tel = telOf(cell);
  if (tel && MOBILE.test(tel) && !row.tel) return 'tel';
  if (WAYBILL.test(cell)) return row.waybill ? null : 'waybill';
  if (/\d/.test(cell) || cell === '') return null;
  if (carrierOfWord(cell) && !row.carrier) return 'carrier';
  return row.name ? null : 'name';
}

/** The digits of a phone number, the first 0 put back that spreadsheet programs take from numbers. */
function telOf(cell: string): string | null {
  const digits = cell.replace(/[\s().-]/g, '').replace(/^\+?82/, '0');
  if (/^0\d{8,10}$/.test(digits)) return digits;
  return /^1[016789]\d{7,8}$/.test(digits) ? `0${digits}` : null;
}
