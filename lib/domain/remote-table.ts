// Remote areas as a table that people keep in a spreadsheet: read, with every fault by its line, and compared with what stands.

import { csvLine, readCsv } from './csv';
import type { RemoteArea, RemoteRange } from './remote-area';

/** More than there are postcodes on islands; every checkout's page carries the list. */
export const RANGES_MAX = 1_000;
const NAME_LENGTH_MAX = 40;

export type RangeFault =
  | 'postcode'
  /** It ends before it begins. */
  | 'backwards'
  | 'area'
  /** An earlier line says the same postcodes. */
  | 'repeated'
  /** It begins inside of another range and ends outside: nobody could say which counts. */
  | 'crossing';

export type ReadRanges =
  | { kind: 'ranges'; ranges: RemoteRange[] }
  | { kind: 'faults'; faults: { line: number; fault: RangeFault; text: string }[] }
  | { kind: 'unreadable'; why: 'empty' | 'quotes' | 'too-many' };

const AREAS: Record<string, RemoteArea> = {
  jeju: 'jeju',
  제주: 'jeju',
  island: 'island',
  도서: 'island',
  도서산간: 'island',
};

/** Reads from, to, area and name; a first row of headings is left out. */
export function readRanges(text: string): ReadRanges {
  const rows = readCsv(text);
  if (rows === null) return { kind: 'unreadable', why: 'quotes' };
  const first = rows[0]?.cells[0] ?? '';
  const body = /^\d/.test(first) ? rows : rows.slice(1);
  if (body.length === 0) return { kind: 'unreadable', why: 'empty' };
  if (body.length > RANGES_MAX) return { kind: 'unreadable', why: 'too-many' };
  const read = body.map(({ line, cells }) => ({ line, text: cells.join(', '), ...rangeOf(cells) }));
  const faults = read.flatMap(({ line, text: shown, range, fault }, index) => {
    const found = fault ?? clashOf(range, read.slice(0, index));
    return found ? [{ line, fault: found, text: shown }] : [];
  });
  return faults.length > 0
    ? { kind: 'faults', faults }
    : { kind: 'ranges', ranges: sorted(read.map(({ range }) => range)) };
}

function rangeOf([from = '', to = '', area = '', name = '']: string[]): {
  range: RemoteRange;
  fault: RangeFault | null;
} {
  const known = AREAS[area.toLowerCase()];
  const range = {
    from: postcode(from),
    to: postcode(to || from),
    area: known ?? ('island' as const),
    name: name.slice(0, NAME_LENGTH_MAX),
  };
  const isPostcode = [range.from, range.to].every((code) => /^\d{5}$/.test(code));
  const fault = isPostcode ? (range.from > range.to ? 'backwards' : known ? null : 'area') : 'postcode';
  return { range, fault };
}

/** A spreadsheet drops the first zero. */
const postcode = (cell: string): string => cell.padStart(5, '0');

function clashOf(range: RemoteRange, before: readonly { range: RemoteRange; fault: RangeFault | null }[]) {
  for (const { range: other, fault } of before) {
    if (fault) continue;
    if (other.from === range.from && other.to === range.to) return 'repeated';
    if (crosses(other, range) || crosses(range, other)) return 'crossing';
  }
  return null;
}

const crosses = (a: RemoteRange, b: RemoteRange): boolean => a.from < b.from && b.from <= a.to && a.to < b.to;

const sorted = (ranges: readonly RemoteRange[]): RemoteRange[] =>
  ranges.toSorted((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to));

export type RangeChange = { kind: 'new' | 'gone' | 'changed'; range: RemoteRange; was: RemoteRange | null };

/** What a new list would change, in the order of the postcodes. */
export function diffRanges(before: readonly RemoteRange[], after: readonly RemoteRange[]): RangeChange[] {
  const find = (ranges: readonly RemoteRange[], { from, to }: RemoteRange) =>
    ranges.find((other) => other.from === from && other.to === to) ?? null;
  const changes = after.flatMap((range): RangeChange[] => {
    const was = find(before, range);
    if (!was) return [{ kind: 'new', range, was }];
    return was.area === range.area && was.name === range.name ? [] : [{ kind: 'changed', range, was }];
  });
  const gone = before
    .filter((range) => !find(after, range))
    .map((range): RangeChange => ({ kind: 'gone', range, was: range }));
  return [...changes, ...gone].toSorted((a, b) => a.range.from.localeCompare(b.range.from));
}

/** The table that can be edited and brought in again. `headings` are those of its four columns. */
export const rangesCsv = (
  ranges: readonly RemoteRange[],
  headings: readonly string[],
  areaName: Record<RemoteArea, string>,
): string =>
  csvLine(headings) +
  sorted(ranges)
    .map(({ from, to, area, name }) => csvLine([from, to, areaName[area], name]))
    .join('');
