'use server';

import { redirect } from 'next/navigation';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { stopWaiting } from '@/lib/restock/restock';
import { setWish } from '@/lib/wishlist/wishlist';

const localeOf = (form: FormData) => {
  const asked = form.get('locale');
  return isLocale(asked) ? asked : defaultLocale;
};

/** Takes a product off the wish list. */
export async function removeWish(form: FormData): Promise<void> {
  const customer = await requireCustomer(localeOf(form), '/account/wishlist');
  const slug = form.get('slug');
  if (typeof slug === 'string') await setWish(customer.id, slug, false);
  redirect(href(localeOf(form), '/account/wishlist'));
}

/** Waits for something no longer. */
export async function stopNotice(form: FormData): Promise<void> {
  const customer = await requireCustomer(localeOf(form), '/account/wishlist');
  const id = Number(form.get('id'));
  if (Number.isSafeInteger(id) && id > 0 && id <= 2_147_483_647) await stopWaiting(customer.id, id);
  redirect(href(localeOf(form), '/account/wishlist'));
}
