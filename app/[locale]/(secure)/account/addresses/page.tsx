import { MapPin } from 'lucide-react';
import type { Metadata } from 'next';
import { Nothing } from '@/components/account/nothing';
import { AccountHead } from '@/components/account/page-head';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { telText } from '@/i18n/tel';
import { type Address, listAddresses } from '@/lib/accounts/addresses';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { remove } from './actions';

export const instant = false;

const NEWS = ['saved', 'removed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('addresses.title') };
}

/** A member's address book. */
export default async function AddressesPage({ searchParams }: PageProps<'/[locale]/account/addresses'>) {
  const customer = await requireCustomer(await getLocale(), '/account/addresses');
  const locale = await getLocale();
  const t = await getT('account');
  const told = (await searchParams).told;
  const news = NEWS.find((word) => word === told);
  const addresses = await listAddresses(customer.id);
  const add = (
    <a href={href(locale, '/account/addresses/new')} className={buttonClass({ variant: 'secondary' })}>
      {t('addresses.add')}
    </a>
  );
  return (
    <>
      <AccountHead title={t('addresses.title')} lead={t('addresses.lead')}>
        {addresses.length > 0 && add}
      </AccountHead>
      {news && (
        <Notice tone="ok" role="status" className="mb-5">
          {t(`addresses.${news}`)}
        </Notice>
      )}
      {addresses.length === 0 ? (
        <Nothing Icon={MapPin} title={t('addresses.empty')} text={t('addresses.emptyText')}>
          {add}
        </Nothing>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {addresses.map((address) => (
            <AddressCard key={address.id} address={address} locale={locale} />
          ))}
        </ul>
      )}
    </>
  );
}

async function AddressCard({ address, locale }: { address: Address; locale: Locale }) {
  const t = await getT('account');
  return (
    <li className="flex flex-col rounded-card border border-line bg-surface p-5">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {address.name}
        {address.isDefault && <Badge tone="accent">{t('addresses.default')}</Badge>}
      </p>
      <p className="mt-1 text-muted tabular-nums">{telText(address.tel)}</p>
      <address lang="ko" className="mt-1 flex-1 not-italic">
        ({address.postcode}) {address.address1} {address.address2}
      </address>
      <form action={remove} className="mt-3 flex gap-2">
        <input type="hidden" name="id" value={address.id} />
        <input type="hidden" name="locale" value={locale} />
        <a
          href={href(locale, `/account/addresses/${address.id}`)}
          aria-label={`${t('addresses.edit')}: ${address.name}, ${address.address1}`}
          className={buttonClass({ variant: 'secondary', size: 'sm' })}
        >
          {t('addresses.edit')}
        </a>
        <Button
          type="submit"
          variant="quiet"
          size="sm"
          aria-label={`${t('addresses.remove')}: ${address.name}, ${address.address1}`}
        >
          {t('addresses.remove')}
        </Button>
      </form>
    </li>
  );
}
