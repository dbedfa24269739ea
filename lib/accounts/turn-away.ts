// As on the operators' side: the proxy looks first, while a redirect can still be a status code. What protects is requireCustomer.

import { href, type Locale } from '@/i18n/config';
import { customerOf, wayIn } from './current-customer';

type Asked = { method: string; headers: Headers; locale: Locale; path: string; search: string };

/** Where a request for a member's own pages has to go first, or null. `path` is without language. */
export async function showIn({ method, headers, locale, path, search }: Asked): Promise<string | null> {
  if (!/^\/account(\/|$)/.test(path) || (method !== 'GET' && method !== 'HEAD')) return null;
  const customer = await customerOf(headers);
  return customer?.hasAgreed ? null : href(locale, wayIn(customer !== null, path + search));
}
