// What a table of goods would do to the shop's books, line by line: decided before anything is done, from the books alone, so that
// the same table over the same books is always the same plan.

import { type BookSku, planSku, type SkuFault, type SkuWrite } from './plan-sku';
import { type LineFault, type ProductLine, writeFacts } from './product-line';
import { missingFacts, type NoticeKind } from './product-notice';
import type { TableRow } from './product-table';

/** What a table can say about a product. */
export type ProductFields = {
  name: string;
  summary: string;
  description: string;
  categoryId: number;
  noticeKind: NoticeKind;
  facts: { name: string; value: string }[];
  isOffered: boolean;
};

export type BookProduct = ProductFields & { id: number; slug: string; optionNames: string[]; skus: BookSku[] };

export type Category = { id: number; slug: string; name: string };

/** Every product a table names, by its address or by one of its codes. */
export type Books = { products: readonly BookProduct[]; categories: readonly Category[] };

/** What will be done to one product; `id` null makes it. Everything that is set stands beside what it was. */
export type ProductWrite = {
  id: number | null;
  slug: string;
  from: Partial<ProductFields>;
  set: Partial<ProductFields>;
  /** The names of its choices, where this table is the first to say them. */
  optionNames: string[] | null;
  skus: SkuWrite[];
};

export type Field = keyof ProductFields;

export type FieldChange = { field: Field; from: ProductFields[Field] | null; to: ProductFields[Field] };

export type PlannedLine = {
  line: number;
  code: string | null;
  slug: string | null;
  /** The product's name as it will be. */
  name: string | null;
  /** `same` does nothing. */
  kind: 'new-product' | 'new-sku' | 'change' | 'same' | 'refused';
  fields: FieldChange[];
  sku: SkuWrite | null;
  fault: Fault | null;
};

export type Fault =
  | { kind: 'unreadable'; cell: LineFault }
  /** What a new product needs is missing. */
  | { kind: 'needs'; cells: ('slug' | 'name' | 'category' | 'summary')[] }
  | { kind: 'no-category' | 'category-twice' | 'other-product' | 'nothing-said' }
  /** Another line says something else, or names the same code. */
  | { kind: 'differs' | 'repeated'; line: number }
  /** It may not be offered like this: the notice misses these. */
  | { kind: 'incomplete'; names: string[] }
  | { kind: 'nothing-to-buy' }
  | SkuFault;

export type ProductPlan = { lines: PlannedLine[]; writes: ProductWrite[] };

/** A product while its lines are read: as it is in the books, and as the lines so far would have it. */
type Draft = {
  book: BookProduct | null;
  write: ProductWrite;
  fields: ProductFields;
  optionNames: string[];
  taken: string[];
  said: Map<Field, number>;
};

/** Plans the lines in their order; a line that is refused does nothing, and the others are planned as if it were not there. */
export function planProducts(lines: readonly ReadLine[], books: Books): ProductPlan {
  const drafts = new Map<string, Draft>();
  const codes = new Map<string, number>();
  const planned = lines.map(({ line, said, cells }) => {
    if (typeof said === 'string') return refuse({ line, ...namesOf(cells) }, { kind: 'unreadable', cell: said });
    const code = said.code && (bookCode(said.code, books) ?? said.code.toUpperCase());
    const earlier = code ? codes.get(code) : undefined;
    if (earlier !== undefined) return refuse(said, { kind: 'repeated', line: earlier });
    if (code) codes.set(code, line);
    return planLine({ ...said, code }, books, drafts);
  });
  const writes = [...drafts.values()].map(({ write }) => write).filter(isReal);
  return { lines: planned, writes };
}

export type ReadLine = TableRow & { said: ProductLine | LineFault };

const namesOf = ({ code, name }: TableRow['cells']) => ({ code: code ?? null, name: name ?? null });

const isReal = ({ id, set, skus }: ProductWrite): boolean =>
  id === null || Object.keys(set).length > 0 || skus.length > 0;

const bookCode = (code: string, { products }: Books): string | undefined => {
  const codes = products.flatMap(({ skus }) => skus.map((sku) => sku.code));
  return [code, code.toUpperCase()].find((one) => codes.includes(one));
};

const refuse = (said: Partial<ProductLine> & { line: number }, fault: Fault): PlannedLine => ({
  ...{ line: said.line, code: said.code ?? null, slug: said.slug ?? null, name: said.name ?? null },
  ...{ kind: 'refused', fields: [], sku: null, fault },
});

function planLine(said: ProductLine, books: Books, drafts: Map<string, Draft>): PlannedLine {
  const draft = findDraft(said, books, drafts);
  if ('kind' in draft) return refuse(said, draft);
  const named = { ...said, slug: draft.write.slug, name: said.name ?? draft.fields.name };
  const fields = planFields(said, draft, books);
  if ('kind' in fields) return refuse(named, fields);
  const sku = planSku(said, draft);
  if (sku && 'kind' in sku) return refuse(named, sku);
  const after = { ...draft.fields, ...valuesOf(fields) };
  const fault = offerFault(after, fields, draft.taken.length + (sku?.id === null ? 1 : 0));
  if (fault) return refuse(named, fault);
  const isFirst = draft.book === null && !drafts.has(draft.write.slug);
  drafts.set(draft.write.slug, draft);
  keep(said, draft, fields, sku);
  const kind = isFirst ? 'new-product' : sku?.id === null ? 'new-sku' : fields.length > 0 || sku ? 'change' : 'same';
  return { line: said.line, code: said.code, slug: draft.write.slug, name: after.name, kind, fields, sku, fault: null };
}

