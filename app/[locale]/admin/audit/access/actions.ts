'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { isMonth, reviewMonth } from '@/lib/operators/access-review';
import { requirePermission } from '@/lib/operators/require-permission';

const Form = z.object({ note: z.string().trim().min(1).max(500) });

/** Writes down that a month was looked through, and what was found. */
export async function review(
  locale: Locale,
  month: string,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('audit.review', locale);
  const t = translator('safety', locale);
  const form = Form.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('access.noteRequired') };
  const answer = await reviewMonth(z.string().refine(isMonth).parse(month), form.data.note, operator);
  refresh();
  return { tone: answer === 'reviewed' ? 'ok' : 'warn', text: t(`access.answers.${answer}`) };
}
