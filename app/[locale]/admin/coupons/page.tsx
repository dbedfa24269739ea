import type { Metadata } from 'next';
import { ActionButton } from '@/components/admin/action-button';
import { Card } from '@/components/admin/card';
import { CouponFields } from '@/components/admin/coupon-fields';
import { Empty, PageHead } from '@/components/admin/page-head';
import { SaveForm } from '@/components/admin/save-form';
import { termsText } from '@/components/coupons/terms-text';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { type CouponRow, listCoupons } from '@/lib/coupons/operator-coupons';
import { mayDo } from '@/lib/domain/permissions';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../desk';
import { end, issue, make } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('pricing'))('coupons.title') };
}

/** Coupons: what each promises, how often it was used, and a form for another one. */
export default async function CouponsPage() {
  const operator = await requirePermission('coupons.read', await getLocale(), '/admin/coupons');
  const [locale, t, coupons] = await Promise.all([getLocale(), getT('pricing'), listCoupons()]);
  const mayWrite = mayDo(operator.role, 'coupons.write');
  return (
    <Desk active="coupons" operator={operator}>
      <PageHead title={t('coupons.title')} lead={t('coupons.lead')} />
      <div className="grid gap-4">
        {mayWrite && (
          <Card id="new-coupon" title={t('coupons.new')}>
            <SaveForm action={make.bind(null, locale)} submit={t('coupons.make')} busy={t('saving')}>
              <CouponFields />
            </SaveForm>
          </Card>
        )}
        {coupons.length === 0 ? (
          <Empty title={t('coupons.none')} />
        ) : (
          <ul aria-label={t('coupons.title')} className="grid gap-4">
            {coupons.map((coupon) => (
              <li key={coupon.id}>
                <Coupon coupon={coupon} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Desk>
  );
}

const TONES = { early: 'accent', open: 'ok', over: 'neutral' } as const;

async function Coupon({ coupon, mayWrite }: { coupon: CouponRow; mayWrite: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getT('pricing')]);
  const { id, code, name, uses, usesMax, usesPerPerson, isIssued, issued, stage } = coupon;
  return (
    <Card id={`coupon-${id}`} title={name} aside={<Badge tone={TONES[stage]}>{t(`coupons.stages.${stage}`)}</Badge>}>
      <p className="font-mono text-lg tracking-wide">{code}</p>
      <p className="mt-1">{termsText(coupon, t, locale)}</p>
      <p className="mt-1 text-muted text-sm">
        {usesMax === null ? t('coupons.uses', { uses }) : t('coupons.usesOf', { uses, max: usesMax })} ·{' '}
        {t('coupons.perPerson', { count: usesPerPerson })} ·{' '}
        {isIssued ? t('coupons.issued', { count: issued }) : t('coupons.typed')}
      </p>
      {mayWrite && stage !== 'over' && (
        <div className="mt-4 grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('coupons.issue')}</summary>
            <SaveForm action={issue.bind(null, locale, id)} submit={t('coupons.issue')} busy={t('saving')}>
              <Field id={`emails-${id}`} label={t('coupons.emails')} hint={t('coupons.emailsHint')} required>
                {(control) => <Textarea {...control} name="emails" rows={3} maxLength={20_000} />}
              </Field>
            </SaveForm>
          </details>
          <ActionButton
            action={end.bind(null, locale, id)}
            label={t('coupons.end')}
            busyLabel={t('saving')}
            look={{ variant: 'danger' }}
          />
        </div>
      )}
    </Card>
  );
}
