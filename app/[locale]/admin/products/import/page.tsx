import type { Metadata } from 'next';
import { address } from '@/components/admin/addresses';
import { Card } from '@/components/admin/card';
import { ImportForm, type ImportWords } from '@/components/admin/import-form';
import { PageHead } from '@/components/admin/page-head';
import { When } from '@/components/admin/when';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { listImports } from '@/lib/catalog/import-products';
import { TABLE_BYTES_MAX, tableColumns } from '@/lib/domain/product-table';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../desk';
import { importGoods } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('imports'))('title') };
}

/** Changes many goods by a table: take it, edit it, look at what it would do, apply it. */
export default async function ImportPage() {
  const operator = await requirePermission('products.write', await getLocale(), '/admin/products/import');
  const locale = await getLocale();
  const t = await getT('imports');
  return (
    <Desk active="products" operator={operator}>
      <PageHead title={t('title')} lead={t('lead')}>
        <div className="flex flex-wrap gap-2">
          <Download to={address(locale, '/admin/products/export', {})} label={t('download')} />
          <Download to={address(locale, '/admin/products/export', { template: '1' })} label={t('template')} />
        </div>
      </PageHead>
      <div className="grid gap-6">
        <ImportForm action={importGoods.bind(null, locale)} words={await importWords()} bytesMax={TABLE_BYTES_MAX} />
        <Columns />
        <Recent />
      </div>
    </Desk>
  );
}

const Download = ({ to, label }: { to: string; label: string }) => (
  <a href={to} download className={buttonClass({ size: 'sm', variant: 'secondary' })}>
    {label}
  </a>
);

async function Columns() {
  const t = await getT('imports');
  return (
    <Card id="columns" title={t('columnsTitle')}>
      <p className="mb-3 text-muted">{t('columnsLead')}</p>
      <dl className="grid gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-[max-content_minmax(0,1fr)]">
        {tableColumns.map((column) => (
          <div key={column} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="font-medium">{t(`columns.${column}`)}</dt>
            <dd className="text-muted">{t(`about.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const RECENT_SHOWN_MAX = 5;

async function Recent() {
  const t = await getT('imports');
  const imports = await listImports(RECENT_SHOWN_MAX);
  return (
    <Card id="recent" title={t('recent')}>
      {imports.length === 0 && <p className="text-muted text-sm">{t('noRecent')}</p>}
      <ul className="space-y-2.5 text-[0.9375rem]">
        {imports.map((each) => (
          <li key={each.id}>
            <p>{t('recentLine', each)}</p>
            <p className="text-muted text-sm">
              {each.by} · <When at={each.at} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function importWords(): Promise<ImportWords> {
  const [t, goods] = [await getT('imports'), await getT('goods')];
  return {
    ...{ file: t('file'), fileHint: t('fileHint'), text: t('text'), textHint: t('textHint') },
    ...{ reason: t('reason'), note: t('note'), optional: t('optional'), check: t('check'), busy: t('busy') },
    ...{ back: t('back'), planned: t('planned'), tooLarge: t('unreadable.too-large') },
    ...{ line: t('line'), goods: t('goods'), change: t('change') },
    reasons: { restock: goods('reasons.restock'), correction: goods('reasons.correction') },
  };
}
