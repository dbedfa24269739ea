'use server';

import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { faultSayer, TEXT_LENGTH_MIN } from '@/components/account/fields';
import { type FormState, readForm, refusal } from '@/components/account/form-state';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { mayTry } from '@/lib/accounts/limits';
import { ask, questionsTag, withdrawQuestion } from '@/lib/questions/questions';

const localeOf = (form: FormData) => {
  const asked = form.get('locale');
  return isLocale(asked) ? asked : defaultLocale;
};

const Question = z.object({
  product: z.string().max(200),
  text: z.string('required').trim().min(TEXT_LENGTH_MIN, 'text-short').max(1_000, 'too-long'),
  secret: z.literal('yes').optional(),
});

/** Asks about a product. */
export async function askNow(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const customer = await requireCustomer(locale, '/account/questions');
  const { data, state } = readForm(Question, form, faultSayer(locale));
  if (!data) return state;
  if (!(await mayTry('writing', customer.id))) return refusal(form, translator('reviews', locale)('questions.tooMany'));
  if (await ask(customer.id, data.product, data.text, data.secret === 'yes')) updateTag(questionsTag(data.product));
  redirect(href(locale, '/account/questions?told=saved'));
}

/** Takes a member's own question back. */
export async function withdraw(form: FormData): Promise<void> {
  const customer = await requireCustomer(localeOf(form), '/account/questions');
  const id = Number(form.get('id'));
  const isId = Number.isSafeInteger(id) && id > 0 && id <= 2_147_483_647;
  const slug = isId ? await withdrawQuestion(customer.id, id) : null;
  if (slug) updateTag(questionsTag(slug));
  redirect(href(localeOf(form), '/account/questions'));
}
