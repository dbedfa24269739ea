// The browser's proof of the checkout it opened last: trying again continues it, and another wish replaces it.

import { cookies } from 'next/headers';
import { getEnv } from '../env';
import { accessToken, opens } from './access';

const CHECKOUT_COOKIE = 'checkout';
const ONE_DAY_S = 86_400;

/** The checkout the request's cookie proves; null when it proves none. */
export async function readCheckoutCookie(): Promise<string | null> {
  const value = (await cookies()).get(CHECKOUT_COOKIE)?.value;
  const [checkoutId = '', token = ''] = value?.split('.') ?? [];
  return checkoutId && opens(token, checkoutId) ? checkoutId : null;
}

/** Gives the browser that proof. Route handlers only. */
export async function writeCheckoutCookie(checkoutId: string): Promise<void> {
  (await cookies()).set(CHECKOUT_COOKIE, `${checkoutId}.${accessToken(checkoutId)}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: getEnv().SHOP_URL.startsWith('https://'),
    maxAge: ONE_DAY_S,
  });
}
