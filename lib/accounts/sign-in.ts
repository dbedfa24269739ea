// Joining, coming in and leaving. What is told never says more than it must: a wrong address and a wrong password are one answer.

import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import type { Locale } from '@/i18n/config';
import { adoptCart, forgetCart } from '../cart/member-cart';
import { db } from '../db';
import { agreedTexts } from '../policies/consent';
import { auth, BLOCKED } from './auth';
import { agree } from './consents';
import { mayTry } from './limits';

export type Credentials = { email: string; password: string };

export type SignIn = 'signed-in' | 'refused' | 'blocked' | 'too-many-tries';

/**
 * Signs the asking browser in and brings its cart along. Neither the answer nor its time says what was wrong; that an account is
 * blocked hears only who has its password.
 */
export async function signIn({ email, password }: Credentials): Promise<SignIn> {
  if (!(await mayTry('sign-in', email))) return 'too-many-tries';
  const asked = auth.api.signInEmail({ body: { email, password }, headers: await headers() });
  const user = await asked.catch(refusalOf);
  if (user === 'refused' || user === 'blocked') return user;
  await adoptCart(user.user.id);
  return 'signed-in';
}

function refusalOf(error: unknown): 'refused' | 'blocked' {
  if (!isAPIError(error) || error.statusCode >= 500) throw error;
  return error.body?.code === BLOCKED ? 'blocked' : 'refused';
}

export type SignUp = 'joined' | 'email-taken' | 'too-many-tries' | 'texts-changed';

/** Makes an account, writes down what was agreed to, and signs the asking browser in. A letter asks to confirm the address. */
export async function signUp(
  asked: Credentials & { name: string; locale: Locale },
  consents: readonly string[],
): Promise<SignUp> {
  const agreed = await agreedTexts(consents);
  if (!agreed) return 'texts-changed';
  if (!(await mayTry('sign-up', asked.email))) return 'too-many-tries';
  const made = await orNull(auth.api.signUpEmail({ body: asked, headers: await headers() }));
  if (!made) return 'email-taken';
  await agree(made.user.id, agreed);
  await adoptCart(made.user.id);
  return 'joined';
}

/** What better-auth answers, or null when it refuses; anything else that goes wrong is thrown. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

/** Ends the session of the asking browser, everywhere; its copy of the cart goes too, the member's stays. */
export async function signOut(): Promise<void> {
  await auth.api.signOut({ headers: await headers() });
  await forgetCart();
}

/** Sends a letter to choose a new password, if there is such an account; the answer is the same when there is none. */
export async function askForNewPassword(email: string): Promise<'sent' | 'too-many-tries'> {
  if (!(await mayTry('letter', email))) return 'too-many-tries';
  await auth.api.requestPasswordReset({ body: { email } });
  return 'sent';
}

/** Sets a new password with the token of a letter and signs everybody out who knew the old one. */
export async function setNewPassword(
  token: string,
  newPassword: string,
): Promise<'changed' | 'expired' | 'too-many-tries'> {
  if (!(await mayTry('password', token))) return 'too-many-tries';
  return (await orNull(auth.api.resetPassword({ body: { token, newPassword } }))) ? 'changed' : 'expired';
}

/** Changes the password of whoever knows it; other browsers are signed out. */
export async function changePassword(
  customerId: string,
  currentPassword: string,
  newPassword: string,
): Promise<'changed' | 'refused' | 'too-many-tries'> {
  if (!(await mayTry('password', customerId))) return 'too-many-tries';
  const body = { currentPassword, newPassword, revokeOtherSessions: true };
  return (await orNull(auth.api.changePassword({ body, headers: await headers() }))) ? 'changed' : 'refused';
}

/** Sends the letter that confirms an address once more. */
export async function askToConfirm(email: string): Promise<'sent' | 'too-many-tries'> {
  if (!(await mayTry('letter', email))) return 'too-many-tries';
  await auth.api.sendVerificationEmail({ body: { email }, headers: await headers() });
  return 'sent';
}

/** The ways a member can sign in: `credential` for a password, or a provider's id. */
export async function waysOf(customerId: string): Promise<string[]> {
  const accounts = await db.customerAccount.findMany({ where: { userId: customerId }, select: { providerId: true } });
  return accounts.map(({ providerId }) => providerId);
}
