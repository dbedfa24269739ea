'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readFilter } from '@/lib/orders/order-filter';
import { removeView, saveView, VIEW_NAME_MAX, VIEWS_MAX } from '@/lib/orders/saved-views';

const Form = z.object({ name: z.string().trim().min(1).max(VIEW_NAME_MAX), query: z.string().max(500) });

/** Keeps the list that is open under a name. */
export async function keepView(
  locale: Locale,
  _previous: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('orders.read', locale);
  const t = translator('desk', locale);
  const form = Form.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('views.noName') };
  const filter = readFilter(Object.fromEntries(new URLSearchParams(form.data.query)));
  const isSaved = await saveView(operator.id, form.data.name, filter);
  if (!isSaved) return { tone: 'warn', text: t('views.full', { max: VIEWS_MAX }) };
  refresh();
  return { tone: 'ok', text: t('views.saved') };
}

const Id = z.int().positive().max(2_147_483_647);

/** Forgets a view and shows all orders. */
export async function forgetView(locale: Locale, id: number): Promise<void> {
  const operator = await requirePermission('orders.read', locale);
  await removeView(operator.id, Id.parse(id));
  redirect(href(locale, '/admin/orders'));
}
