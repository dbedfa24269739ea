// Addresses of the lists, with what was looked for kept in them.

import { href, type Locale } from '@/i18n/config';

/** A path with its query; what is empty is left out. */
export function address(
  locale: Locale,
  path: `/admin${string}`,
  query: Record<string, string | null | undefined>,
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(given).toString();
  return href(locale, path) + (text && `?${text}`);
}

export const orderAddress = (locale: Locale, number: string): string => href(locale, `/admin/orders/${number}`);

export const paymentAddress = (locale: Locale, uid: string): string =>
  href(locale, `/admin/payments/${encodeURIComponent(uid)}`);
