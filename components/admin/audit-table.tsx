import { getT } from '@/i18n/server';
import type { LedgerRow } from '@/lib/operators/audit-ledger';
import { actionName } from './action-name';
import { When } from './when';

/** The ledger, one entry a line; on a phone one under the other. */
export async function AuditTable({ rows }: { rows: readonly LedgerRow[] }) {
  const t = await getT('staff');
  return (
    <ol aria-label={t('audit.title')} className="divide-y divide-line rounded-card border border-line bg-surface">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-x-4 gap-y-1 p-3 md:grid-cols-[11rem_minmax(0,1fr)_14rem] md:px-4">
          <span className="text-muted text-sm">
            <When at={row.at} />
          </span>
          <span className="min-w-0">
            <strong className="font-semibold">{actionName(row.action)}</strong>{' '}
            <span className="break-all text-muted">{row.subject}</span>
            <Detail detail={row.detail} />
          </span>
          <span className="break-all text-sm md:text-right">{row.operator}</span>
        </li>
      ))}
    </ol>
  );
}

function Detail({ detail }: { detail: Record<string, unknown> }) {
  if (Object.keys(detail).length === 0) return null;
  const text = Object.entries(detail).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return <code className="mt-0.5 block break-all text-[0.8125rem] text-muted">{text.join(' · ')}</code>;
}
