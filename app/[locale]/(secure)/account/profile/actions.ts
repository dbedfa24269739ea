'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { faultSayer, knownPassword, nameField, newPassword, telField } from '@/components/account/fields';
import { type FormState, readForm, refusal, success } from '@/components/account/form-state';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { setMarketing } from '@/lib/accounts/consents';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { changeProfile } from '@/lib/accounts/profile';
import * as accounts from '@/lib/accounts/sign-in';

const localeOf = (form: FormData) => {
  const asked = form.get('locale');
  return isLocale(asked) ? asked : defaultLocale;
};

const Profile = z.object({
  name: nameField,
  tel: z
    .literal('')
    .transform(() => null)
    .or(telField),
});

/** Changes what the shop calls a member and fills in for them. */
export async function saveProfile(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const customer = await requireCustomer(locale, '/account/profile');
  const { data, state } = readForm(Profile, form, faultSayer(locale));
  if (!data) return state;
  await changeProfile(customer.id, data);
  refresh();
  return success(translator('account', locale)('profile.saved'));
}

const Passwords = z.object({ currentPassword: knownPassword, newPassword });

/** Changes the password of whoever knows it. */
export async function savePassword(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const customer = await requireCustomer(locale, '/account/profile');
  const t = translator('account', locale);
  const { data, state } = readForm(Passwords, form, faultSayer(locale));
  if (!data) return state;
  const answer = await accounts.changePassword(customer.id, data.currentPassword, data.newPassword);
  if (answer === 'changed') return success(t('profile.passwordChanged'));
  return refusal(form, t(answer === 'refused' ? 'profile.passwordRefused' : 'profile.passwordTooMany'));
}

/** Gives or withdraws the one optional consent; withdrawing is as easy as giving. */
export async function saveMarketing(form: FormData): Promise<void> {
  const customer = await requireCustomer(localeOf(form), '/account/profile');
  await setMarketing(customer.id, form.get('marketing') === 'yes');
  redirect(href(localeOf(form), '/account/profile#consents'));
}
