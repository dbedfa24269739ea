// Which scripts, frames and addresses a page may use. Catalogue pages are static files and cannot carry a nonce, so they name
// no foreign origin at all; pages where money and staff are get a nonce, and only they let the payment provider in.

import { getEnv } from './env';

/** Pages under the guarded root layouts: checkout, orders, subscriptions, accounts, admin. `path` is without language prefix. */
export const isGuarded = (path: string): boolean =>
  /^\/(checkout|orders|subscriptions|account|sign-in|sign-up|admin)(\/|$)/.test(path);

/** The header's value; `nonce` null for static pages. */
export function contentSecurityPolicy(nonce: string | null): string {
  const provider = nonce ? providerSources() : [];
  const script = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : "'self' 'unsafe-inline'";
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src ${script}${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...provider].join(' '),
    provider.length > 0 ? ['frame-src', ...provider].join(' ') : "frame-src 'none'",
    ["form-action 'self'", ...provider].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Where payment windows come from. The real provider frames its PGs' and card companies' pages and publishes no list of their
 * hosts, so any https frame is allowed there; a sandbox has one origin.
 */
function providerSources(): string[] {
  const { origin, protocol } = new URL(getEnv().IAMPORT_SDK_URL);
  return protocol === 'https:' ? ['https:'] : [origin];
}
