import Link from 'next/link';
import { CLAIM_TONES } from '@/components/claims/tones';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import type { ClaimRow } from '@/lib/claims/operator-claims';
import { orderAddress } from './addresses';
import { DueBadge } from './due-badge';
import { cellClass, ListRow, ListTable } from './list-table';
import { When } from './when';

const COLUMNS = ['order', 'kind', 'goods', 'state', 'due', 'at'] as const;

/** Claims and how each stands; the order's page is where something is done about one. */
export async function ClaimTable({ rows }: { rows: readonly ClaimRow[] }) {
  const t = await getT('claims');
  const columns = COLUMNS.map((key) => ({ key, label: t(`desk.columns.${key}`) }));
  return (
    <ListTable caption={t('desk.title')} columns={columns}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ListTable>
  );
}

async function Row({ row }: { row: ClaimRow }) {
  const locale = await getLocale();
  const t = await getT('claims');
  return (
    <ListRow>
      <th scope="row" className={cellClass('text-left font-semibold')}>
        <Link
          href={`${orderAddress(locale, row.orderNumber)}#claims-title`}
          prefetch={false}
          className="tabular-nums underline"
        >
          {row.orderNumber}
        </Link>
      </th>
      <td className={cellClass('max-md:text-right')}>
        {t(`kind.${row.kind}`)} · {t(`reason.${row.reason}`)}
      </td>
      <td className={cellClass()}>
        {row.lines.map(({ name, quantity }) => t('cancel.pieces', { name, count: quantity })).join(', ')}
      </td>
      <td className={cellClass('max-md:text-right')}>
        <Badge tone={CLAIM_TONES[row.state]}>{t(`state.${row.state}`)}</Badge>
      </td>
      <td className={cellClass()}>{row.dueAt && <DueBadge dueAt={row.dueAt} />}</td>
      <td className={cellClass('text-muted max-md:text-right')}>
        <When at={row.createdAt} look="short" />
      </td>
    </ListRow>
  );
}
