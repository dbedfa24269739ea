// One row of a table of goods, its cells read as what they must be.

import { isDistinct } from './option-matrix';
import type { NoticeKind } from './product-notice';
import { type TableColumn, type TableRow, type Vocabulary, wordFor } from './product-table';

/** The longest texts a product may have, in characters. */
export const TEXT_MAX = {
  slug: 80,
  name: 100,
  summary: 200,
  description: 20_000,
  code: 60,
  fact: 1000,
  facts: 60,
} as const;

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^[A-Z0-9]+([-_.][A-Z0-9]+)*$/i;

export const PRICE_MAX_KRW = 100_000_000;
const PIECES_MAX = 999_999;

type Fact = { name: string; value: string };

/** What a row says; null where it says nothing. */
export type ProductLine = {
  line: number;
  code: string | null;
  slug: string | null;
  name: string | null;
  /** A category as it was called. */
  category: string | null;
  summary: string | null;
  description: string | null;
  options: { names: string[]; values: string[] } | null;
  priceKrw: number | null;
  stock: number | null;
  delta: number | null;
  isOffered: boolean | null;
  noticeKind: NoticeKind | null;
  facts: Fact[] | null;
  seenPriceKrw: number | null;
  seenStock: number | null;
};

/** The column whose cell cannot be read, or `shortened`: a spreadsheet program has taken the code for a number. */
export type LineFault = TableColumn | 'shortened';

/** Reads a row; a fault names the first cell that cannot be meant so. */
export function readLine({ line, cells }: TableRow, words: Vocabulary): ProductLine | LineFault {
  if (/^\d(\.\d+)?E\+\d+$/i.test(cells.code ?? '')) return 'shortened';
  const read = {
    code: given(cells.code, readCode),
    slug: given(cells.slug, (text) => (SLUG.test(text) && text.length <= TEXT_MAX.slug ? text : undefined)),
    name: given(cells.name, upTo(TEXT_MAX.name)),
    category: given(cells.category, (text) => text),
    summary: given(cells.summary, upTo(TEXT_MAX.summary)),
    description: given(cells.description, upTo(TEXT_MAX.description)),
    options: given(cells.options, readChoices),
    price: given(cells.price, readKrw),
    stock: given(cells.stock, readPieces),
    delta: given(cells.delta, readDelta),
    state: given(cells.state, (text) => wordFor(words.states, text) ?? undefined),
    noticeKind: given(cells.noticeKind, (text) => wordFor(words.kinds, text) ?? undefined),
    facts: given(cells.facts, readFacts),
    seenPrice: given(cells.seenPrice, readKrw),
    seenStock: given(cells.seenStock, readPieces),
  };
  const fault = Object.entries(read).find(([, value]) => value === undefined)?.[0];
  if (fault) return fault as TableColumn;
  const { price, state, seenPrice, ...rest } = read as Known<typeof read>;
  return { line, ...rest, priceKrw: price, isOffered: state && state === 'offered', seenPriceKrw: seenPrice };
}

type Known<Read> = { [Key in keyof Read]: Exclude<Read[Key], undefined> };

/** Null for an empty cell, undefined for one that cannot be read. */
const given = <T>(text: string | undefined, read: (text: string) => T | undefined): T | null | undefined =>
  text === undefined ? null : read(text);

const upTo = (max: number) => (text: string) => (text.length <= max ? text : undefined);

const readCode = (text: string) => (CODE.test(text) && text.length <= TEXT_MAX.code ? text : undefined);

/** 12,000 · 12000원 · ₩12,000. */
function readNumber(text: string): number | undefined {
  const digits = text
    .replace(/^₩|원$|개$/g, '')
    .replaceAll(',', '')
    .trim();
  return /^[+-]?\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

const within = (number: number | undefined, min: number, max: number): number | undefined =>
  number !== undefined && number >= min && number <= max ? number : undefined;

const readKrw = (text: string) => within(readNumber(text), 1, PRICE_MAX_KRW);
const readPieces = (text: string) => within(readNumber(text), 0, PIECES_MAX);
const readDelta = (text: string) => within(readNumber(text), -PIECES_MAX, PIECES_MAX);

/** 색상: 크림, 크기: S. */
function readChoices(text: string): { names: string[]; values: string[] } | undefined {
  const pairs = text.split(',').map((pair) => pair.split(':').map((part) => part.trim()));
  if (pairs.some((parts) => parts.length !== 2 || parts.includes(''))) return undefined;
  const names = pairs.map(([name = '']) => name);
  return isDistinct(names) ? { names, values: pairs.map(([, value = '']) => value) } : undefined;
}

/** One fact a line: 제조국: 대한민국. */
function readFacts(text: string): Fact[] | undefined {
  const facts = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
      return { name: name.trim(), value: value.trim() };
    });
  const isReadable = facts.every(({ name, value }) => name && value && value.length <= TEXT_MAX.fact);
  const isUnique = isDistinct(facts.map(({ name }) => name));
  return isReadable && isUnique && facts.length <= TEXT_MAX.facts ? facts : undefined;
}

export const writeFacts = (facts: readonly Fact[]): string =>
  facts.map(({ name, value }) => `${name}: ${value.replace(/\s*\n\s*/g, ' ')}`).join('\n');
