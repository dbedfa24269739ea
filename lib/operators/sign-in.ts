// Coming in and leaving. Signing in goes through better-auth's HTTP side even from a form of ours: only there are tries counted.

import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { audit } from '../audit';
import { db } from '../db';
import { getEnv } from '../env';
import { ADDRESS_HEADER } from '../visitors/address';
import { auth } from './auth';
import type { Operator } from './operator-of';

export type SignIn =
  | { kind: 'signed-in' }
  /** The password was right; now the second factor is asked for (admission.ts). */
  | { kind: 'code-wanted' }
  | { kind: 'refused' }
  | { kind: 'too-many-tries' };

/** Signs the asking browser in. `refused` never says whether the address or the password was wrong, nor does its time. */
export async function signIn(email: string, password: string): Promise<SignIn> {
  const response = await auth.handler(await signInRequest({ email, password }));
  if (response.status === 429) return { kind: 'too-many-tries' };
  if (response.status >= 500) throw new Error(`signing in failed with status ${response.status}`);
  if (!response.ok) return { kind: 'refused' };
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    for (const [name, cookie] of parseSetCookieHeader(line)) jar.set(name, cookie.value, toCookieOptions(cookie));
  }
  const { token } = SignedIn.parse(await response.json());
  const session = await db.operatorSession.findUnique({ where: { token }, select: { admittedAt: true } });
  return { kind: session?.admittedAt ? 'signed-in' : 'code-wanted' };
}

const SignedIn = z.object({ token: z.string() });

/** Ends the session of the asking browser; it cannot be used again from anywhere. */
export async function endSession(operator: Operator): Promise<void> {
  await auth.api.signOut({ headers: await headers() });
  await audit(db, operator.id, 'operator.sign-out', operator.id);
}

/** The form's request as better-auth expects it. Next has compared its origin with its host before the action ran. */
async function signInRequest(body: { email: string; password: string }): Promise<Request> {
  const { SHOP_URL } = getEnv();
  const asked = await headers();
  const passedOn = [ADDRESS_HEADER, 'user-agent'].flatMap((name): [string, string][] => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Request(`${SHOP_URL}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { ...Object.fromEntries(passedOn), origin: SHOP_URL, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
