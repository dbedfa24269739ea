import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type ListTableProps = {
  /** For somebody who only hears the table. */
  caption: string;
  columns: readonly { key: string; label: string; isSum?: boolean }[];
  /** Rows of `ListRow`. */
  children: ReactNode;
};

/** The frame of a list: a table on a desk, cards on a phone. */
export function ListTable({ caption, columns, children }: ListTableProps) {
  return (
    <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-surface">
      <table className="w-full border-collapse text-[0.9375rem] max-md:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="text-left text-muted text-sm">
            {columns.map(({ key, label, isSum }) => (
              <th key={key} scope="col" className={clsx('px-3 py-2.5 font-medium', isSum && 'text-right')}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:grid max-md:gap-2.5">{children}</tbody>
      </table>
    </div>
  );
}

/** One row, or card: two columns on a phone. */
export function ListRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <tr
      className={clsx(
        'max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1 md:border-line md:border-t',
        'max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4',
        className,
      )}
    >
      {children}
    </tr>
  );
}

/** Classes of a cell. */
export const cellClass = (extra?: string): string => clsx('md:px-3 md:py-2.5 md:align-top', extra);
