'use server';

// The doors of the sign-in pages. Signing in ends in a load of its own, so that nothing of the page before it stays.

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { emailField, faultSayer, knownPassword, newPassword } from '@/components/account/fields';
import { type FormState, readForm, refusal, success } from '@/components/account/form-state';
import { defaultLocale, href, locales } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { nextPath } from '@/lib/accounts/next-path';
import * as accounts from '@/lib/accounts/sign-in';

const Locale = z.enum(locales).catch(defaultLocale);
const localeOf = (form: FormData) => Locale.parse(form.get('locale'));

const SignIn = z.object({ email: emailField, password: knownPassword, next: z.string().optional() });

const SIGN_IN_WORDS = {
  refused: 'signIn.refused',
  blocked: 'signIn.errors.blocked',
  'too-many-tries': 'signIn.tooMany',
} as const;

/** Signs in and goes on to where the customer wanted to be, or says that it did not work, never why. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const t = translator('account', locale);
  const { data, state } = readForm(SignIn, form, faultSayer(locale));
  if (!data) return state;
  const answer = await accounts.signIn(data);
  if (answer === 'signed-in') redirect(href(locale, nextPath(data.next)));
  return refusal(form, t(SIGN_IN_WORDS[answer]));
}

/** Sends a letter with a link, if there is such an account. */
export async function forgot(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const t = translator('account', locale);
  const { data, state } = readForm(z.object({ email: emailField }), form, faultSayer(locale));
  if (!data) return state;
  const answer = await accounts.askForNewPassword(data.email);
  return answer === 'sent' ? success(t('forgot.sent')) : refusal(form, t('forgot.tooMany'));
}

const Reset = z.object({ token: z.string().max(100), newPassword });

/** Sets a new password with the token of a letter. */
export async function reset(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const t = translator('account', locale);
  const { data, state } = readForm(Reset, form, faultSayer(locale));
  if (!data) return state;
  const answer = await accounts.setNewPassword(data.token, data.newPassword);
  if (answer === 'changed') redirect(href(locale, '/sign-in?told=changed'));
  return refusal(form, t(answer === 'expired' ? 'reset.expired' : 'profile.passwordTooMany'));
}

/** Signs this browser out. */
export async function signOut(form: FormData): Promise<void> {
  await accounts.signOut();
  redirect(href(localeOf(form), '/'));
}
