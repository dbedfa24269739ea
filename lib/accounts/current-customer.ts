// Who asks. The guard is the first line of every page, action and handler of a member's own things; guard.test.ts looks that it is.

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { defaultLocale, href, isLocale, type Locale } from '@/i18n/config';
import { auth, SESSION_COOKIE } from './auth';

export type Customer = {
  id: string;
  name: string;
  email: string;
  isEmailVerified: boolean;
  /** Digits only. */
  tel: string | null;
};

type SignedIn = Customer & { hasAgreed: boolean };

/** Whose session a request's cookies prove, if anybody's. Without such a cookie the database is not asked. */
export async function customerOf(from: Headers): Promise<SignedIn | null> {
  if (!from.get('cookie')?.includes(SESSION_COOKIE)) return null;
  const session = await auth.api.getSession({ headers: from });
  if (!session || session.user.blockedAt) return null;
  const { id, name, email, emailVerified, tel, agreedAt } = session.user;
  return { id, name, email, isEmailVerified: emailVerified, tel: tel ?? null, hasAgreed: Boolean(agreedAt) };
}

/** Whoever is signed in, also somebody a provider brought who has not agreed to anything yet. Asked once per request. */
export const signedInCustomer = cache(async (): Promise<SignedIn | null> => customerOf(await headers()));

/** The member who asks, or null: for pages that work without one. */
export async function currentCustomer(): Promise<Customer | null> {
  const customer = await signedInCustomer();
  return customer?.hasAgreed ? customer : null;
}

/**
 * The member who asks. Everybody else is sent to sign in, or to agree first; `next` is the path without language to come back to. It
 * never returns without a member: redirect throws. The locale of an action comes from the browser and is checked here.
 */
export async function requireCustomer(locale: Locale, next: `/${string}` = '/account'): Promise<Customer> {
  const customer = await signedInCustomer();
  if (customer?.hasAgreed) return customer;
  return redirect(href(isLocale(locale) ? locale : defaultLocale, wayIn(customer !== null, next)));
}

/** The page that lets somebody in; `next` is where they wanted to go. */
export const wayIn = (isSignedIn: boolean, next: string): `/${string}` =>
  `${isSignedIn ? '/sign-up/agree' : '/sign-in'}?next=${encodeURIComponent(next)}`;
