'use server';

import { refresh } from 'next/cache';
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
import { agreedTexts } from '@/lib/policies/consent';

const Locale = z.enum(locales).catch(defaultLocale);
const localeOf = (form: FormData) => Locale.parse(form.get('locale'));

const Consents = z.object({
  terms: ticked,
  privacy: ticked,
  age: ticked,
  marketing: ticked.optional(),
  /** The texts beside the boxes. */
  shown: z.string().max(200),
});
const SignUp = Consents.extend({
  name: nameField,
  email: emailField,
  password: newPassword,
  next: z.string().optional(),
});

/** What was ticked, as the words of the texts that were shown. */
const givenIn = ({ shown, marketing }: z.infer<typeof Consents>): string[] =>
  shown.split(' ').filter((word) => marketing || !word.startsWith('marketing'));

const REFUSALS = {
  'email-taken': 'signUp.taken',
  'too-many-tries': 'signUp.tooMany',
  'texts-changed': 'signUp.textsChanged',
} as const;

/** Makes an account and goes on to where the customer wanted to be. */
export async function signUp(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const t = translator('account', locale);
  const { data, state } = readForm(SignUp, form, faultSayer(locale));
  if (!data) return state;
  const { name, email, password } = data;
  const answer = await accounts.signUp({ name, email, password, locale }, givenIn(data));
  if (answer === 'joined') redirect(href(locale, nextPath(data.next)));
  if (answer === 'texts-changed') refresh();
  return refusal(form, t(REFUSALS[answer]));
}

/** Somebody a provider brought agrees: only now there is an account to speak of. */
export async function agreeNow(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const { data, state } = readForm(Consents.extend({ next: z.string().optional() }), form, faultSayer(locale));
  if (!data) return state;
  const customer = await signedInCustomer();
  if (customer && !customer.hasAgreed) {
    const agreed = await agreedTexts(givenIn(data));
    if (!agreed) {
      refresh();
      return refusal(form, translator('account', locale)('signUp.textsChanged'));
    }
    await agree(customer.id, agreed);
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
