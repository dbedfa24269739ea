'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { href, type Locale } from '@/i18n/config';
import { duplicateProduct } from '@/lib/catalog/duplicate-product';
import { publish, saveSchedule } from '@/lib/catalog/save-product';
import { readSeoulMinute } from '@/lib/domain/seoul';
import { requirePermission } from '@/lib/operators/require-permission';
import { CodePrefix, Id, Slug, shown, told } from './answers';

/** Offers a product to customers. */
export async function offer(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  return shown(locale, await publish(Id.parse(id), true, operator));
}

/** Takes a product out of the shop; orders of it stay as they are. */
export async function hide(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  return shown(locale, await publish(Id.parse(id), false, operator));
}

const Minute = z
  .string()
  .transform((text) => (text === '' ? null : (readSeoulMinute(text) ?? undefined)))
  .pipe(z.date().nullable());

/** Says from when and until when a product is on sale. */
export async function schedule(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = z.object({ from: Minute, until: Minute }).safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  return shown(locale, await saveSchedule(Id.parse(id), form.data, operator));
}

const Copy = z.object({ slug: Slug, codePrefix: CodePrefix });

/** Makes a hidden product like this one and goes to its page. */
export async function duplicate(
  locale: Locale,
  id: number,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Copy.safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  const made = await duplicateProduct(Id.parse(id), form.data, operator);
  if (made.kind !== 'saved') return told(locale, made.kind);
  return redirect(href(locale, `/admin/products/${made.id}`));
}
