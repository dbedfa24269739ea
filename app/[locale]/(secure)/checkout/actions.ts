'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { writeCart } from '@/lib/cart/cart';
import { formatCart, parseCart, type WantedLine } from '@/lib/domain/cart';

/**
 * Makes these lines the cart and shows the checkout of it, e.g. without what is sold out. Whoever calls it may only change their own
 * cart, and the lines are read like a cookie: what is no line is left out.
 */
export async function checkOutInstead(locale: string, lines: readonly WantedLine[]): Promise<void> {
  await writeCart(parseCart(formatCart(Array.isArray(lines) ? lines : [])));
  refresh();
  redirect(href(isLocale(locale) ? locale : defaultLocale, '/checkout'));
}
