// As on the operators' side: the proxy looks first, while a redirect can still be a status code. What protects is requireCustomer.

import { href, type Locale } from '@/i18n/config';
import { pathOfOwnOrder } from '../orders/member-orders';
import { findReviewable } from '../reviews/write-review';
import { findAddress } from './addresses';
import { customerOf, wayIn } from './current-customer';

type Asked = { method: string; headers: Headers; locale: Locale; path: string; search: string };

/** Where a request for a member's own pages has to go first, or null. `path` is without language. */
export async function showIn({ method, headers, locale, path, search }: Asked): Promise<string | null> {
  if (!/^\/account(\/|$)/.test(path) || (method !== 'GET' && method !== 'HEAD')) return null;
  const customer = await customerOf(headers);
  return customer?.hasAgreed ? null : href(locale, wayIn(customer !== null, path + search));
}

/** What of a member's own has an address of its own, and how it is found. */
const THINGS: readonly [at: RegExp, find: (customerId: string, id: string) => Promise<unknown>][] = [
  [/^\/account\/orders\/([^/]+)$/, pathOfOwnOrder],
  [/^\/account\/addresses\/(?!new$)([^/]+)$/, findAddress],
  [/^\/account\/reviews\/(\d{1,9})$/, (customerId, lineId) => findReviewable(customerId, Number(lineId))],
];

/** Whether a member asks for something that is not theirs. For the proxy, as `isShutCheckout`: the page itself finds out too late. */
export async function isShutToMember({ headers, path }: Pick<Asked, 'headers' | 'path'>): Promise<boolean> {
  for (const [at, find] of THINGS) {
    const id = at.exec(path)?.[1];
    const customer = id === undefined ? null : await customerOf(headers);
    if (id !== undefined && customer) return !(await find(customer.id, decodeURIComponent(id)));
  }
  return false;
}
