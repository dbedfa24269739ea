import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a control needs so that its label, hint and error are read with it; spread it: `<Input {...control} />`. */
export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean;
};

type FieldProps = {
  /** Unique on the page. */
  id: string;
  label: ReactNode;
  /** How to fill it in; stays visible. */
  hint?: ReactNode;
  /** What is wrong, in a sentence; replaces nothing. */
  error?: ReactNode;
  required?: boolean;
  /** The word after the label of a field that may stay empty, e.g. 선택. */
  optionalLabel?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A labelled control: `<Field id="buyer-name" label="이름" error={e}>{(c) => <Input name="name" {...c} />}</Field>`. */
export function Field({ id, label, hint, error, required = false, optionalLabel, className, children }: FieldProps) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-medium text-[0.9375rem]">
        {label}
        {optionalLabel && <span className="ml-1.5 font-normal text-muted text-sm">{optionalLabel}</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined, required })}
      {hint && (
        <p id={hintId} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
