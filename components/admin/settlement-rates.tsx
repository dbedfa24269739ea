import { clsx } from 'clsx';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { payMethods } from '@/lib/iamport/channels';
import type { RateRow } from '@/lib/settlement/rates';
import { Card } from './card';
import { cellClass, ListRow, ListTable } from './list-table';
import { Empty } from './page-head';
import { type SaveAction, SaveForm } from './save-form';
import { type PgChoice, PgField, Way } from './settlement-words';

type RateFormProps = { action: SaveAction; pgs: readonly PgChoice[]; today: string };

/** What a PG takes for a method, from a day on. */
export async function RateForm({ action, pgs, today }: RateFormProps) {
  const [t, admin] = await Promise.all([getT('settlement'), getT('admin')]);
  return (
    <Card id="new-rate" title={t('rates.new')} className="mb-6">
      <SaveForm action={action} submit={t('rates.save')} busy={t('rates.saving')}>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <PgField id="rate-pg" pgs={pgs} />
          <Field id="rate-method" label={t('rates.payMethod')} required>
            {(control) => (
              <Select {...control} name="payMethod">
                {payMethods.map((method) => (
                  <option key={method} value={method}>
                    {admin(`methods.${method}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="rate-from" label={t('rates.validFrom')} required>
            {(control) => <Input {...control} type="date" name="validFrom" defaultValue={today} />}
          </Field>
          <Field id="rate-percent" label={t('rates.percent')} hint={t('rates.percentHint')}>
            {(control) => <Input {...control} type="number" name="percent" min={0} max={20} step={0.0001} />}
          </Field>
          <Field id="rate-fixed" label={t('rates.fixed')} hint={t('rates.fixedHint')} required>
            {(control) => (
              <Input {...control} type="number" name="feeFixedKrw" min={0} max={100_000} step={1} defaultValue={0} />
            )}
          </Field>
          <Field id="rate-days" label={t('rates.days')} hint={t('rates.daysHint')}>
            {(control) => <Input {...control} type="number" name="depositDays" min={0} max={120} step={1} />}
          </Field>
        </div>
      </SaveForm>
    </Card>
  );
}

const COLUMNS = ['payMethod', 'validFrom', 'percent', 'days', 'by'] as const;

/** All rates there ever were. */
export async function RateTable({ rates }: { rates: readonly RateRow[] }) {
  const t = await getT('settlement');
  if (rates.length === 0) return <Empty title={t('rates.none')} />;
  return (
    <ListTable
      caption={t('rates.list')}
      columns={COLUMNS.map((key) => ({ key, label: t(`rates.${key}`), isSum: key === 'percent' }))}
    >
      {rates.map((rate) => (
        <Row key={rate.id} rate={rate} />
      ))}
    </ListTable>
  );
}

async function Row({ rate }: { rate: RateRow }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const { pg, payMethod, validFrom, feePerMillion, feeFixedKrw, depositDays, by, isReplaced } = rate;
  return (
    <ListRow className={clsx(isReplaced && 'text-muted line-through')}>
      <th scope="row" className={cellClass('text-left font-semibold')}>
        <Way pg={pg} payMethod={payMethod} /> {isReplaced && <Badge>{t('rates.replaced')}</Badge>}
      </th>
      <td className={cellClass('tabular-nums max-md:text-right')}>{validFrom}</td>
      <td className={cellClass('tabular-nums md:text-right')}>
        {feePerMillion === null ? t('rates.unknown') : `${feePerMillion / 10_000}%`}
        {feeFixedKrw > 0 && ` ${t('rates.fixedEach', { sum: formatKrw(feeFixedKrw, locale) })}`}
      </td>
      <td className={cellClass('max-md:text-right')}>
        {depositDays === null ? t('rates.unknown') : t('rates.dPlus', { days: depositDays })}
      </td>
      <td className={cellClass('break-all text-muted max-md:col-span-2 max-md:text-sm')}>{by}</td>
    </ListRow>
  );
}
