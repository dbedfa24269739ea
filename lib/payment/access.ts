// Signed access to one checkout and its order: whoever holds the token is its buyer, with no cookie and no account.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { getEnv } from '../env';

/** The token of a checkout; the same every time, so any door can hand the buyer a working link. */
export const accessToken = (checkoutId: string): string =>
  createHmac('sha256', getEnv().SHOP_SECRET).update(`checkout:${checkoutId}`).digest('base64url');

/** Whether a token opens a checkout. Takes the same time whatever is wrong with it. */
export function opens(token: string, checkoutId: string): boolean {
  const expected = Buffer.from(accessToken(checkoutId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

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
