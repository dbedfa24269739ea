import { clsx } from 'clsx';
import { Fragment, type ReactNode } from 'react';

export type Fact = { name: string; value: ReactNode };

/** Names and values, one under the other. What does not apply (null, an empty word) is left out. */
export function Facts({ facts, className }: { facts: readonly (Fact | null | '')[]; className?: string }) {
  const known = facts.filter((fact) => fact !== null && fact !== '');
  return (
    <dl
      className={clsx(
        'grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[0.9375rem]',
        className,
      )}
    >
      {known.map(({ name, value }) => (
        <Fragment key={name}>
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A name of the provider or of ours that machines compare letter by letter. */
export function Code({ children, className }: { children: ReactNode; className?: string }) {
  return <code className={clsx('break-all font-mono text-[0.8125rem]', className)}>{children}</code>;
}
