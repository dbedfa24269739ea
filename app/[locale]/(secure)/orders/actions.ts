'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { LookupState } from '@/components/orders/lookup-form';
import { defaultLocale, href, isLocale } from '@/i18n/config';
import { lookUpOrder } from '@/lib/orders/buyer-lookup';

/** Looks an order up for somebody who knows its number and phone number, and opens it by its signed link. */
export async function lookUp(_before: LookupState, form: FormData): Promise<LookupState> {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 40) : '';
  };
  const typed = { number: read('number'), tel: read('tel') };
  if (typed.number === '' || typed.tel === '') return { kind: 'incomplete', ...typed };
  const found = await lookUpOrder(typed, await addressOfVisitor());
  const locale = read('locale');
  if (found.kind === 'found') redirect(href(isLocale(locale) ? locale : defaultLocale, found.path));
  return { kind: found.kind, ...typed };
}

/** The address the nearest proxy saw. Whoever reaches the shop without one can forge it: the limit per order number remains. */
async function addressOfVisitor(): Promise<string> {
  const hops = (await headers()).get('x-forwarded-for')?.split(',') ?? [];
  return hops.at(-1)?.trim() ?? '';
}
