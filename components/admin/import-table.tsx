import { clsx } from 'clsx';
import { CircleCheck, TriangleAlert } from 'lucide-react';

/** One line of a table of goods in words. */
export type ImportRow = {
  line: number;
  code: string;
  name: string;
  kind: string;
  /** What will happen, or the one thing that keeps it from happening. */
  changes: string[];
  isRefused: boolean;
  /** Something to look at that keeps nothing from happening. */
  warning: string | null;
};

export type ImportTableWords = Record<'line' | 'goods' | 'change', string>;

const CELL = 'md:px-3 md:py-2.5 md:align-top';

/** What each line would do: a table on a desk, cards on a phone. */
export function ImportTable({ rows, words }: { rows: readonly ImportRow[]; words: ImportTableWords }) {
  return (
    <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-surface">
      <table className="w-full border-collapse text-[0.9375rem] max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-line border-b text-left text-muted text-sm">
            {(['line', 'goods', 'change'] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-2.5 font-medium">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:grid max-md:gap-2.5">
          {rows.map((row) => (
            <tr
              key={row.line}
              className="max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)] max-md:gap-x-3 max-md:gap-y-1 max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4 md:border-line md:border-t"
            >
              <td className={clsx(CELL, 'text-muted tabular-nums max-md:row-span-2')}>{row.line}</td>
              <td className={clsx(CELL, 'md:w-1/3 md:min-w-48')}>
                <span className="block font-semibold">{row.name}</span>
                <code className="break-all text-muted text-sm">{row.code}</code>
              </td>
              <td className={clsx(CELL, 'md:min-w-64')}>
                <Changes row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changes({ row: { kind, changes, isRefused, warning } }: { row: ImportRow }) {
  const Icon = isRefused ? TriangleAlert : CircleCheck;
  return (
    <>
      <span className={clsx('flex items-start gap-1.5 font-medium', isRefused ? 'text-danger' : 'text-ok')}>
        <Icon aria-hidden className="mt-1 size-4 shrink-0" />
        {kind}
      </span>
      <ul className="break-words">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {warning && <span className="mt-0.5 block text-sm text-warn">{warning}</span>}
    </>
  );
}
