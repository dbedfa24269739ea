'use server';

import { refresh, updateTag } from 'next/cache';
import { z } from 'zod';
import type { AnswerState } from '@/components/admin/answer-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { answerReview, hideReview } from '@/lib/reviews/operator-reviews';
import { reviewsTag } from '@/lib/reviews/read-reviews';

const Id = z.int().positive().max(2_147_483_647);
const textIn = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .trim()
    .slice(0, 1_000);

/** Tells the page what came of it, and lets the product's page be made anew. */
function tell(locale: Locale, slug: string | null): AnswerState {
  const t = translator('reviews', locale);
  if (slug === null) return { tone: 'danger', text: t('admin.gone') };
  updateTag(reviewsTag(slug));
  refresh();
  return { tone: 'ok', text: t('admin.done') };
}

/** Answers a review; an empty answer takes the answer back. */
export async function answer(locale: Locale, id: number, _before: AnswerState, form: FormData): Promise<AnswerState> {
  const operator = await requirePermission('reviews.write', locale, '/admin/reviews');
  return tell(locale, await answerReview(operator.id, Id.parse(id), textIn(form, 'answer')));
}

/** Hides a review, for a reason that is written down. */
export async function hide(locale: Locale, id: number, _before: AnswerState, form: FormData): Promise<AnswerState> {
  const operator = await requirePermission('reviews.write', locale, '/admin/reviews');
  const reason = textIn(form, 'reason');
  if (reason === '') return { tone: 'danger', text: translator('reviews', locale)('admin.reasonRequired') };
  return tell(locale, await hideReview(operator.id, Id.parse(id), reason));
}

/** Shows a review again. */
export async function show(locale: Locale, id: number): Promise<void> {
  const operator = await requirePermission('reviews.write', locale, '/admin/reviews');
  tell(locale, await hideReview(operator.id, Id.parse(id), null));
}
