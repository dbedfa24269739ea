import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import { now } from '@/lib/clock';
import { seoulDate, seoulDay } from '@/lib/domain/seoul';

/** Everything a new coupon promises. */
export async function CouponFields() {
  const t = await getT('pricing');
  const optional = t('optional');
  const today = seoulDate(now());
  const inAMonth = seoulDate(seoulDay(now(), 30).from);
  const number = { type: 'number', inputMode: 'numeric', min: 1, step: 1 } as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field id="name" label={t('coupons.name')} required className="lg:col-span-2">
        {(control) => <Input {...control} name="name" maxLength={60} />}
      </Field>
      <Field id="code" label={t('coupons.code')} hint={t('coupons.codeHint')} optionalLabel={optional}>
        {(control) => <Input {...control} name="code" maxLength={20} autoCapitalize="characters" autoComplete="off" />}
      </Field>
      <Field id="kind" label={t('coupons.kind')} required>
        {(control) => (
          <Select {...control} name="kind">
            <option value="fixed">{t('coupons.fixed')}</option>
            <option value="percent">{t('coupons.percent')}</option>
          </Select>
        )}
      </Field>
      <Field id="value" label={t('coupons.value')} required>
        {(control) => <Input {...control} {...number} name="value" />}
      </Field>
      <Field id="capKrw" label={t('coupons.cap')} hint={t('coupons.capHint')} optionalLabel={optional}>
        {(control) => <Input {...control} {...number} name="capKrw" />}
      </Field>
      <Field id="minimumKrw" label={t('coupons.minimum')} optionalLabel={optional}>
        {(control) => <Input {...control} {...number} name="minimumKrw" />}
      </Field>
      <Field id="from" label={t('coupons.from')} required>
        {(control) => <Input {...control} type="date" name="from" defaultValue={today} />}
      </Field>
      <Field id="until" label={t('coupons.until')} hint={t('coupons.untilHint')} required>
        {(control) => <Input {...control} type="date" name="until" defaultValue={inAMonth} />}
      </Field>
      <Field id="usesMax" label={t('coupons.usesMax')} hint={t('coupons.usesMaxHint')} optionalLabel={optional}>
        {(control) => <Input {...control} {...number} name="usesMax" />}
      </Field>
      <Field id="usesPerPerson" label={t('coupons.usesPerPerson')} required>
        {(control) => <Input {...control} {...number} name="usesPerPerson" max={1_000} defaultValue={1} />}
      </Field>
      <Checkbox name="isIssued" value="yes" className="sm:self-end">
        {t('coupons.isIssued')}
      </Checkbox>
    </div>
  );
}
