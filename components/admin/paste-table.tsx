import { clsx } from 'clsx';
import { CircleCheck, TriangleAlert } from 'lucide-react';

/** One line of a pasted table in words. */
export type PlanRow = {
  line: number;
  order: string;
  buyer: string;
  carrier: string;
  waybill: string;
  pieces: string;
  /** What will happen, or what keeps it from happening. */
  state: string;
  isReady: boolean;
  /** Something to look at that keeps nothing from happening. */
  warning: string | null;
};

export type PlanWords = Record<'line' | 'order' | 'buyer' | 'carrier' | 'waybill' | 'goods' | 'state', string>;

const COLUMNS = ['line', 'order', 'buyer', 'carrier', 'waybill', 'goods', 'state'] as const;
const CELL = 'md:px-3 md:py-2.5 md:align-top';

/** What each pasted line would do: a table on a desk, cards on a phone. */
export function PasteTable({ rows, words }: { rows: readonly PlanRow[]; words: PlanWords }) {
  return (
    <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-surface">
      <table className="w-full border-collapse text-[0.9375rem] max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-line border-b text-left text-muted text-sm">
            {COLUMNS.map((column) => (
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
              className="max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)] max-md:gap-x-3 max-md:gap-y-0.5 max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4 md:border-line md:border-t"
            >
              <td className={clsx(CELL, 'text-muted tabular-nums max-md:row-span-4')}>{row.line}</td>
              <td className={clsx(CELL, 'whitespace-nowrap font-semibold tabular-nums')}>{row.order}</td>
              <td className={CELL}>{row.buyer}</td>
              <td className={clsx(CELL, 'md:whitespace-nowrap max-md:hidden')}>{row.carrier}</td>
              <td className={clsx(CELL, 'whitespace-nowrap tabular-nums')}>
                <span className="md:hidden">{row.carrier} </span>
                {row.waybill}
              </td>
              <td className={clsx(CELL, 'tabular-nums max-md:hidden')}>{row.pieces}</td>
              <td className={clsx(CELL, 'md:min-w-52 max-md:col-start-2')}>
                <State row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ row: { state, isReady, warning } }: { row: PlanRow }) {
  const Icon = isReady ? CircleCheck : TriangleAlert;
  return (
    <>
      <span className={clsx('flex items-start gap-1.5 font-medium', isReady ? 'text-ok' : 'text-danger')}>
        <Icon aria-hidden className="mt-1 size-4 shrink-0" />
        {state}
      </span>
      {warning && <span className="mt-0.5 block text-sm text-warn">{warning}</span>}
    </>
  );
}
