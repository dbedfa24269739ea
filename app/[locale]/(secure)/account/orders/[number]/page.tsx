import { notFound, redirect } from 'next/navigation';
import { href } from '@/i18n/config';
import { getLocale } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { pathOfOwnOrder } from '@/lib/orders/member-orders';

export const instant = false;

/** Leads a member to their own order; for everybody else there is no such page. */
export default async function MemberOrderPage({ params }: PageProps<'/[locale]/account/orders/[number]'>) {
  const customer = await requireCustomer(await getLocale(), '/account/orders');
  const path = await pathOfOwnOrder(customer.id, (await params).number);
  if (!path) notFound();
  redirect(href(await getLocale(), path));
}
