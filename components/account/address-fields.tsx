import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import type { Address } from '@/lib/accounts/addresses';
import { CheckField, TelField, TextField } from './form';

/** The fields of an address; filled in with one that is to be changed. */
export function AddressFields({ locale, address }: { locale: Locale; address: Address | null }) {
  const t = translator('account', locale);
  return (
    <>
      <TextField
        name="name"
        label={t('addresses.name')}
        defaultValue={address?.name}
        autoComplete="shipping name"
        maxLength={40}
      />
      <TelField label={t('addresses.tel')} defaultValue={address?.tel} />
      <TextField
        name="postcode"
        inputMode="numeric"
        label={t('addresses.postcode')}
        defaultValue={address?.postcode}
        autoComplete="shipping postal-code"
        placeholder="00000"
        maxLength={5}
        className="max-w-40"
      />
      <TextField
        name="address1"
        label={t('addresses.address1')}
        defaultValue={address?.address1}
        autoComplete="shipping address-line1"
        maxLength={100}
      />
      <TextField
        name="address2"
        label={t('addresses.address2')}
        optionalLabel={t('addresses.optional')}
        defaultValue={address?.address2}
        autoComplete="shipping address-line2"
        maxLength={100}
      />
      {!address?.isDefault && <CheckField name="isDefault" label={t('addresses.makeDefault')} />}
    </>
  );
}
