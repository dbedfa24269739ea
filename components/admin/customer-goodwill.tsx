import { termsText } from '@/components/coupons/terms-text';
import { PointList } from '@/components/points/point-list';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { CouponRow } from '@/lib/coupons/operator-coupons';
import type { CustomerFile } from '@/lib/customers/customer-file';
import { Allowed } from './allowed';
import { Card } from './card';
import { type SaveAction, SaveForm } from './save-form';

const ENTRIES_SHOWN = 3;

/** A member's points, how they came and went, and the way to give some. */
export async function PointsCard({ points, grant }: { points: CustomerFile['points']; grant: SaveAction }) {
  const [locale, t, words] = await Promise.all([getLocale(), getT('customers'), getT('pricing')]);
  const { balanceKrw, entries } = points;
  const rest = entries.slice(ENTRIES_SHOWN);
  return (
    <Card
      id="points"
      title={t('points.title')}
      aside={<strong className="tabular-nums">{formatKrw(balanceKrw, locale)}</strong>}
    >
      {entries.length === 0 && <p className="text-muted text-sm">{t('points.none')}</p>}
      {entries.length > 0 && <PointList entries={entries.slice(0, ENTRIES_SHOWN)} locale={locale} />}
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline">
            {t('points.all', { count: entries.length })}
          </summary>
          <PointList entries={rest} locale={locale} />
        </details>
      )}
      <Allowed to="points.write">
        <details className="mt-2">
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{words('points.grant')}</summary>
          <SaveForm action={grant} submit={words('points.grantSubmit')} busy={words('saving')}>
            <div className="grid gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
              <Field id="grant-delta" label={words('points.delta')} hint={words('points.deltaHint')} required>
                {(control) => <Input {...control} type="number" step={1} name="delta" />}
              </Field>
              <Field id="grant-note" label={words('points.note')} hint={words('points.noteHint')} required>
                {(control) => <Input {...control} name="note" maxLength={100} />}
              </Field>
            </div>
          </SaveForm>
        </details>
      </Allowed>
    </Card>
  );
}

type CouponsCardProps = { held: CustomerFile['coupons']; offered: readonly CouponRow[]; issue: SaveAction };

/** The coupons a member has or has used, and the way to issue another one. */
export async function CouponsCard({ held, offered, issue }: CouponsCardProps) {
  const [locale, t, words] = await Promise.all([getLocale(), getT('customers'), getT('pricing')]);
  return (
    <Card id="coupons" title={t('coupons.title')}>
      {held.length === 0 && <p className="text-muted text-sm">{t('coupons.none')}</p>}
      <ul className="divide-y divide-line">
        {held.map((coupon) => (
          <li key={coupon.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
            <div className="min-w-0">
              <p className="font-medium">
                {coupon.name} <span className="font-mono text-muted text-sm">{coupon.code}</span>
              </p>
              <p className="text-muted text-sm">{termsText(coupon, words, locale)}</p>
            </div>
            <Badge tone={coupon.isOver ? 'neutral' : 'ok'}>
              {coupon.isOver ? t('coupons.over') : t('coupons.used', { uses: coupon.uses, max: coupon.usesMax })}
            </Badge>
          </li>
        ))}
      </ul>
      <Allowed to="coupons.write">
        <details className="mt-2">
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('coupons.issue')}</summary>
          {offered.length === 0 ? (
            <p className="text-muted text-sm">{t('coupons.nothing')}</p>
          ) : (
            <SaveForm action={issue} submit={t('coupons.issue')} busy={words('saving')}>
              <Field id="coupon" label={t('coupons.which')} required className="max-w-xl">
                {(control) => (
                  <Select {...control} name="coupon">
                    {offered.map((coupon) => (
                      <option key={coupon.id} value={coupon.id}>
                        {coupon.name} · {coupon.code}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </SaveForm>
          )}
        </details>
      </Allowed>
    </Card>
  );
}
