'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { faultSayer, nameField, telField } from '@/components/account/fields';
import { type FormState, readForm, refusal } from '@/components/account/form-state';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { ADDRESSES_MAX, addAddress, changeAddress, removeAddress } from '@/lib/accounts/addresses';
import { requireCustomer } from '@/lib/accounts/current-customer';

const AddressForm = z.object({
  id: z.string().max(40).default(''),
  name: nameField,
  tel: telField,
  postcode: z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\d{5}$/, 'postcode'),
  address1: z.string('required').trim().min(1, 'required').max(100, 'too-long'),
  address2: z.string().trim().max(100, 'too-long').default(''),
  isDefault: z.literal('yes').optional(),
});

const localeOf = (form: FormData) => {
  const asked = form.get('locale');
  return isLocale(asked) ? asked : defaultLocale;
};

/** Adds an address, or changes the one the form names. */
export async function save(_before: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const customer = await requireCustomer(locale, '/account/addresses');
  const { data, state } = readForm(AddressForm, form, faultSayer(locale));
  if (!data) return state;
  const { id, isDefault, ...facts } = data;
  if (id) await changeAddress(customer.id, id, facts, isDefault === 'yes');
  else if ((await addAddress(customer.id, facts, isDefault === 'yes')) === 'full')
    return refusal(form, translator('account', locale)('addresses.full', { count: ADDRESSES_MAX }));
  redirect(href(locale, '/account/addresses?told=saved'));
}

/** Takes an address out of the book. */
export async function remove(form: FormData): Promise<void> {
  const customer = await requireCustomer(localeOf(form), '/account/addresses');
  const id = form.get('id');
  if (typeof id === 'string') await removeAddress(customer.id, id);
  redirect(href(localeOf(form), '/account/addresses?told=removed'));
}
