import type { Metadata } from 'next';
import { Allowed } from '@/components/admin/allowed';
import { PageHead } from '@/components/admin/page-head';
import { FileList, UploadForm } from '@/components/admin/settlement-files';
import { SettlementTabs } from '@/components/admin/settlement-words';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { now } from '@/lib/clock';
import { seoulDate } from '@/lib/domain/seoul';
import { requirePermission } from '@/lib/operators/require-permission';
import { listSettlementFiles } from '@/lib/settlement/files';
import { settledPgs } from '@/lib/settlement/settled-pgs';
import { Desk } from '../../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settlement'))('tabs.files') };
}

const FAULTS = [
  ...(['empty', 'no-name-column', 'no-amount-column', 'bad-amount', 'no-name'] as const),
  ...(['too-long', 'too-large', 'malformed'] as const),
] as const;

/** PGs' settlement files, compared with our books. */
export default async function FilesPage({ searchParams }: PageProps<'/[locale]/admin/settlement/files'>) {
  const operator = await requirePermission('settlement.read', await getLocale(), '/admin/settlement/files');
  const [t, files, asked] = await Promise.all([getT('settlement'), listSettlementFiles(), searchParams]);
  const today = seoulDate(now());
  const fault = FAULTS.find((one) => one === asked.fault);
  return (
    <Desk active="settlement" operator={operator}>
      <PageHead title={t('title')} lead={t('files.lead')} />
      <SettlementTabs active="files" />
      {fault && (
        <Notice tone="danger" className="mb-4">
          {t(`files.faults.${fault}`, { line: typeof asked.line === 'string' ? asked.line : '' })}
        </Notice>
      )}
      <Allowed to="settlement.write">
        <UploadForm pgs={settledPgs} from={`${today.slice(0, 8)}01`} to={today} />
      </Allowed>
      <FileList files={files} />
    </Desk>
  );
}
