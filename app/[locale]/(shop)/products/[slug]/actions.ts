'use server';

// What a member does on a product's page, which itself is static and knows nobody.

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type FormState, refusal, success } from '@/components/account/form-state';
import { signInAddress } from '@/components/account/provider-buttons';
import { defaultLocale, locales } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { currentCustomer } from '@/lib/accounts/current-customer';
import { askForRestock } from '@/lib/restock/restock';
import { setWish } from '@/lib/wishlist/wishlist';

/** Puts a product on the wish list of whoever asks, or takes it off. */
export async function wish(slug: string, isWanted: boolean): Promise<'done' | 'sign-in'> {
  const customer = await currentCustomer();
  if (!customer) return 'sign-in';
  const asked = z.object({ slug: z.string().max(200), isWanted: z.boolean() }).parse({ slug, isWanted });
  await setWish(customer.id, asked.slug, asked.isWanted);
  return 'done';
}

const Restock = z.object({
  slug: z.string().regex(/^[\w-]{1,200}$/),
  sku: z.string().max(64),
  locale: z.enum(locales).catch(defaultLocale),
});

/** Remembers that whoever asks waits for a SKU; strangers sign in first and come back. */
export async function askRestock(_before: FormState, form: FormData): Promise<FormState> {
  const { slug, sku, locale } = Restock.parse(Object.fromEntries(form));
  const customer = await currentCustomer();
  if (!customer) redirect(signInAddress(locale, `/products/${slug}`));
  const t = translator('reviews', locale);
  return (await askForRestock(customer.id, sku)) ? success(t('restock.asked')) : refusal(form, t('restock.failed'));
}
