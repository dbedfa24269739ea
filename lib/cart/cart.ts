// The cart of whoever is asking. It lives in their browser's cookie; nothing is stored about people who only look.

import { cookies } from 'next/headers';
import { CART_COOKIE, formatCart, parseCart, type WantedLine } from '../domain/cart';
import { getEnv } from '../env';

export { quoteCart } from './quote';

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** What the request's cart holds; empty when it has none. */
export async function readCart(): Promise<WantedLine[]> {
  return parseCart((await cookies()).get(CART_COOKIE)?.value);
}

/** Sends the cart back to the browser. Server actions and route handlers only. */
export async function writeCart(lines: readonly WantedLine[]): Promise<void> {
  const jar = await cookies();
  if (lines.length === 0) {
    jar.delete(CART_COOKIE);
    return;
  }
  jar.set(CART_COOKIE, formatCart(lines), {
    path: '/',
    sameSite: 'lax',
    // The header's badge reads it on static pages; it names goods, never people.
    httpOnly: false,
    secure: getEnv().SHOP_URL.startsWith('https://'),
    maxAge: THIRTY_DAYS_S,
  });
}

/** Empties the cart, after an order. Server actions and route handlers only. */
export const clearCart = (): Promise<void> => writeCart([]);
