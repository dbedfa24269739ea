'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import type { Address } from '@/lib/accounts/addresses';
import { useWords } from './words';

type AddressBookProps = { addresses: readonly Address[] };

const FILLED = ['postcode', 'address1', 'address2'] as const;

/** A member's saved addresses: choosing one fills the fields below, which stay free to change. */
export function AddressBook({ addresses }: AddressBookProps) {
  const { t } = useWords();
  if (addresses.length === 0) return null;
  const fill = (form: HTMLFormElement | null, id: string) => {
    const address = addresses.find((each) => each.id === id);
    for (const name of FILLED) {
      const field = form?.elements.namedItem(`shipping.${name}`);
      if (!(field instanceof HTMLInputElement)) continue;
      field.value = address?.[name] ?? '';
      // What listens to typing hears of it too: the form's memory, and faults that are mended.
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  return (
    <Field id="address-book" label={t('addressBook.label')}>
      {(control) => (
        <Select
          {...control}
          defaultValue={addresses[0]?.id}
          onChange={(event) => fill(event.target.form, event.target.value)}
        >
          {addresses.map(({ id, name, address1, address2 }) => (
            <option key={id} value={id}>
              {`${name} · ${address1} ${address2}`.trim()}
            </option>
          ))}
          <option value="">{t('addressBook.other')}</option>
        </Select>
      )}
    </Field>
  );
}

/** Keeping the address is the member's choice. */
export function KeepAddress() {
  const { t } = useWords();
  return (
    <Checkbox name="keepAddress" value="yes">
      {t('addressBook.keep')}
    </Checkbox>
  );
}
