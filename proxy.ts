// Before every page: its language, and its content security policy. Authorisation is not here: every page, action and handler
// does its own.

import { type NextRequest, NextResponse } from 'next/server';
import { defaultLocale, locales } from './i18n/config';
import { contentSecurityPolicy, isGuarded } from './lib/content-security-policy';

export function proxy(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  const [, first = ''] = url.pathname.split('/');
  if (first === defaultLocale) {
    url.pathname = url.pathname.slice(first.length + 1) || '/';
    return NextResponse.redirect(url, 308);
  }
  const isPrefixed = locales.some((locale) => locale === first);
  const path = isPrefixed ? url.pathname.slice(first.length + 1) || '/' : url.pathname;
  const headers = new Headers(request.headers);
  const nonce = isGuarded(path) ? crypto.randomUUID().replaceAll('-', '') : null;
  const policy = contentSecurityPolicy(nonce);
  headers.set('content-security-policy', policy);
  if (nonce) headers.set('x-nonce', nonce);
  else headers.delete('x-nonce');
  if (!isPrefixed) url.pathname = `/${defaultLocale}${path === '/' ? '' : path}`;
  const response = isPrefixed
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(url, { request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  // Addresses of orders carry their buyer's token: no other site may see them.
  response.headers.set('referrer-policy', nonce ? 'no-referrer' : 'strict-origin-when-cross-origin');
  if (nonce) response.headers.set('cache-control', 'private, no-store');
  return response;
}

// Machines' addresses (api, payments), build files, pictures and files with an extension need neither.
export const config = { matcher: ['/((?!api/|payments/|_next/|catalog/|.*\\..*).*)'] };
