// How the shop sets a cookie of its own.

import { getEnv } from './env';

/** For the whole shop, and over https only where the shop has it. Scripts do not see it unless it says otherwise. */
export const ownCookie = (maxAge: number) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: getEnv().SHOP_URL.startsWith('https://'),
  maxAge,
});
