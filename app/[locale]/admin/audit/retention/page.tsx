import type { Metadata } from 'next';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { RetentionProofs } from '@/components/admin/retention-proofs';
import { RetentionTable } from '@/components/admin/retention-table';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readProofs } from '@/lib/retention/nightly';
import { readDue } from '@/lib/retention/retention';
import { Desk } from '../../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('privacy'))('retention.title') };
}

/** How long what belongs to a person is kept, what would go tonight, and the proof of what went. */
export default async function RetentionPage() {
  const operator = await requirePermission('audit.read', await getLocale(), '/admin/audit/retention');
  const t = await getT('privacy');
  const [due, report] = await Promise.all([readDue(), readProofs()]);
  return (
    <Desk active="audit" operator={operator}>
      <PageHead title={t('retention.title')} lead={t('retention.lead')} />
      <RetentionTable due={due} />
      <div className="mt-6 grid gap-4">
        <RetentionProofs report={report} />
        <Card id="kept" title={t('retention.kept')}>
          <p className="text-[0.9375rem]">{t('retention.keptText')}</p>
        </Card>
      </div>
    </Desk>
  );
}
