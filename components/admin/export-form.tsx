import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getT } from '@/i18n/server';

type ExportFormProps = {
  action: string;
  /** What goes along unseen; what is empty does not. */
  query: Readonly<Record<string, string | null>>;
  reasonId: string;
  reasonHint: string;
  className: string;
  children?: ReactNode;
};

/** Asks for a file of people's data, and why. A plain form: the file starts at once and the page stays. */
export async function ExportForm({ action, query, reasonId, reasonHint, className, children }: ExportFormProps) {
  const t = await getT('staff');
  return (
    <form method="post" action={action} className={className}>
      {children}
      {Object.entries(query).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Field id={reasonId} label={t('export.reason')} hint={reasonHint} required>
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
  );
}
