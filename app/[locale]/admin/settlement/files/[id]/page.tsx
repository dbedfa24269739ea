import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionButton } from '@/components/admin/action-button';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Counts, FileRowTable } from '@/components/admin/settlement-files';
import { SettlementTabs } from '@/components/admin/settlement-words';
import { Tabs } from '@/components/admin/tabs';
import { Button, buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { requirePermission } from '@/lib/operators/require-permission';
import { pgName } from '@/lib/orders/operator-pg';
import { type FileSummary, findSettlementFile, listFileRows, type Verdict, verdicts } from '@/lib/settlement/files';
import { Desk } from '../../../desk';
import { dropFile, keepFile } from '../../actions';

export const instant = false;

type Props = PageProps<'/[locale]/admin/settlement/files/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settlement'))('tabs.files') };
}

/** One file: how each of its lines compares with our books, and what it leaves out. */
export default async function FilePage({ params, searchParams }: Props) {
  const operator = await requirePermission('settlement.read', await getLocale(), '/admin/settlement/files');
  const [locale, t, asked] = await Promise.all([getLocale(), getT('settlement'), searchParams]);
  const file = (await findSettlementFile(readId((await params).id) ?? notFound())) ?? notFound();
  const verdict = verdicts.find((one) => one === asked.verdict) ?? null;
  const path = `/admin/settlement/files/${file.id}` as const;
  const { rows, next } = await listFileRows(file.id, verdict, readId(asked.after));
  return (
    <Desk active="settlement" operator={operator}>
      <PageHead title={<span className="break-all">{file.name}</span>} lead={<Lead file={file} />}>
        {!file.keptAt && <Decide file={file} />}
      </PageHead>
      <SettlementTabs active="files" />
      <Tabs label={t('files.columns.verdict')} tabs={await tabsOf(file, verdict)} className="mb-4" />
      {rows.length > 0 ? <FileRowTable rows={rows} /> : <Empty title={t('files.allMatched')} />}
      {next !== null && (
        <p className="mt-4">
          <Link
            href={address(locale, path, { verdict, after: String(next) })}
            prefetch={false}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            {t('more')}
          </Link>
        </p>
      )}
    </Desk>
  );
}

function readId(text: unknown): number | null {
  const id = Number(text);
  return typeof text === 'string' && Number.isInteger(id) && id > 0 && id <= 2_147_483_647 ? id : null;
}

async function Lead({ file }: { file: FileSummary }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const { pg, from, to, counts, fileKrw, ourKrw, feeKrw, keptAt } = file;
  const won = (krw: number) => formatKrw(krw, locale);
  return (
    <div className="space-y-1.5">
      <p>
        {pgName(pg)} · {from} – {to} · {t(keptAt ? 'files.kept' : 'files.look')}
      </p>
      <p className="tabular-nums">
        {t('files.sums', { file: won(fileKrw), ours: won(ourKrw), gap: won(fileKrw - ourKrw) })} ·{' '}
        {t('files.fee', { fee: won(feeKrw) })}
      </p>
      <p className="flex flex-wrap gap-1.5">
        <Counts counts={counts} />
      </p>
    </div>
  );
}

async function Decide({ file: { id } }: { file: FileSummary }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  return (
    <Allowed to="settlement.write">
      <div className="flex flex-wrap gap-2">
        <ActionButton
          action={keepFile.bind(null, locale, id)}
          label={t('files.keep')}
          busyLabel={t('files.keeping')}
          look={{ variant: 'primary' }}
        />
        <form action={dropFile.bind(null, locale, id)}>
          <Button type="submit" variant="quiet" size="sm">
            {t('files.drop')}
          </Button>
        </form>
      </div>
    </Allowed>
  );
}

async function tabsOf({ id, counts }: FileSummary, active: Verdict | null) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const differing = counts.amount + counts.fee + counts.unknown + counts.missing;
  return [null, ...verdicts].map((verdict) => ({
    key: verdict ?? 'differing',
    label: `${verdict ? t(`files.verdicts.${verdict}`) : t('files.differing')} ${verdict ? counts[verdict] : differing}`,
    href: address(locale, `/admin/settlement/files/${id}`, { verdict }),
    isActive: verdict === active,
  }));
}
