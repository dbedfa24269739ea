import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { AddressFields } from '@/components/account/address-fields';
import { AccountHead } from '@/components/account/page-head';
import { getLocale, getT } from '@/i18n/server';
import { findAddress } from '@/lib/accounts/addresses';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { save } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('addresses.editTitle') };
}

/** An address of the member who asks; for everybody else there is no such page. */
export default async function EditAddressPage({ params }: PageProps<'/[locale]/account/addresses/[id]'>) {
  const customer = await requireCustomer(await getLocale(), '/account/addresses');
  const address = await findAddress(customer.id, (await params).id);
  if (!address) notFound();
  const locale = await getLocale();
  const t = await getT('account');
  return (
    <div className="max-w-md">
      <AccountHead title={t('addresses.editTitle')} />
      <AccountForm
        name="address"
        action={save}
        submit={t('addresses.submit')}
        busy={t('addresses.busy')}
        hidden={{ locale, id: address.id }}
      >
        <AddressFields locale={locale} address={address} />
      </AccountForm>
    </div>
  );
}
