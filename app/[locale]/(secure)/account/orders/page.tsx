import { Package } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AccountForm } from '@/components/account/account-form';
import { TelField, TextField } from '@/components/account/form';
import { Nothing } from '@/components/account/nothing';
import { OrderList } from '@/components/account/order-list';
import { AccountHead } from '@/components/account/page-head';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { listMemberOrders } from '@/lib/orders/member-orders';
import { claim } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('orders.title') };
}

/** Every order of a member, newest first, and a way to bring in those made as a guest. */
export default async function MemberOrdersPage({ searchParams }: PageProps<'/[locale]/account/orders'>) {
  const customer = await requireCustomer(await getLocale(), '/account/orders');
  const locale = await getLocale();
  const t = await getT('account');
  const mark = Number((await searchParams).before);
  const at = Number.isSafeInteger(mark) && mark > 0 && mark <= 2_147_483_647 ? mark : null;
  const { orders, before } = await listMemberOrders(customer.id, at);
  return (
    <>
      <AccountHead title={t('orders.title')} />
      {orders.length > 0 ? (
        <OrderList orders={orders} locale={locale} />
      ) : (
        <Nothing Icon={Package} title={t('orders.empty')} text={t('orders.emptyText')}>
          <Link href={href(locale, '/products')} prefetch={false} className={buttonClass()}>
            {t('orders.browse')}
          </Link>
        </Nothing>
      )}
      <p className="mt-5 flex gap-3">
        {at !== null && (
          <a href={href(locale, '/account/orders')} className={buttonClass({ variant: 'secondary' })}>
            {t('orders.newer')}
          </a>
        )}
        {before !== null && (
          <a href={href(locale, `/account/orders?before=${before}`)} className={buttonClass({ variant: 'secondary' })}>
            {t('orders.older')}
          </a>
        )}
      </p>
      <section aria-labelledby="claim" className="mt-12 max-w-md border-line border-t pt-8">
        <h2 id="claim" className="font-bold text-lg">
          {t('orders.claimTitle')}
        </h2>
        <p className="mt-1 mb-5 text-muted">{t('orders.claimText')}</p>
        <AccountForm
          name="claim-order"
          action={claim}
          submit={t('orders.claimSubmit')}
          busy={t('orders.claimBusy')}
          hidden={{ locale }}
          variant="secondary"
        >
          <TextField
            name="number"
            label={t('orders.claimNumber')}
            autoComplete="off"
            maxLength={40}
            spellCheck={false}
          />
          <TelField label={t('orders.claimTel')} />
        </AccountForm>
      </section>
    </>
  );
}
