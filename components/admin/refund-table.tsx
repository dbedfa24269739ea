import { clsx } from 'clsx';
import Link from 'next/link';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { RefundRow } from '@/lib/orders/operator-refunds';
import { orderAddress, paymentAddress } from './addresses';
import { RefundBadge } from './badges';
import { Code } from './facts';
import { RefundReason } from './refund-reason';
import { formatMoney } from './sum';
import { When } from './when';

const COLUMNS = ['order', 'stage', 'reason', 'source', 'amount', 'at'] as const;

/** Refunds as a table on a desk and as cards on a phone. */
export async function RefundTable({ rows }: { rows: readonly RefundRow[] }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-surface">
      <table className="w-full border-collapse text-[0.9375rem] max-md:block">
        <caption className="sr-only">{t('refunds.list')}</caption>
        <thead className="max-md:sr-only">
          <tr className="text-left text-muted text-sm">
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={clsx('px-3 py-2.5 font-medium', column === 'amount' && 'text-right')}
              >
                {t(`refunds.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:grid max-md:gap-2.5">
          {rows.map((row) => (
            <Row key={row.id} row={row} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CELL = 'md:px-3 md:py-2.5 md:align-top';

async function Row({ row, locale }: { row: RefundRow; locale: Locale }) {
  const t = await getT('admin');
  return (
    <tr className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1 max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4 md:border-line md:border-t">
      <th scope="row" className={clsx(CELL, 'text-left font-semibold')}>
        <Link
          href={row.orderNumber ? orderAddress(locale, row.orderNumber) : paymentAddress(locale, row.impUid)}
          prefetch={false}
          className="tabular-nums underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {row.orderNumber ?? t('refunds.noOrder')}
        </Link>
        <Code className="block font-normal text-muted">{row.impUid}</Code>
      </th>
      <td className={clsx(CELL, 'max-md:text-right')}>
        <RefundBadge stage={row.stage} />
      </td>
      <td className={clsx(CELL, 'max-md:col-span-2')}>
        <RefundReason reason={row.reason} />
        {row.refusal && <span className="block text-danger">{row.refusal}</span>}
      </td>
      <td className={clsx(CELL, 'break-all text-muted max-md:text-sm')}>
        {row.requestedBy ?? t(`refunds.sources.${row.source}`)}
      </td>
      <td className={clsx(CELL, 'whitespace-nowrap text-right font-semibold tabular-nums')}>
        {formatMoney(row.money, locale)}
      </td>
      <td className={clsx(CELL, 'text-muted max-md:col-span-2 max-md:text-sm')}>
        <When at={row.createdAt} look="short" />
      </td>
    </tr>
  );
}
