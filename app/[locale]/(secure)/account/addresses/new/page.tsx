import type { Metadata } from 'next';
import { AccountForm } from '@/components/account/account-form';
import { AddressFields } from '@/components/account/address-fields';
import { AccountHead } from '@/components/account/page-head';
import { getLocale, getT } from '@/i18n/server';
import { requireCustomer } from '@/lib/accounts/current-customer';
import { save } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('account'))('addresses.addTitle') };
}

/** A new address. */
export default async function NewAddressPage() {
  await requireCustomer(await getLocale(), '/account/addresses');
  const locale = await getLocale();
  const t = await getT('account');
  return (
    <div className="max-w-md">
      <AccountHead title={t('addresses.addTitle')} />
      <AccountForm
        name="address"
        action={save}
        submit={t('addresses.submit')}
        busy={t('addresses.busy')}
        hidden={{ locale }}
      >
        <AddressFields locale={locale} address={null} />
      </AccountForm>
    </div>
  );
}
