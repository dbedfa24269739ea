// Looking through goods: what a customer asks for, as it stands in the address, and the page of goods it makes.

/** Orders of a list; the first is the default: newest first, or what fits a search best. */
export const BROWSE_SORTS = ['best', 'price-up', 'price-down'] as const;
export type BrowseSort = (typeof BROWSE_SORTS)[number];

/** What is asked for. Everything but `query` narrows what the query finds; an empty query finds everything. */
export type BrowseWish = {
  query: string;
  category: string | null;
  minKrw: number | null;
  maxKrw: number | null;
  isInStock: boolean;
  /** Option values, e.g. 화이트: goods that come in any of them. */
  options: readonly string[];
  sort: BrowseSort;
  /** From 1. */
  page: number;
};

/** A product that the query finds. */
export type Match = {
  id: number;
  /** The category it stands in, and those above. */
  categories: readonly string[];
  fromKrw: number;
  isInStock: boolean;
  options: readonly string[];
};

/** A way to narrow a list further, with the number of goods it would leave. */
export type Facet = { value: string; count: number };

export type Browsed = {
  /** Products of the page, in order. */
  ids: number[];
  /** What the query finds, and what of it is left when narrowed. */
  total: number;
  count: number;
  page: number;
  pages: number;
  categories: Facet[];
  options: Facet[];
};

const PAGE_SIZE = 24;

/** Options shown to choose from: the commonest. */
const OPTIONS_MAX = 12;

/** Narrows, orders and cuts what a query found; `matches` come best first. A page beyond the last is the last. */
export function browse(matches: readonly Match[], wish: BrowseWish): Browsed {
  const found = sorted(matches.filter(fits(wish)), wish.sort);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(wish.page, pages);
  return {
    ids: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ id }) => id),
    total: matches.length,
    count: found.length,
    page,
    pages,
    // A facet counts what its own choice would leave, so that choosing another value of it is possible.
    categories: tally(matches.filter(fits({ ...wish, category: null })).map(({ categories }) => categories)),
    options: tally(matches.filter(fits({ ...wish, options: [] })).map(({ options }) => options)).slice(0, OPTIONS_MAX),
  };
}

/** Every choice that narrows a wish, with the wish without it. */
export function choicesOf(
  wish: BrowseWish,
): { kind: 'category' | 'price' | 'stock' | 'option'; value: string; without: BrowseWish }[] {
  const first = { ...wish, page: 1 };
  const price = wish.minKrw === null && wish.maxKrw === null ? [] : [''];
  return [
    ...[wish.category ?? []]
      .flat()
      .map((value) => ({ kind: 'category' as const, value, without: { ...first, category: null } })),
    ...price.map((value) => ({ kind: 'price' as const, value, without: { ...first, minKrw: null, maxKrw: null } })),
    ...(wish.isInStock ? [{ kind: 'stock' as const, value: '', without: { ...first, isInStock: false } }] : []),
    ...wish.options.map((value) => ({
      kind: 'option' as const,
      value,
      without: { ...first, options: wish.options.filter((option) => option !== value) },
    })),
  ];
}

const fits =
  ({ category, minKrw, maxKrw, isInStock, options }: BrowseWish) =>
  (match: Match): boolean =>
    (category === null || match.categories.includes(category)) &&
    (minKrw === null || match.fromKrw >= minKrw) &&
    (maxKrw === null || match.fromKrw <= maxKrw) &&
    (!isInStock || match.isInStock) &&
    (options.length === 0 || options.some((option) => match.options.includes(option)));

function sorted(matches: readonly Match[], sort: BrowseSort): Match[] {
  switch (sort) {
    case 'best':
      return [...matches];
    case 'price-up':
      return matches.toSorted((a, b) => a.fromKrw - b.fromKrw);
    case 'price-down':
      return matches.toSorted((a, b) => b.fromKrw - a.fromKrw);
  }
}

function tally(values: readonly (readonly string[])[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}

const QUERY_LENGTH_MAX = 80;
const KRW_MAX = 100_000_000;

/** A search as typed, made fit to be used: spaces collapsed, at most 80 characters. */
export const tidyQuery = (typed: string): string =>
  typed.normalize('NFC').replaceAll('\0', ' ').replace(/\s+/g, ' ').trim().slice(0, QUERY_LENGTH_MAX);

type Address = Readonly<Record<string, string | string[] | undefined>>;

/** The wish an address stands for. Total: what makes no sense in it is left out. */
export function readWish(address: Address): BrowseWish {
  const all = (name: string): string[] => [address[name] ?? []].flat();
  const first = (name: string): string => all(name)[0] ?? '';
  const minKrw = readKrw(first('min'));
  const maxKrw = readKrw(first('max'));
  const isSwapped = minKrw !== null && maxKrw !== null && minKrw > maxKrw;
  return {
    query: tidyQuery(first('q')),
    category: /^[a-z0-9-]{1,64}$/.test(first('category')) ? first('category') : null,
    minKrw: isSwapped ? maxKrw : minKrw,
    maxKrw: isSwapped ? minKrw : maxKrw,
    isInStock: first('stock') === '1',
    options: [...new Set(all('option').map(tidyQuery))].filter((option) => option !== '').slice(0, OPTIONS_MAX),
    sort: BROWSE_SORTS.find((sort) => sort === first('sort')) ?? BROWSE_SORTS[0],
    page: /^[1-9]\d{0,3}$/.test(first('page')) ? Number(first('page')) : 1,
  };
}

/** Won as people write them: "30,000", "30000원". */
function readKrw(typed: string): number | null {
  const digits = typed.replace(/[,\s원₩]/g, '');
  return /^\d{1,9}$/.test(digits) ? Math.min(Number(digits), KRW_MAX) : null;
}

/** The query string of a wish; `readWish` gives the same wish back. Empty for a wish for everything. */
export function writeWish(wish: BrowseWish): string {
  const { query, category, minKrw, maxKrw, isInStock, options, sort, page } = wish;
  const given: Record<string, string | number | null> = {
    q: query || null,
    category,
    min: minKrw,
    max: maxKrw,
    stock: isInStock ? 1 : null,
    sort: sort === BROWSE_SORTS[0] ? null : sort,
    page: page === 1 ? null : page,
  };
  const pairs = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, `${value}`]]));
  return new URLSearchParams([...pairs, ...options.map((option) => ['option', option])]).toString();
}
