import Link from 'next/link';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { RefundRow } from '@/lib/orders/operator-refunds';
import { orderAddress, paymentAddress } from './addresses';
import { RefundBadge } from './badges';
import { Code } from './facts';
import { cellClass, ListRow, ListTable } from './list-table';
import { RefundReason } from './refund-reason';
import { formatMoney } from './sum';
import { When } from './when';

const COLUMNS = ['order', 'stage', 'reason', 'source', 'amount', 'at'] as const;

/** Refunds as a table on a desk and as cards on a phone. */
export async function RefundTable({ rows }: { rows: readonly RefundRow[] }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const columns = COLUMNS.map((key) => ({ key, label: t(`refunds.${key}`), isSum: key === 'amount' }));
  return (
    <ListTable caption={t('refunds.list')} columns={columns}>
      {rows.map((row) => (
        <Row key={row.id} row={row} locale={locale} />
      ))}
    </ListTable>
  );
}

async function Row({ row, locale }: { row: RefundRow; locale: Locale }) {
  const t = await getT('admin');
  return (
    <ListRow>
      <th scope="row" className={cellClass('text-left font-semibold')}>
        <Link
          href={row.orderNumber ? orderAddress(locale, row.orderNumber) : paymentAddress(locale, row.impUid)}
          prefetch={false}
          className="tabular-nums underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {row.orderNumber ?? t('refunds.noOrder')}
        </Link>
        <Code className="block font-normal text-muted">{row.impUid}</Code>
      </th>
      <td className={cellClass('max-md:text-right')}>
        <RefundBadge state={row.state} />
      </td>
      <td className={cellClass('max-md:col-span-2')}>
        <RefundReason reason={row.reason} />
        {row.refusal && <span className="block text-danger">{row.refusal}</span>}
        {row.next && <span className="block text-muted text-sm">{t(`refunds.next.${row.next}`)}</span>}
      </td>
      <td className={cellClass('break-all text-muted max-md:text-sm')}>
        {row.requestedBy ?? t(`refunds.sources.${row.source}`)}
      </td>
      <td className={cellClass('whitespace-nowrap text-right font-semibold tabular-nums')}>
        {formatMoney(row.money, locale)}
      </td>
      <td className={cellClass('text-muted max-md:col-span-2 max-md:text-sm')}>
        <When at={row.createdAt} look="short" />
      </td>
    </ListRow>
  );
}
