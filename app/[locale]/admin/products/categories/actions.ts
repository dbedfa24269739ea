'use server';

import { refresh, updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { arrangeCategories, createCategory, deleteCategory, renameCategory } from '@/lib/catalog/categories';
import { requirePermission } from '@/lib/operators/require-permission';
import { Id, Slug } from '../answers';

const Words = z.object({
  name: z.string().trim().normalize('NFC').min(1).max(40),
  nameEn: z
    .string()
    .trim()
    .max(40)
    .transform((text) => text || null),
  summary: z.string().trim().max(120),
});

/** Makes a category, last at the top. */
export async function create(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Words.extend({ slug: Slug }).safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  const { slug, ...words } = form.data;
  return shown(locale, await createCategory(slug, words, operator));
}

/** Changes what a category is called. */
export async function rename(
  locale: Locale,
  id: number,
  seen: string,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Words.safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  return shown(locale, await renameCategory(Id.parse(id), form.data, z.string().max(100).parse(seen), operator));
}

const Tree = z.object({
  seen: z.string().max(100),
  tree: z
    .string()
    .max(20_000)
    .regex(/^(\d{1,9}:\d(,|$))*$/)
    .transform((text) => text.split(',').map((entry) => entry.split(':').map(Number))),
});

/** Gives the tree another order and other levels. */
export async function arrange(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const form = Tree.safeParse(Object.fromEntries(data));
  if (!form.success) return told(locale, 'malformed');
  const outline = form.data.tree.map(([id = 0, depth = 0]) => ({ id, depth }));
  return shown(locale, await arrangeCategories(outline, form.data.seen, operator));
}

/** Takes an empty category away and goes back to the tree. */
export async function remove(locale: Locale, id: number): Promise<ActionMessage> {
  const operator = await requirePermission('products.write', locale);
  const answer = await deleteCategory(Id.parse(id), operator);
  if (answer !== 'saved') return told(locale, answer);
  updateTag('catalog');
  return redirect(href(locale, '/admin/products/categories'));
}

type Answer =
  | ('saved' | 'malformed' | 'not-found' | 'slug-taken' | 'changed-meanwhile')
  | ('has-goods' | 'has-categories');

/** What came of it; the shop's own menus show it at once. */
function shown(locale: Locale, answer: Answer): ActionMessage {
  if (answer === 'saved') {
    updateTag('catalog');
    refresh();
  }
  return told(locale, answer);
}

const told = (locale: Locale, answer: Answer): ActionMessage => ({
  tone: answer === 'saved' ? 'ok' : 'warn',
  text: translator('goods', locale)(`categories.answers.${answer}`),
});
