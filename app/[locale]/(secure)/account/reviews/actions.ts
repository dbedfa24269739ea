'use server';

import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { reviewsTag } from '@/lib/reviews/read-reviews';
import { deleteReview } from '@/lib/reviews/write-review';

/** Deletes a member's own review. */
export async function removeReview(form: FormData): Promise<void> {
  const asked = form.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const customer = await requireCustomer(locale, '/account/reviews');
  const lineId = Number(form.get('lineId'));
  const isId = Number.isSafeInteger(lineId) && lineId > 0 && lineId <= 2_147_483_647;
  const slug = isId ? await deleteReview(customer.id, lineId) : null;
  if (slug) updateTag(reviewsTag(slug));
  redirect(href(locale, '/account/reviews?told=removed'));
}
