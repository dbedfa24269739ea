'use client';

import type { ComponentProps } from 'react';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { formatKrw } from '@/i18n/won';
import type { Address } from '@/lib/accounts/addresses';
import type { RemoteArea } from '@/lib/domain/remote-area';
import { AddressBook, KeepAddress } from './address-book';
import { PostcodeSearch, type ScriptSource } from './postcode-search';
import { Section } from './section';
import { type Faults, memoPresets, type TextField, type Typed } from './typed';
import { useWords } from './words';

type FormPartProps = { initial: Typed; faults: Faults };

type TextProps = FormPartProps & Omit<ComponentProps<'input'>, 'name' | 'id'> & { name: TextField; hint?: string };

/** A text field of the form, named by its path in the API. */
function Text({ initial, faults, name, hint, required = true, className, ...rest }: TextProps) {
  const { t, faultWords } = useWords();
  const fault = faults[name];
  return (
    <Field
      id={name}
      label={t(`field.${name}`)}
      hint={hint}
      error={fault && faultWords[fault]}
      required={required}
      optionalLabel={required ? undefined : t('optional')}
      className={className}
    >
      {(control) => <Input name={name} defaultValue={initial[name]} {...rest} {...control} />}
    </Field>
  );
}

/** Who orders. */
export function BuyerFields(props: FormPartProps) {
  const { t } = useWords();
  return (
    <Section id="checkout-buyer" title={t('buyer.title')} note={t('buyer.note')}>
      <div className="grid gap-5 sm:grid-cols-2">
        <Text {...props} name="buyer.name" autoComplete="name" maxLength={40} />
        <Text
          {...props}
          name="buyer.tel"
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          placeholder="010-0000-0000"
          maxLength={20}
        />
        <Text
          {...props}
          name="buyer.email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          hint={t('buyer.emailHint')}
          className="sm:col-span-2"
        />
      </div>
    </Section>
  );
}

type DeliveryProps = FormPartProps & {
  addresses: readonly Address[] | null;
  postcode: ScriptSource | null;
  /** What the typed postcode costs on top; null for the mainland. */
  surcharge?: { area: RemoteArea; krw: number } | null;
};

/** Where the goods go; a member's address book stands above the fields. */
export function DeliveryFields({ addresses, postcode, surcharge, ...props }: DeliveryProps) {
  const { t, locale } = useWords();
  return (
    <Section id="checkout-delivery" title={t('delivery.title')} note={t('delivery.note')}>
      <div className="grid gap-5">
        {addresses && <AddressBook addresses={addresses} />}
        <div className="flex flex-wrap items-start gap-4">
          <Text
            {...props}
            name="shipping.postcode"
            inputMode="numeric"
            autoComplete="shipping postal-code"
            placeholder="00000"
            maxLength={5}
            hint={t('delivery.postcodeHint')}
            className="w-32"
          />
          {postcode && (
            <div className="pt-[1.9rem]">
              <PostcodeSearch source={postcode} />
            </div>
          )}
        </div>
        <p role="status" className="font-medium empty:hidden">
          {surcharge && t(`delivery.${surcharge.area}`, { sum: formatKrw(surcharge.krw, locale) })}
        </p>
        <Text
          {...props}
          name="shipping.address1"
          autoComplete="shipping address-line1"
          placeholder={t('delivery.address1Placeholder')}
          maxLength={100}
        />
        <Text
          {...props}
          name="shipping.address2"
          autoComplete="shipping address-line2"
          placeholder={t('delivery.address2Placeholder')}
          maxLength={100}
          required={false}
        />
        {addresses && <KeepAddress />}
        <MemoField {...props} />
      </div>
    </Section>
  );
}

/** A choice of usual requests to the courier, or words of one's own. */
function MemoField({ initial }: FormPartProps) {
  const { t } = useWords();
  return (
    <div className="group grid gap-3">
      <Field id="memo-choice" label={t('memo.label')} optionalLabel={t('optional')}>
        {(control) => (
          <Select name="memoChoice" defaultValue={initial.memoChoice} {...control}>
            <option value="">{t('memo.none')}</option>
            {memoPresets.map((preset) => (
              <option key={preset} value={preset}>
                {t(`memo.${preset}`)}
              </option>
            ))}
            <option value="custom">{t('memo.custom')}</option>
          </Select>
        )}
      </Field>
      <div className="hidden group-has-[option[value=custom]:checked]:block">
        <Input
          name="memoText"
          aria-label={t('memo.customLabel')}
          placeholder={t('memo.placeholder')}
          defaultValue={initial.memoText}
          maxLength={100}
        />
      </div>
    </div>
  );
}
