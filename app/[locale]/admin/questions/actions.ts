'use server';

import { refresh, updateTag } from 'next/cache';
import { z } from 'zod';
import type { AnswerState } from '@/components/admin/answer-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { answerQuestion, questionsTag } from '@/lib/questions/questions';

const Id = z.int().positive().max(2_147_483_647);

/** Answers a question, or answers it better. */
export async function answer(locale: Locale, id: number, _before: AnswerState, form: FormData): Promise<AnswerState> {
  const operator = await requirePermission('questions.write', locale, '/admin/questions');
  const t = translator('reviews', locale);
  const text = String(form.get('answer') ?? '')
    .trim()
    .slice(0, 1_000);
  if (text === '') return { tone: 'danger', text: translator('account', locale)('fields.required') };
  const slug = await answerQuestion(operator.id, Id.parse(id), text);
  if (slug === null) return { tone: 'danger', text: t('admin.gone') };
  updateTag(questionsTag(slug));
  refresh();
  return { tone: 'ok', text: t('admin.done') };
}
