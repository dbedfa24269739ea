'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { changeSkus, type SkuChange } from '@/lib/catalog/change-skus';
import { arrangePictures, PICTURES_MAX } from '@/lib/catalog/pictures';
import { addCombinations, createProduct, saveBasics, saveNotice } from '@/lib/catalog/save-product';
import { readOptions } from '@/lib/domain/option-matrix';
import { mayDo } from '@/lib/domain/permissions';
import { PRICE_MAX_KRW, TEXT_MAX } from '@/lib/domain/product-line';
import { noticeKinds } from '@/lib/domain/product-notice';
import { requirePermission } from '@/lib/operators/require-permission';
import { CodePrefix, Id, Slug, shown, told } from './answers';

const Krw = z
  .string()
  .transform((text) => text.replaceAll(',', '').trim())
  .pipe(z.string().regex(/^\d{1,9}$/))
  .transform(Number)
  .pipe(z.number().int().min(1).max(PRICE_MAX_KRW));

const Basics = z.object({
  slug: Slug,
  name: z.string().trim().min(1).max(TEXT_MAX.name),
  summary: z.string().trim().min(1).max(TEXT_MAX.summary),
  description: z
    .string()
    .max(TEXT_MAX.description)
    .transform((text) => text.replaceAll('\r\n', '\n').trim()),
  categoryId: z.coerce.number().int().positive().max(2_147_483_647),
});

/** Makes a hidden product and goes to its page. */
export async function create(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Basics.safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  const saved = await createProduct(form.data, operator);
  if (saved.kind !== 'saved') return told(locale, saved.kind);
  return redirect(href(locale, `/admin/products/${saved.id}`));
}

/** Changes what is said about a product. */
export async function save(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Basics.safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  return shown(locale, (await saveBasics(Id.parse(id), form.data, operator)).kind);
}

const Notice = z.object({
  kind: z.enum(noticeKinds),
  names: z.array(z.string().trim().max(100)).max(TEXT_MAX.facts),
  values: z.array(z.string().trim().max(TEXT_MAX.fact)).max(TEXT_MAX.facts),
});

/** Changes what the law wants said about a product. */
export async function saveFacts(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Notice.safeParse({
    kind: data.get('kind'),
    names: data.getAll('factName'),
    values: data.getAll('factValue'),
  });
  if (!form.success) return told(locale, 'malformed');
  const { kind, names, values } = form.data;
  const facts = names.flatMap((name, index) => (name && values[index] ? [{ name, value: values[index] }] : []));
  return shown(locale, await saveNotice(Id.parse(id), kind, facts, operator));
}

const Matrix = z.object({
  options: z
    .string()
    .max(5000)
    .transform(readOptions)
    .pipe(z.array(z.object({ name: z.string(), values: z.array(z.string()) }))),
  priceKrw: Krw,
  codePrefix: CodePrefix,
});

/** Adds the combinations of the choices that are not there yet. */
export async function addOptions(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Matrix.safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  return shown(locale, await addCombinations(Id.parse(id), form.data, operator));
}

const Delta = z
  .string()
  .trim()
  .regex(/^[+-]?\d{0,6}$/)
  .transform((text) => Number(text || 0));
const Why = z.object({ reason: z.enum(['restock', 'correction']), note: z.string().trim().max(200) });

/** Moves stock, and changes prices where the role allows it. */
export async function saveSkus(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('stock.write', locale);
  const why = Why.safeParse({ reason: data.get('reason'), note: data.get('note') ?? '' });
  const changes = readChanges(data, mayDo(operator.role, 'products.write'));
  if (!why.success || changes === null) return told(locale, 'malformed');
  const changed = await changeSkus(Id.parse(id), changes, why.data, operator);
  if (changed.kind === 'saved') return shown(locale, 'saved');
  const t = translator('goods', locale);
  if (changed.kind === 'not-found') return told(locale, 'not-found');
  const stock = changed.kind === 'too-few' ? changed.stock : 0;
  return { tone: 'warn', text: t(`answers.${changed.kind}`, { code: changed.code, stock }) };
}

/** Every row of the grid; null when one cannot be read. */
function readChanges(data: FormData, mayPrice: boolean): SkuChange[] | null {
  const changes: SkuChange[] = [];
  for (const [name, value] of data) {
    const skuId = Number(/^price-(\d{1,9})$/.exec(name)?.[1]);
    if (!skuId) continue;
    const toKrw = Krw.safeParse(value);
    const fromKrw = Krw.safeParse(data.get(`seen-${skuId}`));
    const delta = Delta.safeParse(data.get(`delta-${skuId}`) ?? '');
    if (!toKrw.success || !fromKrw.success || !delta.success) return null;
    const price = mayPrice ? { fromKrw: fromKrw.data, toKrw: toKrw.data } : null;
    changes.push({ skuId, price, delta: delta.data });
  }
  return changes;
}

const Arrangement = z.object({
  seen: z.string().regex(/^\d{1,9}(,\d{1,9})*$/),
  pictures: z.array(z.string().regex(/^\d{1,9}$/)).max(PICTURES_MAX),
  alts: z.array(z.string().trim().max(200)).max(PICTURES_MAX),
});

/** Changes order and descriptions of a product's pictures, and takes off those that are not named. */
export async function arrange(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Arrangement.safeParse({
    seen: data.get('seen'),
    pictures: data.getAll('picture'),
    alts: data.getAll('alt'),
  });
  if (!form.success) return told(locale, 'malformed');
  const { seen, pictures, alts } = form.data;
  const wanted = pictures.map((picture, index) => ({ id: Number(picture), alt: alts[index] ?? '' }));
  return shown(locale, await arrangePictures(Id.parse(id), wanted, seen.split(',').map(Number), operator));
}
