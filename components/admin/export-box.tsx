import { Download } from 'lucide-react';
import { getLocale, getT } from '@/i18n/server';
import { address } from './addresses';
import { ExportForm } from './export-form';

/** Downloads what the list is narrowed to. */
export async function ExportBox({ query }: { query: Record<string, string | null> }) {
  const t = await getT('staff');
  return (
    <details id="export" className="mb-4 rounded-card border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-4 text-[0.9375rem]">
        <Download aria-hidden className="size-4" />
        {t('export.title')}
      </summary>
      <ExportForm
        action={address(await getLocale(), '/admin/orders/export', {})}
        query={query}
        reasonId="export-reason"
        reasonHint={t('export.written')}
        className="space-y-3 px-4 pb-4"
      >
        <p className="text-muted text-sm">{t('export.lead')}</p>
      </ExportForm>
    </details>
  );
}
