'use server';

import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ticked } from '@/components/account/fields';
import { type FormState, readForm } from '@/components/account/form-state';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { leaveShop } from '@/lib/accounts/leave';
import { questionsTag } from '@/lib/questions/questions';
import { reviewsTag } from '@/lib/reviews/read-reviews';

/** Erases the account of whoever confirmed that they know what that means. */
export async function leaveNow(_before: FormState, form: FormData): Promise<FormState> {
  const asked = form.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const customer = await requireCustomer(locale, '/account/leave');
  const t = translator('account', locale);
  const { data, state } = readForm(z.object({ sure: ticked }), form, () => t('leave.sureFault'));
  if (!data) return state;
  for (const slug of await leaveShop(customer.id)) {
    updateTag(reviewsTag(slug));
    updateTag(questionsTag(slug));
  }
  redirect(href(locale, '/sign-in?told=left'));
}
