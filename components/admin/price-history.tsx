import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { PriceChangeRow } from '@/lib/catalog/operator-products';
import { When } from './when';

/** What things cost before. */
export async function PriceHistory({ rows }: { rows: readonly PriceChangeRow[] }) {
  const locale = await getLocale();
  const t = await getT('goods');
  if (rows.length === 0) return <p className="text-muted text-sm">{t('noPriceChanges')}</p>;
  return (
    <ol className="space-y-2.5 text-[0.9375rem]">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="tabular-nums">
            {formatKrw(row.fromKrw, locale)} → <strong>{formatKrw(row.toKrw, locale)}</strong>{' '}
            <code className="text-muted text-sm">{row.code}</code>
          </p>
          <p className="text-muted text-sm">
            {row.by} · <When at={row.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
