// The way to a provider and back.

import { headers } from 'next/headers';
import { href, type Locale } from '@/i18n/config';
import { auth } from './auth';
import { signedInCustomer } from './current-customer';
import { mayTry } from './limits';
import { offeredIds, type ProviderId } from './providers';

export const isOffered = (value: string): value is ProviderId => offeredIds().some((id) => id === value);

/**
 * Where to send a browser that wants to come in by a provider, or to connect one to the account it is signed in to. Null when there
 * were too many tries. `next` is where it wanted to go.
 */
export async function startProvider(provider: ProviderId, locale: Locale, next: string): Promise<string | null> {
  if (!(await mayTry('provider', provider + ((await headers()).get('x-forwarded-for') ?? '')))) return null;
  const asked = await headers();
  const customer = await signedInCustomer();
  if (customer) {
    const page = href(locale, '/account/profile');
    const body = { provider, callbackURL: `${page}?connected=${provider}`, errorCallbackURL: page };
    return (await auth.api.linkSocialAccount({ body, headers: asked })).url;
  }
  const query = new URLSearchParams({ next, locale });
  const body = { provider, callbackURL: `/api/account/welcome?${query}`, errorCallbackURL: href(locale, '/sign-in') };
  return (await auth.api.signInSocial({ body, headers: asked })).url ?? null;
}
