import { clsx } from 'clsx';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** How a cell of such a table stands. */
export const CELL = 'md:px-3 md:py-2.5 md:align-top';

type PlanTableProps = { columns: readonly { key: string; label: string }[]; children: ReactNode };

/** What each line of a table would do: a table on a desk, cards on a phone. */
export const PlanTable = ({ columns, children }: PlanTableProps) => (
  <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-surface">
    <table className="w-full border-collapse text-[0.9375rem] max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-line border-b text-left text-muted text-sm">
          {columns.map(({ key, label }) => (
            <th key={key} scope="col" className="px-3 py-2.5 font-medium">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-2.5">{children}</tbody>
    </table>
  </div>
);

/** One line: a row, or a card with the line's number beside it. */
export const PlanRow = ({ gap, children }: { gap: string; children: ReactNode }) => (
  <tr
    className={clsx(
      gap,
      'max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)] max-md:gap-x-3 max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4 md:border-line md:border-t',
    )}
  >
    {children}
  </tr>
);

type PlanOutcomeProps = {
  isReady: boolean;
  /** What will happen, or what keeps it from happening. */
  state: string;
  /** Something to look at that keeps nothing from happening. */
  warning: string | null;
  children?: ReactNode;
};

/** Whether a line will be carried out, what there is to know of it, and what to look at first. */
export function PlanOutcome({ isReady, state, warning, children }: PlanOutcomeProps) {
  const Icon = isReady ? CircleCheck : TriangleAlert;
  return (
    <>
      <span className={clsx('flex items-start gap-1.5 font-medium', isReady ? 'text-ok' : 'text-danger')}>
        <Icon aria-hidden className="mt-1 size-4 shrink-0" />
        {state}
      </span>
      {children}
      {warning && <span className="mt-0.5 block text-sm text-warn">{warning}</span>}
    </>
  );
}
