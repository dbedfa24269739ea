import { clsx } from 'clsx';
import { CELL, PlanOutcome, PlanRow, PlanTable } from './plan-table';

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

const COLUMNS = ['line', 'goods', 'change'] as const;

/** What each line of goods would do. */
export function ImportTable({ rows, words }: { rows: readonly ImportRow[]; words: ImportTableWords }) {
  return (
    <PlanTable columns={COLUMNS.map((key) => ({ key, label: words[key] }))}>
      {rows.map((row) => (
        <PlanRow key={row.line} gap="max-md:gap-y-1">
          <td className={clsx(CELL, 'text-muted tabular-nums max-md:row-span-2')}>{row.line}</td>
          <td className={clsx(CELL, 'md:w-1/3 md:min-w-48')}>
            <span className="block font-semibold">{row.name}</span>
            <code className="break-all text-muted text-sm">{row.code}</code>
          </td>
          <td className={clsx(CELL, 'md:min-w-64')}>
            <PlanOutcome isReady={!row.isRefused} state={row.kind} warning={row.warning}>
              <ul className="break-words">
                {row.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </PlanOutcome>
          </td>
        </PlanRow>
      ))}
    </PlanTable>
  );
}
