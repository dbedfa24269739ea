import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { SaveForm } from '@/components/admin/save-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { mayDo } from '@/lib/domain/permissions';
import { remoteAreas, remoteFeeMaxKrw } from '@/lib/domain/remote-area';
import { requirePermission } from '@/lib/operators/require-permission';
import { readRemoteFees } from '@/lib/pricing/price-rules';
import { Desk } from '../desk';
import { saveRemoteFees } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('pricing'))('delivery.title') };
}

/** What delivery costs on top where it takes a ship or a plane. */
export default async function PricingPage() {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/pricing');
  const [locale, t, fees] = await Promise.all([getLocale(), getT('pricing'), readRemoteFees()]);
  const mayWrite = mayDo(operator.role, 'settings.write');
  const fields = (
    <div className="grid max-w-xl gap-4 sm:grid-cols-2">
      {remoteAreas.map((area) => (
        <Field key={area} id={area} label={t(`delivery.${area}`)} hint={t(`delivery.${area}Hint`)} required>
          {(control) => (
            <Input
              {...control}
              name={area}
              type="number"
              inputMode="numeric"
              min={0}
              max={remoteFeeMaxKrw}
              defaultValue={fees[area]}
              readOnly={!mayWrite}
            />
          )}
        </Field>
      ))}
    </div>
  );
  return (
    <Desk active="pricing" operator={operator}>
      <PageHead title={t('delivery.title')} lead={t('delivery.lead')} />
      <Card id="remote" title={t('delivery.remote')}>
        <p className="mb-4 text-muted text-sm">{t('delivery.note')}</p>
        {mayWrite ? (
          <SaveForm action={saveRemoteFees.bind(null, locale)} submit={t('save')} busy={t('saving')}>
            {fields}
          </SaveForm>
        ) : (
          fields
        )}
        <p className="mt-4">
          <Link
            href={href(locale, '/admin/pricing/ranges')}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t('delivery.ranges')}
          </Link>
        </p>
      </Card>
    </Desk>
  );
}
