// A planned line of a table of goods, in the operator's words.

import type { ImportRow } from '@/components/admin/import-table';
import type { Locale } from '@/i18n/config';
import { formatter, translator } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { listShelves } from '@/lib/catalog/operator-products';
import type { Fault, FieldChange, PlannedLine } from '@/lib/domain/plan-products';
import type { SkuWrite } from '@/lib/domain/plan-sku';
import { writeFacts } from '@/lib/domain/product-line';

/** `repeatedAt` is when the same pieces were moved before. */
export function lineInWords(
  { line, code, name, slug, kind, fields, sku, fault }: PlannedLine,
  repeatedAt: Date | null,
  shelves: Shelves,
  locale: Locale,
): ImportRow {
  const t = translator('imports', locale);
  const changes = fault
    ? [faultInWords(fault, locale)]
    : [...fields.map((change) => fieldInWords(change, shelves, locale)), ...(sku ? skuInWords(sku, locale) : [])];
  const delta = signed(sku?.stock?.delta ?? 0);
  const at =
    repeatedAt && formatter(locale).dateTime(repeatedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    ...{ line, code: code ?? '', name: name ?? slug ?? '', changes, isRefused: fault !== null },
    kind: kind === 'same' ? '' : t(`kinds.${kind}`),
    warning: at && t('repeated', { at, delta }),
  };
}

type Shelves = Awaited<ReturnType<typeof listShelves>>;

const signed = (delta: number): string => (delta > 0 ? `+${delta}` : String(delta));

function skuInWords({ price, stock, optionValues, id }: SkuWrite, locale: Locale): string[] {
  const t = translator('imports', locale);
  const said = [
    id === null && optionValues.length > 0 && optionValues.join(' / '),
    price && price.fromKrw === null && t('firstPrice', { to: formatKrw(price.toKrw, locale) }),
    price &&
      price.fromKrw !== null &&
      t('price', { from: formatKrw(price.fromKrw, locale), to: formatKrw(price.toKrw, locale) }),
    stock && stock.from === null && t('stockAdded', { delta: signed(stock.delta) }),
    stock && stock.from !== null && t('stockCounted', { from: stock.from, to: stock.from + stock.delta }),
  ];
  return said.filter((text) => text !== false && text !== null);
}

function fieldInWords({ field, from, to }: FieldChange, shelves: Shelves, locale: Locale): string {
  const t = translator('imports', locale);
  const name = t(`fields.${field}`);
  const after = valueInWords(field, to, shelves, locale);
  return from === null
    ? t('set', { field: name, to: after })
    : t('changed', { field: name, from: valueInWords(field, from, shelves, locale), to: after });
}

/** Longer texts are only begun. */
const SHOWN_MAX = 40;

function valueInWords(field: FieldChange['field'], value: FieldChange['to'], shelves: Shelves, locale: Locale): string {
  const t = translator('imports', locale);
  if (typeof value === 'boolean') return t(`states.${value ? 'offered' : 'hidden'}`);
  if (typeof value === 'number') return shelves.find(({ id }) => id === value)?.name ?? String(value);
  if (field === 'noticeKind') return translator('goods', locale)(`noticeKinds.${value as 'other'}`);
  const text = (Array.isArray(value) ? writeFacts(value) : value).replace(/\s+/g, ' ');
  return `“${text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text}”`;
}

function faultInWords(fault: Fault, locale: Locale): string {
  const t = translator('imports', locale);
  switch (fault.kind) {
    case 'unreadable':
      return t(`cells.${fault.cell}`);
    case 'needs':
      return t('faults.needs', { names: fault.cells.map((cell) => t(`columns.${cell}`)).join(', ') });
    case 'incomplete':
      return t('faults.incomplete', { names: fault.names.join(', ') });
    case 'differs':
    case 'repeated':
      return t(`faults.${fault.kind}`, { line: fault.line });
    case 'price-moved':
      return t('faults.price-moved', { now: formatKrw(fault.nowKrw, locale) });
    case 'stock-moved':
    case 'too-few':
      return t(`faults.${fault.kind}`, { now: fault.now });
    default:
      return t(`faults.${fault.kind}`);
  }
}
