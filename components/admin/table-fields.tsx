import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';

type TableFileProps = { id: string; label: string; hint?: string };

/** A table as a file, as spreadsheets save it. */
export const TableFile = ({ id, label, hint }: TableFileProps) => (
  <Field id={id} label={label} hint={hint}>
    {(control) => (
      <Input
        {...control}
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="py-2.5 read-only:bg-surface"
      />
    )}
  </Field>
);

type TableTextProps = {
  id: string;
  label: string;
  hint: string;
  error?: ReactNode;
  rows: number;
  text: string;
  isRequired?: boolean;
};

/** A table as text, pasted or typed. */
export const TableText = ({ id, label, hint, error, rows, text, isRequired = false }: TableTextProps) => (
  <Field id={id} label={label} hint={hint} error={error} required={isRequired}>
    {(control) => (
      <Textarea
        {...control}
        key={text}
        name="text"
        rows={rows}
        defaultValue={text}
        spellCheck={false}
        className="font-mono text-sm"
      />
    )}
  </Field>
);