const valuesOf = (changes: readonly FieldChange[]): Partial<ProductFields> =>
  Object.fromEntries(changes.map(({ field, to }) => [field, to]));

/** The product a line is about: the one that has its code, the one at its address, or a new one. */
function findDraft(said: ProductLine, { products }: Books, drafts: Map<string, Draft>): Draft | Fault {
  const owner = products.find(({ skus }) => skus.some((sku) => sku.code === said.code));
  if (owner && said.slug && said.slug !== owner.slug) return { kind: 'other-product' };
  const slug = owner?.slug ?? said.slug;
  if (!slug) return said.code ? { kind: 'needs', cells: ['slug'] } : { kind: 'nothing-said' };
  const book = owner ?? products.find((product) => product.slug === slug);
  const draft = drafts.get(slug);
  if (draft) return draft;
  if (book) return draftOf(book, slug, book);
  const needed = (['name', 'category', 'summary'] as const).filter((cell) => said[cell] === null);
  if (needed.length > 0) return { kind: 'needs', cells: needed };
  const empty = { name: '', summary: '', description: '', facts: [], isOffered: false };
  return draftOf(null, slug, { ...empty, categoryId: 0, noticeKind: 'other' });
}

function draftOf(book: BookProduct | null, slug: string, fields: ProductFields): Draft {
  const { name, summary, description, categoryId, noticeKind, facts, isOffered } = fields;
  return {
    book,
    write: { id: book?.id ?? null, slug, from: {}, set: {}, optionNames: null, skus: [] },
    fields: { name, summary, description, categoryId, noticeKind, facts, isOffered },
    optionNames: book?.optionNames ?? [],
    taken: (book?.skus ?? []).map(({ optionValues }) => JSON.stringify(optionValues)),
    said: new Map(),
  };
}

/** What a line changes about its product, or why it may not. */
function planFields(said: ProductLine, draft: Draft, { categories }: Books): FieldChange[] | Fault {
  const category = said.category === null ? null : categoryOf(said.category, categories);
  if (category && 'kind' in category) return category;
  const { name, summary, description, noticeKind, facts, isOffered } = said;
  const wished = { name, summary, description, categoryId: category?.id ?? null, noticeKind, facts, isOffered };
  const changes: FieldChange[] = [];
  for (const [key, to] of Object.entries(wished)) {
    const field = key as Field;
    const earlier = draft.said.get(field);
    if (to === null || isSame(to, draft.fields[field])) continue;
    // Rows of one product repeat what is said about it: a row that still says what the books say wants nothing.
    if (earlier !== undefined && draft.book && isSame(to, draft.book[field])) continue;
    if (earlier !== undefined) return { kind: 'differs', line: earlier };
    changes.push({ field, from: draft.book ? draft.fields[field] : null, to });
  }
  return changes;
}

function categoryOf(said: string, categories: readonly Category[]): Category | Fault {
  const bySlug = categories.find(({ slug }) => slug === said);
  if (bySlug) return bySlug;
  const [only, another] = categories.filter(({ name }) => name === said);
  if (another) return { kind: 'category-twice' };
  return only ?? { kind: 'no-category' };
}

function isSame(one: ProductFields[Field], other: ProductFields[Field]): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return writeFacts(one) === writeFacts(other);
  return typeof one === 'string' && typeof other === 'string' ? one.trim() === other.trim() : one === other;
}

/** What the law wants said is asked where something is offered, and where what is said about something offered changes. */
function offerFault(after: ProductFields, changes: readonly FieldChange[], skuCount: number): Fault | null {
  const isTouched = changes.some(({ field }) => field === 'isOffered' || field === 'noticeKind' || field === 'facts');
  if (!after.isOffered || !isTouched) return null;
  const names = missingFacts(after.noticeKind, after.facts);
  if (names.length > 0) return { kind: 'incomplete', names };
  return skuCount === 0 ? { kind: 'nothing-to-buy' } : null;
}

function keep(said: ProductLine, draft: Draft, fields: readonly FieldChange[], sku: SkuWrite | null): void {
  for (const { field, from } of fields) {
    draft.said.set(field, said.line);
    if (from !== null) draft.write.from = { ...draft.write.from, [field]: from };
  }
  draft.fields = { ...draft.fields, ...valuesOf(fields) };
  draft.write.set = draft.book ? { ...draft.write.set, ...valuesOf(fields) } : draft.fields;
  if (!sku) return;
  draft.write.skus.push(sku);
  if (sku.id !== null) return;
  if (draft.taken.length === 0) {
    draft.optionNames = said.options?.names ?? [];
    draft.write.optionNames = draft.optionNames;
  }
  draft.taken.push(JSON.stringify(sku.optionValues));
}
