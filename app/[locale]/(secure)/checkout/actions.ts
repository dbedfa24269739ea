'use server';

import { redirect } from 'next/navigation';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { formatCart, parseCart, type WantedLine } from '@/lib/domain/cart';

/**
 * Shows the checkout of these lines, e.g. without what is sold out; the cart stays as it is. They are read like a cookie: what is no line
 * is left out.
 */
export async function checkOutInstead(locale: string, lines: readonly WantedLine[]): Promise<void> {
  const buy = formatCart(parseCart(formatCart(Array.isArray(lines) ? lines : [])));
  redirect(href(isLocale(locale) ? locale : defaultLocale, buy === '' ? '/checkout' : `/checkout?buy=${buy}`));
}
