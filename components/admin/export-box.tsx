import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { address } from './addresses';

/** Downloads what the list is narrowed to. A plain form: the file starts at once and the page stays. */
export async function ExportBox({ query }: { query: Record<string, string | null> }) {
  const t = await getT('staff');
  return (
    <details id="export" className="mb-4 rounded-card border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-4 text-[0.9375rem]">
        <Download aria-hidden className="size-4" />
        {t('export.title')}
      </summary>
      <form
        method="post"
        action={address(await getLocale(), '/admin/orders/export', {})}
        className="space-y-3 px-4 pb-4"
      >
        <p className="text-muted text-sm">{t('export.lead')}</p>
        {Object.entries(query).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field id="export-reason" label={t('export.reason')} hint={t('export.written')} required>
          {(control) => <Input {...control} name="reason" maxLength={200} autoComplete="off" />}
        </Field>
        <div className="flex gap-2">
          <Button type="submit" name="format" value="xlsx" size="sm">
            {t('export.xlsx')}
          </Button>
          <Button type="submit" name="format" value="csv" size="sm" variant="secondary">
            {t('export.csv')}
          </Button>
        </div>
      </form>
    </details>
  );
}
