// Before every page: its language, and its content security policy. Authorisation is not here: every page, action and handler
// does its own. Strangers on the operators' and members' pages are only sent to sign in early, while that can still be a status code.

import { type NextRequest, NextResponse } from 'next/server';
import { defaultLocale, isLocale } from './i18n/config';
import { isShutToMember, showIn } from './lib/accounts/turn-away';
import { contentSecurityPolicy, isGuarded } from './lib/content-security-policy';
import { turnAway } from './lib/operators/turn-away';
import { isShutCheckout } from './lib/payment/access';
import { isShutSubscription } from './lib/subscriptions/access';

export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isReadable(request.nextUrl.pathname)) return new NextResponse(null, { status: 400 });
  const url = request.nextUrl.clone();
  const [, first = ''] = url.pathname.split('/');
  if (first === defaultLocale) {
    url.pathname = url.pathname.slice(first.length + 1) || '/';
    return NextResponse.redirect(url, 308);
  }
  const isPrefixed = isLocale(first);
  const path = isPrefixed ? url.pathname.slice(first.length + 1) || '/' : url.pathname;
  const locale = isPrefixed ? first : defaultLocale;
  const asked = { method: request.method, headers: request.headers, locale, path, search: url.search };
  const elsewhere = (await turnAway(asked)) ?? (await showIn(asked));
  if (elsewhere) {
    const privately = { 'cache-control': 'private, no-store' };
    return NextResponse.redirect(new URL(elsewhere, url), { status: 307, headers: privately });
  }
  // Once a page has begun to stream its status is 200: an address that opens nothing is answered with the shop's 404 instead.
  const isShut =
    isShutCheckout(path, url.searchParams) ||
    isShutSubscription(path, url.searchParams) ||
    (await isShutToMember(asked));
  const shown = isShut ? '/not-found' : path;
  const headers = new Headers(request.headers);
  const nonce = isGuarded(shown) ? crypto.randomUUID().replaceAll('-', '') : null;
  const policy = contentSecurityPolicy(nonce);
  headers.set('content-security-policy', policy);
  if (nonce) headers.set('x-nonce', nonce);
  else headers.delete('x-nonce');
  url.pathname = `/${locale}${shown === '/' ? '' : shown}`;
  const response =
    isPrefixed && shown === path
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(url, { request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  // Addresses of orders carry their buyer's token: no other site may see them.
  // same-origin rather than no-referrer, which would take the Origin from forms sent without JavaScript and have them refused.
  response.headers.set('referrer-policy', nonce ? 'same-origin' : 'strict-origin-when-cross-origin');
  if (isGuarded(path)) response.headers.set('cache-control', 'private, no-store');
  return response;
}

/** Whether a path is text: no page has a name with broken UTF-8 or with bytes PostgreSQL cannot hold. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

// Machines' addresses (api, payments), build files, pictures and files with an extension need neither.
export const config = { matcher: ['/((?!api/|payments/|_next/|catalog/|.*\\..*).*)'] };
