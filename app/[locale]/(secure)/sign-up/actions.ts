'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { emailField, faultSayer, nameField, newPassword, ticked } from '@/components/account/fields';
import { type FormState, readForm, refusal } from '@/components/account/form-state';
import { defaultLocale, href, locales } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { agree } from '@/lib/accounts/consents';
import { signedInCustomer } from '@/lib/accounts/current-customer';
import { leaveShop } from '@/lib/accounts/leave';
import { nextPath } from '@/lib/accounts/next-path';
import * as accounts from '@/lib/accounts/sign-in';
import { adoptCart } from '@/lib/cart/member-cart';

const Locale = z.enum(locales).catch(defaultLocale);
const localeOf = (form: FormData) => Locale.parse(form.get('locale'));

const Consents = z.object({ terms: ticked, privacy: ticked, age: ticked, marketing: ticked.optional() });
const SignUp = Consents.extend({
  name: nameField,
  email: emailField,
  password: newPassword,
  next: z.string().optional(),
});

const givenIn = ({ marketing }: z.infer<typeof Consents>): string[] => [
  'terms',
  'privacy',
  'age',
  ...(marketing ? ['marketing'] : []),
];

/** Makes an account and goes on to where the customer wanted to be. */
export async function signUp(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const t = translator('account', locale);
  const { data, state } = readForm(SignUp, form, faultSayer(locale));
  if (!data) return state;
  const { name, email, password } = data;
  const answer = await accounts.signUp({ name, email, password, locale }, givenIn(data));
  if (answer === 'joined') redirect(href(locale, nextPath(data.next)));
  return refusal(form, t(answer === 'email-taken' ? 'signUp.taken' : 'signUp.tooMany'));
}

/** Somebody a provider brought agrees: only now there is an account to speak of. */
export async function agreeNow(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const { data, state } = readForm(Consents.extend({ next: z.string().optional() }), form, faultSayer(locale));
  if (!data) return state;
  const customer = await signedInCustomer();
  if (customer && !customer.hasAgreed) {
    await agree(customer.id, givenIn(data));
    await adoptCart(customer.id);
  }
  redirect(href(locale, nextPath(data.next)));
}

/** Somebody a provider brought does not agree: nothing of them is kept. */
export async function decline(form: FormData): Promise<void> {
  const customer = await signedInCustomer();
  if (customer && !customer.hasAgreed) await leaveShop(customer.id);
  redirect(href(localeOf(form), '/'));
}
