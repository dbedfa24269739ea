import { Package } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AccountForm } from '@/components/account/account-form';
import { Nothing } from '@/components/account/nothing';
import { OrderList } from '@/components/account/order-list';
import { AccountHead } from '@/components/account/page-head';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { type Customer, requireCustomer } from '@/lib/accounts/current-customer';
import { listMemberOrders } from '@/lib/orders/member-orders';
import { signOut } from '../sign-in/actions';
import { confirmAgain } from './actions';

export const instant = false;

const LATEST = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('title') };
}

/** What a member sees first. */
export default async function AccountPage({ searchParams }: PageProps<'/[locale]/account'>) {
  const customer = await requireCustomer(await getLocale());
  const locale = await getLocale();
  const t = await getT('account');
  const { orders } = await listMemberOrders(customer.id, null, LATEST);
  return (
    <>
      <AccountHead title={t('overview.hello', { name: customer.name || customer.email })} />
      <Confirmation customer={customer} locale={locale} asked={await searchParams} />
      <section aria-labelledby="latest">
        <div className="mb-3 flex items-center justify-between gap-4">
          <h2 id="latest" className="font-bold text-lg">
            {t('overview.latest')}
          </h2>
          <a href={href(locale, '/account/orders')} className={buttonClass({ variant: 'quiet', size: 'sm' })}>
            {t('overview.allOrders')}
          </a>
        </div>
        {orders.length > 0 ? (
          <OrderList orders={orders} locale={locale} />
        ) : (
          <Nothing Icon={Package} title={t('orders.empty')} text={t('orders.emptyText')}>
            <Link href={href(locale, '/products')} prefetch={false} className={buttonClass()}>
              {t('orders.browse')}
            </Link>
          </Nothing>
        )}
      </section>
      <form action={signOut} className="mt-10 lg:hidden">
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit" variant="secondary" className="w-full">
          {t('nav.signOut')}
        </Button>
      </form>
    </>
  );
}

type ConfirmationProps = { customer: Customer; locale: Locale; asked: Record<string, string | string[] | undefined> };

/** Whether the e-mail address is known to be theirs. */
async function Confirmation({ customer, locale, asked }: ConfirmationProps) {
  const t = await getT('account');
  if (customer.isEmailVerified) {
    return asked.verified === 'yes' ? (
      <Notice tone="ok" role="status" className="mb-8">
        {t('overview.verified')}
      </Notice>
    ) : null;
  }
  return (
    <section className="mb-8 grid gap-4 rounded-card border border-warn/40 bg-warn-soft p-5">
      <div>
        <h2 className="font-semibold">{t('overview.verifyTitle')}</h2>
        <p className="mt-1">
          {asked.error ? t('overview.verifyFailed') : t('overview.verifyText', { email: customer.email })}
        </p>
      </div>
      <AccountForm
        name="verify"
        action={confirmAgain}
        submit={t('overview.verifyAgain')}
        busy={t('forgot.busy')}
        hidden={{ locale }}
        variant="secondary"
        size="sm"
      />
    </section>
  );
}
