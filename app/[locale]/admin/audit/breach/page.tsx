import type { Metadata } from 'next';
import { BreachForms } from '@/components/admin/breach-forms';
import { BreachNotice } from '@/components/admin/breach-notice';
import { PageHead } from '@/components/admin/page-head';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { listStaff } from '@/lib/operators/staff';
import { measureBreach } from '@/lib/privacy/concerned';
import { readSuspicion } from '@/lib/privacy/suspicion-in';
import { Desk } from '../../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('privacy'))('breach.title') };
}

/** What to do when personal data may have got out: who is concerned, the list of them, and what the law wants told. */
export default async function BreachPage({ searchParams }: PageProps<'/[locale]/admin/audit/breach'>) {
  const operator = await requirePermission('privacy.manage', await getLocale(), '/admin/audit/breach');
  const t = await getT('privacy');
  const asked = await searchParams;
  const suspicion = readSuspicion(asked);
  const extent = suspicion && (await measureBreach(suspicion));
  const isAsked = Object.keys(asked).length > 0;
  return (
    <Desk active="audit" operator={operator}>
      <PageHead title={t('breach.title')} lead={t('breach.lead')} />
      {isAsked && !suspicion && (
        <Notice tone="warn" role="alert" className="mb-4">
          {t('breach.malformed')}
        </Notice>
      )}
      <BreachForms asked={asked} staff={await listStaff()} />
      {suspicion && extent && <BreachNotice asked={asked} suspicion={suspicion} extent={extent} />}
    </Desk>
  );
}
