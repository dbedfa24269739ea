// The guard. Layouts and the proxy do not count: a layout is not run again on navigation, and an action is an entrance of its
// own. So this is the first line of every page, action and handler of the operators' side; guard.test.ts looks that it is.

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { defaultLocale, href, isLocale, type Locale } from '@/i18n/config';
import { mayDo, type Permission } from '../domain/permissions';
import { type Operator, operatorOf } from './operator-of';
import { owesFactor } from './second-factor';

/** Who is signed in, if anybody is. Asked once per request. */
export const currentOperator = cache(async (): Promise<Operator | null> => operatorOf(await headers()));

/**
 * The operator who asks, who may do this. Whoever is not signed in is sent to sign in, and `next` is the path without language to
 * come back to; whoever may not is told so, and whoever lacks a second factor they need is sent to add one. It never returns otherwise: redirect throws. The locale of an action comes from the
 * browser and is checked here.
 */
export async function requirePermission(
  permission: Permission,
  locale: Locale,
  next: `/admin${string}` = '/admin',
): Promise<Operator> {
  const operator = await requireOperator(locale, next);
  const isMissing = await owesFactor(operator);
  if (!isMissing && mayDo(operator.role, permission)) return operator;
  const elsewhere: `/admin${string}` = isMissing ? '/admin/account' : `/admin/denied?needs=${permission}`;
  return redirect(href(isLocale(locale) ? locale : defaultLocale, elsewhere));
}

/** Whether the operator who asks may do something; for what a page shows, never instead of requirePermission. */
export async function isAllowed(permission: Permission): Promise<boolean> {
  const operator = await currentOperator();
  return operator !== null && mayDo(operator.role, permission);
}

/** Anybody of the staff, for the few things that belong to everybody: leaving, one's own account, being told no. */
export async function requireOperator(locale: Locale, next: `/admin${string}` = '/admin'): Promise<Operator> {
  const operator = await currentOperator();
  const query = next === '/admin' ? '' : `?next=${encodeURIComponent(next)}`;
  return operator ?? redirect(href(isLocale(locale) ? locale : defaultLocale, `/admin/sign-in${query}`));
}
