// The guard. Layouts and the proxy do not count: a layout is not run again on navigation, and an action is an entrance of its
// own. So this is the first line of every page and action of the operators' side; guard.test.ts looks that it is.

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { defaultLocale, href, isLocale, type Locale } from '@/i18n/config';
import { type Operator, operatorOf } from './operator-of';

/** Who is signed in, if anybody is. Asked once per request. */
export const currentOperator = cache(async (): Promise<Operator | null> => operatorOf(await headers()));

/**
 * The operator who asks. Everybody else is sent to sign in; `next` is the path without language to come back to. It never
 * returns without an operator: redirect throws. The locale of an action comes from the browser and is checked here.
 */
export async function requireOperator(locale: Locale, next: `/admin${string}` = '/admin'): Promise<Operator> {
  const operator = await currentOperator();
  const query = next === '/admin' ? '' : `?next=${encodeURIComponent(next)}`;
  return operator ?? redirect(href(isLocale(locale) ? locale : defaultLocale, `/admin/sign-in${query}`));
}
