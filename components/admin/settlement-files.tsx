import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { pgName } from '@/lib/orders/operator-pg';
import type { FileRow, FileSummary, Verdict } from '@/lib/settlement/files';
import { paymentAddress } from './addresses';
import { Card } from './card';
import { Code } from './facts';
import { cellClass, ListRow, ListTable } from './list-table';
import { Empty } from './page-head';
import { type PgChoice, PgField } from './settlement-words';
import { When } from './when';

type UploadFormProps = { pgs: readonly PgChoice[]; from: string; to: string };

/** Sends a PG's file to be compared. A plain form: a file may be larger than what an action takes. */
export async function UploadForm({ pgs, from, to }: UploadFormProps) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  return (
    <Card id="upload" title={t('files.upload')} className="mb-6">
      <form
        action={href(locale, '/admin/settlement/upload')}
        method="post"
        encType="multipart/form-data"
        className="space-y-4"
      >
        <div className="grid gap-4 sm:grid-cols-3">
          <Field id="file" label={t('files.file')} hint={t('files.fileHint')} required className="sm:col-span-3">
            {(control) => (
              <Input
                {...control}
                type="file"
                name="file"
                accept=".csv,text/csv"
                className="py-2.5 read-only:bg-surface"
              />
            )}
          </Field>
          <PgField id="file-pg" pgs={pgs} />
          <Field id="file-from" label={t('files.from')} hint={t('files.daysHint')} required>
            {(control) => <Input {...control} type="date" name="from" defaultValue={from} />}
          </Field>
          <Field id="file-to" label={t('files.to')} required>
            {(control) => <Input {...control} type="date" name="to" defaultValue={to} />}
          </Field>
        </div>
        <Button type="submit" size="sm">
          {t('files.send')}
        </Button>
      </form>
    </Card>
  );
}

const DIFFERENT: readonly Verdict[] = ['amount', 'fee', 'unknown', 'missing'];
const TONES = { matched: 'ok', amount: 'danger', fee: 'warn', unknown: 'danger', missing: 'danger' } as const;

/** Files that were compared, kept or not. */
export async function FileList({ files }: { files: readonly FileSummary[] }) {
  const t = await getT('settlement');
  if (files.length === 0) return <Empty title={t('files.none')} />;
  return (
    <ul aria-label={t('files.list')} className="divide-y divide-line rounded-card border border-line bg-surface">
      {files.map((file) => (
        <File key={file.id} file={file} />
      ))}
    </ul>
  );
}

async function File({ file }: { file: FileSummary }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const { id, name, pg, from, to, by, createdAt, keptAt, counts } = file;
  return (
    <li className="grid gap-x-4 gap-y-1 p-4 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className="min-w-0">
        <Link
          href={href(locale, `/admin/settlement/files/${id}`)}
          prefetch={false}
          className="break-all font-semibold underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {name}
        </Link>
        <p className="text-muted text-sm">
          {pgName(pg)} · {from} – {to} · {by} · <When at={createdAt} look="short" /> ·{' '}
          {t(keptAt ? 'files.kept' : 'files.look')}
        </p>
      </div>
      <p className="flex flex-wrap gap-1.5">
        <Counts counts={counts} />
      </p>
    </li>
  );
}

/** How many lines came out how; what did not happen is left out. */
export async function Counts({ counts }: { counts: FileSummary['counts'] }) {
  const t = await getT('settlement');
  return (['matched', ...DIFFERENT] as const)
    .filter((verdict) => verdict === 'matched' || counts[verdict] > 0)
    .map((verdict) => (
      <Badge key={verdict} tone={TONES[verdict]}>
        {t(`files.verdicts.${verdict}`)} {counts[verdict]}
      </Badge>
    ));
}

const COLUMNS = ['verdict', 'named', 'file', 'ours', 'fee', 'ourFee'] as const;

/** Lines of a file and what our books say of each. */
export async function FileRowTable({ rows }: { rows: readonly FileRow[] }) {
  const t = await getT('settlement');
  const isSum = (key: string) => ['file', 'ours', 'fee', 'ourFee'].includes(key);
  return (
    <ListTable
      caption={t('files.list')}
      columns={COLUMNS.map((key) => ({ key, label: t(`files.columns.${key}`), isSum: isSum(key) }))}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ListTable>
  );
}

async function Row({ row }: { row: FileRow }) {
  const [locale, t] = await Promise.all([getLocale(), getT('settlement')]);
  const { line, verdict, named, impUid, amountKrw, feeKrw, ourAmountKrw, ourFeeKrw } = row;
  const won = (krw: number | null) => (krw === null ? '–' : formatKrw(krw, locale));
  const number = 'whitespace-nowrap text-right tabular-nums';
  return (
    <ListRow>
      <td className={cellClass()}>
        <Badge tone={TONES[verdict]}>{t(`files.verdicts.${verdict}`)}</Badge>
      </td>
      <th scope="row" className={cellClass('text-left font-normal max-md:col-span-2 max-md:row-start-2')}>
        {impUid ? (
          <Link href={paymentAddress(locale, impUid)} prefetch={false} className="underline">
            <Code>{named}</Code>
          </Link>
        ) : (
          <Code>{named}</Code>
        )}{' '}
        {line !== null && <span className="text-muted text-sm">{t('files.line', { line })}</span>}
      </th>
      <td className={cellClass(number)}>{amountKrw === null ? t('files.notInFile') : won(amountKrw)}</td>
      <td className={cellClass(`${number} max-md:col-start-2 font-semibold`)}>
        {ourAmountKrw === null ? t('files.notInBooks') : won(ourAmountKrw)}
      </td>
      <td className={cellClass(`${number} max-md:hidden`)}>{won(feeKrw)}</td>
      <td className={cellClass(`${number} text-muted max-md:hidden`)}>{won(ourFeeKrw)}</td>
    </ListRow>
  );
}
