'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { faultSayer, telField } from '@/components/account/fields';
import { type FormState, readForm, refusal, success } from '@/components/account/form-state';
import { defaultLocale, isLocale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { mayTry } from '@/lib/accounts/limits';
import { claimOrder } from '@/lib/orders/member-orders';
import { addressOf } from '@/lib/visitors/address';

const Claim = z.object({ number: z.string().trim().min(1, 'required').max(40, 'too-long'), tel: telField });

/** Makes an order that was made as a guest this member's. */
export async function claim(_before: FormState, form: FormData): Promise<FormState> {
  const asked = form.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const customer = await requireCustomer(locale, '/account/orders');
  const t = translator('account', locale);
  const { data, state } = readForm(Claim, form, faultSayer(locale));
  if (!data) return state;
  if (!(await mayTry('claim', customer.id))) return refusal(form, t('orders.claimTooMany'));
  const answer = await claimOrder(customer.id, data, addressOf(await headers()));
  if (answer.kind !== 'claimed')
    return refusal(form, t(answer.kind === 'too-many' ? 'orders.claimTooMany' : 'orders.claimNotFound'));
  refresh();
  return success(t('orders.claimed', { number: answer.number }));
}
