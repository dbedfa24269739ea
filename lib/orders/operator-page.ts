// Pages of a list, newest first. A position is the id next to the page, so that rows which come in meanwhile move nothing and
// the thousandth page costs as much as the first.

export const PAGE_SIZE = 30;

/** Rows older than `before`, or newer than `after`, or the newest. */
export type Position = { before: number | null; after: number | null };

export type Page<Row> = {
  rows: Row[];
  /** The `before` of the next page; null on the last. */
  older: number | null;
  /** The `after` of the page in front; null on the first. */
  newer: number | null;
};

/** Reads a position out of an address; nonsense means the first page. */
export function readPosition({ before, after }: { before?: unknown; after?: unknown }): Position {
  const older = readId(before);
  return { before: older, after: older === null ? readId(after) : null };
}

function readId(value: unknown): number | null {
  const id = Number(value);
  return typeof value === 'string' && Number.isInteger(id) && id > 0 && id <= 2_147_483_647 ? id : null;
}

/** What Prisma is asked for: one row more than a page shows where the page goes on. */
export function pageQuery<Where extends { id?: unknown }>(where: Where, { before, after }: Position) {
  const isForward = after !== null;
  const range = isForward ? { gt: after } : before === null ? undefined : { lt: before };
  const direction: 'asc' | 'desc' = isForward ? 'asc' : 'desc';
  return { where: { ...where, id: range }, orderBy: { id: direction }, take: PAGE_SIZE + 1 };
}

/** Makes the page of what pageQuery found. */
export function pageOf<Row extends { id: number }>(found: readonly Row[], { before, after }: Position): Page<Row> {
  const isMore = found.length > PAGE_SIZE;
  const shown = found.slice(0, PAGE_SIZE);
  const rows = after === null ? shown : shown.reverse();
  const hasOlder = after === null ? isMore : rows.length > 0;
  const hasNewer = after === null ? before !== null && rows.length > 0 : isMore;
  return { rows, older: hasOlder ? (rows.at(-1)?.id ?? null) : null, newer: hasNewer ? (rows[0]?.id ?? null) : null };
}
