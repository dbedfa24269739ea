'use server';

import { randomUUID } from 'node:crypto';
import { refresh, updateTag } from 'next/cache';
import { z } from 'zod';
import type { ImportState } from '@/components/admin/import-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { commitImport, type Imported, planImport } from '@/lib/catalog/import-products';
import { listShelves } from '@/lib/catalog/operator-products';
import { decodeText } from '@/lib/domain/decode-text';
import { onlyLines, TABLE_BYTES_MAX } from '@/lib/domain/product-table';
import { requirePermission } from '@/lib/operators/require-permission';
import { tableWords } from '../table-words';
import { lineInWords } from './line-in-words';

const Form = z.object({
  step: z.enum(['check', 'commit', 'back']),
  text: z.string(),
  reason: z.enum(['restock', 'correction']),
  note: z.string().trim().max(200),
});

const Commit = z.object({ id: z.uuid(), fingerprint: z.string().max(100) });

type Typed = Pick<z.infer<typeof Form>, 'text' | 'reason' | 'note'>;

/** The two steps of a table of goods: the first only looks, the second does what it showed. */
export async function importGoods(locale: Locale, data: FormData): Promise<ImportState> {
  const operator = await requirePermission('products.write', locale);
  const { step, ...typed } = Form.parse(Object.fromEntries(data));
  if (step === 'back') return table(typed, null);
  if (step === 'check') return check(locale, typed, data.get('file'));
  const { id, fingerprint } = Commit.parse(Object.fromEntries(data));
  const { text, reason, note } = typed;
  const wish = { id, text, fingerprint, why: { reason, note } };
  return told(locale, typed, await commitImport(wish, tableWords(locale), operator));
}

const table = (typed: Typed, error: string | null, done: string | null = null): ImportState => ({
  ...{ step: 'table', ...typed, error, done },
});

/** A file goes before what was pasted. */
async function check(locale: Locale, typed: Typed, file: FormDataEntryValue | null): Promise<ImportState> {
  const t = translator('imports', locale);
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  // The two letters every xlsx begins with: it is a zip.
  if (bytes?.[0] === 0x50 && bytes[1] === 0x4b) return table({ ...typed, text: '' }, t('unreadable.spreadsheet'));
  const text = bytes ? decodeText(bytes) : typed.text;
  if (Buffer.byteLength(text) > TABLE_BYTES_MAX) return table({ ...typed, text: '' }, t('unreadable.too-large'));
  return plan(locale, { ...typed, text }, []);
}

async function plan(locale: Locale, typed: Typed, notices: string[]): Promise<ImportState> {
  const t = translator('imports', locale);
  const planned = await planImport(typed.text, tableWords(locale));
  if (planned.kind !== 'plan') return table(typed, t(`unreadable.${planned.why}`));
  const { lines, ignored, repeated, fingerprint } = planned;
  const shelves = await listShelves();
  const shown = lines.filter(({ kind }) => kind !== 'same');
  const refused = lines.filter(({ kind }) => kind === 'refused').length;
  const real = shown.length - refused;
  const said = [
    ...notices,
    ignored.length > 0 && t('ignored', { names: ignored.join(', ') }),
    repeated.size > 0 && t('repeatedNotice', { count: repeated.size }),
    real === 0 && t('nothing'),
    real > 0 && refused > 0 && t('refusedKept'),
  ];
  return {
    ...{ step: 'plan', ...typed, id: randomUUID(), fingerprint },
    rows: shown.map((line) => lineInWords(line, repeated.get(line.line) ?? null, shelves, locale)),
    summary: t('summary', { real, refused, same: lines.length - shown.length }),
    notices: said.filter((text) => text !== false),
    commit: real > 0 ? t('commit', { count: real }) : null,
  };
}

function told(locale: Locale, typed: Typed, imported: Imported): ImportState | Promise<ImportState> {
  const t = translator('imports', locale);
  switch (imported.kind) {
    case 'unreadable':
      return table(typed, t(`unreadable.${imported.why}`));
    case 'moved':
      return plan(locale, typed, [t('moved')]);
    case 'done-before':
      return table({ ...typed, text: '' }, null, t('doneBefore'));
    case 'saved': {
      updateTag('catalog');
      refresh();
      const { counts, refusedLines } = imported;
      const left = refusedLines.size > 0;
      const text = left ? onlyLines(typed.text, refusedLines) : '';
      return table({ ...typed, text }, left ? t('left', { count: refusedLines.size }) : null, t('saved', counts));
    }
  }
}
