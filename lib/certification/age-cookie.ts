// The browser's proof of the question how old its user is.

import { cookies } from 'next/headers';
import { getEnv } from '../env';
import { isSignatureOf, signatureOf } from '../payment/access';

const AGE_COOKIE = 'age';
const ONE_DAY_S = 86_400;

/** The question the request's cookie proves; null when it proves none. */
export async function readAgeCookie(): Promise<string | null> {
  const [id = '', signature = ''] = (await cookies()).get(AGE_COOKIE)?.value.split('.') ?? [];
  return id && isSignatureOf(signature, `age:${id}`) ? id : null;
}

/** Gives the browser that proof. Route handlers only. */
export async function writeAgeCookie(id: string): Promise<void> {
  (await cookies()).set(AGE_COOKIE, `${id}.${signatureOf(`age:${id}`)}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: getEnv().SHOP_URL.startsWith('https://'),
    maxAge: ONE_DAY_S,
  });
}
