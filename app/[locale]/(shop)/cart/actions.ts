'use server';

// What a customer does to the cart. Plain forms send these as well as hydrated ones: without JavaScript each ends on a page that
// shows what came of it.

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defaultLocale, href, locales } from '@/i18n/config';
import { addChoice } from '@/lib/cart/add';
import { readCart, writeCart } from '@/lib/cart/cart';
import type { AddResult } from '@/lib/cart/types';
import { formatCart, withQuantity } from '@/lib/domain/cart';
import { QUANTITY_MAX } from '@/lib/domain/pricing';

const OPTIONS_MAX = 5;

const Locale = z.enum(locales).catch(defaultLocale);

const Add = z.object({
  slug: z.string().max(200),
  quantity: z.coerce.number().catch(Number.NaN),
  /** Where to go once it is in the cart. */
  next: z.enum(['stay', 'cart', 'checkout', 'subscribe']).catch('cart'),
  locale: Locale,
});

/** Puts the chosen goods into the cart; `next` says where to go if that worked. */
export async function addToCart(_before: AddResult | null, form: FormData): Promise<AddResult> {
  const parsed = Add.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { kind: 'gone' };
  const { slug, quantity, next, locale } = parsed.data;
  const optionValues = Array.from({ length: OPTIONS_MAX }, (_, option) => textOf(form.get(`option.${option}`)));
  const choice = { slug, optionValues, quantity };
  // What comes every month, or is bought at once, is a matter of its own: the cart stays as it is.
  const isAlone = next === 'subscribe' || next === 'checkout';
  const { result, cart } = await addChoice(isAlone ? [] : await readCart(), choice);
  if (result.kind !== 'added') return result;
  const [line] = cart;
  if (next === 'subscribe' && line) redirect(href(locale, `/checkout/subscribe?sku=${line.sku}&quantity=${quantity}`));
  if (next === 'checkout') redirect(href(locale, `/checkout?buy=${formatCart(cart)}`));
  await writeCart(cart);
  if (next !== 'stay') redirect(href(locale, `/${next}`));
  return result;
}

const SetQuantity = z.object({
  sku: z.string(),
  quantity: z.coerce.number().int().min(0).max(QUANTITY_MAX),
});

/** Sets how many pieces of a SKU the cart holds; 0 takes it out. Nonsense changes nothing. */
export async function setQuantity(form: FormData): Promise<void> {
  const parsed = SetQuantity.safeParse(Object.fromEntries(form));
  if (!parsed.success) return;
  await writeCart(withQuantity(await readCart(), parsed.data.sku, parsed.data.quantity));
}

const textOf = (value: FormDataEntryValue | null): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
