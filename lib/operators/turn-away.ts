// Once a page has begun to stream, its status is 200 whatever the guard inside it finds. So that a stranger gets an honest
// redirect, the proxy looks first. It is a courtesy: what protects is requirePermission in every page and action.

import { href, type Locale } from '@/i18n/config';
import { operatorOf } from './operator-of';

type Asked = { method: string; headers: Headers; locale: Locale; path: string; search: string };

/** Where a request for the operators' side has to go first: the way to the sign-in page, or null. `path` is without language. */
export async function turnAway({ method, headers, locale, path, search }: Asked): Promise<string | null> {
  const isOurs = /^\/admin(\/|$)/.test(path) && !/^\/admin\/sign-in(\/|$)/.test(path);
  // An action answers for itself: redirecting its POST would send its body along.
  if (!isOurs || (method !== 'GET' && method !== 'HEAD') || (await operatorOf(headers))) return null;
  const query = path === '/admin' ? '' : `?next=${encodeURIComponent(path + search)}`;
  return href(locale, `/admin/sign-in${query}`);
}
