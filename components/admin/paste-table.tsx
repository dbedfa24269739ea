import { clsx } from 'clsx';
import { CELL, PlanOutcome, PlanRow, PlanTable } from './plan-table';

/** One line of a pasted table in words. */
export type PasteRow = {
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

/** What each pasted line would do. */
export function PasteTable({ rows, words }: { rows: readonly PasteRow[]; words: PlanWords }) {
  return (
    <PlanTable columns={COLUMNS.map((key) => ({ key, label: words[key] }))}>
      {rows.map((row) => (
        <PlanRow key={row.line} gap="max-md:gap-y-0.5">
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
            <PlanOutcome isReady={row.isReady} state={row.state} warning={row.warning} />
          </td>
        </PlanRow>
      ))}
    </PlanTable>
  );
}
