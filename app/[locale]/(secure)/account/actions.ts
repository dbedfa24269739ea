'use server';

import { type FormState, refusal, success } from '@/components/account/form-state';
import { defaultLocale, isLocale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { askToConfirm } from '@/lib/accounts/sign-in';

/** Sends the letter that confirms the address once more. */
export async function confirmAgain(_before: FormState, form: FormData): Promise<FormState> {
  const asked = form.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const customer = await requireCustomer(locale);
  const t = translator('account', locale);
  const answer = await askToConfirm(customer.email);
  return answer === 'sent' ? success(t('overview.verifySent')) : refusal(form, t('overview.verifyTooMany'));
}
