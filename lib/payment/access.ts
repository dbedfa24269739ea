// Signed access to one checkout and its order: whoever holds the token is its buyer, with no cookie and no account.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { getEnv } from '../env';

/** The shop's signature under a subject, e.g. `checkout:…`; the same every time. */
export const signatureOf = (subject: string): string =>
  createHmac('sha256', getEnv().SHOP_SECRET).update(subject).digest('base64url');

/** Whether it is the shop's. Takes the same time whatever is wrong with it. */
export function isSignatureOf(signature: string, subject: string): boolean {
  const expected = Buffer.from(signatureOf(subject));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The token of a checkout; the same every time, so any door can hand the buyer a working link. */
export const accessToken = (checkoutId: string): string => signatureOf(`checkout:${checkoutId}`);

/** Whether a token opens a checkout. */
export const opens = (token: string, checkoutId: string): boolean => isSignatureOf(token, `checkout:${checkoutId}`);

/** Where a buyer reads about an order. */
export const orderPath = (number: string, checkoutId: string): `/${string}` =>
  `/orders/${number}?token=${accessToken(checkoutId)}`;

/** Where a buyer goes on with a checkout that is not an order yet. */
export const checkoutPath = (checkoutId: string): `/${string}` =>
  `/checkout/${checkoutId}?token=${accessToken(checkoutId)}`;

/**
 * Whether an address asks for a checkout without its token. For the proxy: the page itself finds out when its status has been sent.
 * `path` is without language.
 */
export function isShutCheckout(path: string, query: URLSearchParams): boolean {
  const [, checkoutId] = /^\/checkout\/([0-9a-f-]{36})$/.exec(path) ?? [];
  return checkoutId !== undefined && !opens(query.get('token') ?? '', checkoutId);
}
