import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Card } from '@/components/admin/card';
import { CustomerOrders } from '@/components/admin/customer-orders';
import { SubscriptionsCard } from '@/components/admin/customer-subscriptions';
import { guestAddress, memberAddress } from '@/components/admin/customer-table';
import { Facts } from '@/components/admin/facts';
import { PageHead } from '@/components/admin/page-head';
import { getLocale, getT } from '@/i18n/server';
import { readGuest } from '@/lib/customers/find-guests';
import { maskEmail, maskTel } from '@/lib/domain/mask';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { listSubscriptionsOf } from '@/lib/subscriptions/operator-subscriptions';
import { Desk } from '../../../desk';
import { Reveal } from '../../../reveal';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('customers'))('title') };
}

/** Somebody without an account: all orders with the phone number or the e-mail address of one. */
export default async function GuestPage({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/customers/guests/[order]'>) {
  const operator = await requirePermission('customers.read', await getLocale(), '/admin/customers');
  const [locale, t, admin, { order }] = await Promise.all([getLocale(), getT('customers'), getT('admin'), params]);
  const guest = (await readGuest(order, readPosition(await searchParams))) ?? notFound();
  return (
    <Desk active="customers" operator={operator}>
      <PageHead title={t('guest.title', { name: guest.name })} lead={t('guest.lead')} />
      <div className="flex flex-col gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <CustomerOrders
            totals={guest.totals}
            orders={guest.orders}
            path={guestAddress(locale, order)}
            guestPath={null}
          />
          <SubscriptionsCard rows={await listSubscriptionsOf(guest.email, guest.tel)} />
        </div>
        <Card id="contact" title={t('contact.title')} className="max-xl:order-first">
          <Facts
            facts={[
              { name: admin('order.tel'), value: maskTel(guest.tel) },
              { name: admin('order.email'), value: <span className="break-all">{maskEmail(guest.email)}</span> },
              guest.names.length > 1 ? { name: t('guest.names'), value: guest.names.join(', ') } : null,
              guest.members.length > 0
                ? {
                    name: t('guest.members'),
                    value: guest.members.map(({ number, name }) => (
                      <p key={number}>
                        <Link href={memberAddress(locale, number)} prefetch={false} className="underline">
                          {name} #{number}
                        </Link>
                      </p>
                    )),
                  }
                : null,
            ]}
          />
          <Reveal subject={order} />
        </Card>
      </div>
    </Desk>
  );
}
