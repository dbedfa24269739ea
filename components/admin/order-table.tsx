import { clsx } from 'clsx';
import Link from 'next/link';
import { Price } from '@/components/ui/price';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { OrderRow } from '@/lib/orders/operator-orders';
import { orderAddress } from './addresses';
import { StageBadge } from './badges';
import { Method } from './method';
import { formatTel } from './tel';
import { When } from './when';

const COLUMNS = ['number', 'stage', 'goods', 'buyer', 'method', 'total', 'at'] as const;

/** Orders as a table on a desk and as cards on a phone; the whole card takes the tap. */
export async function OrderTable({ rows }: { rows: readonly OrderRow[] }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <div className="md:overflow-x-auto md:rounded-card md:border md:border-line md:bg-surface">
      <table className="w-full border-collapse text-[0.9375rem] max-md:block">
        <caption className="sr-only">{t('orders.list')}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-line border-b text-left text-muted text-sm">
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={clsx('px-3 py-2.5 font-medium', column === 'total' && 'text-right')}
              >
                {t(`orders.${column}`)}
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

async function Row({ row, locale }: { row: OrderRow; locale: Locale }) {
  const t = await getT('admin');
  return (
    <tr className="relative max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1 max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:p-4 md:border-line md:border-t md:hover:bg-sunken">
      <th scope="row" className={clsx(CELL, 'text-left font-semibold')}>
        <Link
          href={orderAddress(locale, row.number)}
          prefetch={false}
          className="whitespace-nowrap tabular-nums underline decoration-line underline-offset-4 hover:decoration-ink max-md:after:absolute max-md:after:inset-0"
        >
          {row.number}
        </Link>
      </th>
      <td className={clsx(CELL, 'max-md:text-right')}>
        <StageBadge stage={row.stage} />
      </td>
      <td className={clsx(CELL, 'max-md:col-span-2 md:min-w-48')}>
        {row.title} <span className="whitespace-nowrap text-muted">{t('orders.pieces', { count: row.pieces })}</span>
      </td>
      <td className={clsx(CELL, 'md:whitespace-nowrap')}>
        {row.buyerName}{' '}
        <span className="whitespace-nowrap text-muted tabular-nums md:block">{formatTel(row.buyerTel)}</span>
      </td>
      <td className={clsx(CELL, 'md:whitespace-nowrap max-md:col-start-1 max-md:row-start-4 max-md:text-sm')}>
        <Method pgName={row.pgName} payMethod={row.payMethod} />
      </td>
      <td className={clsx(CELL, 'text-right font-semibold')}>
        <Price amountKrw={row.totalKrw} locale={locale} />
        {row.refundedKrw > 0 && (
          <span className="block whitespace-nowrap font-normal text-danger text-sm">
            {t('orders.refunded', { amount: formatKrw(row.refundedKrw, locale) })}
          </span>
        )}
      </td>
      <td className={clsx(CELL, 'text-muted max-md:row-start-4 max-md:text-right max-md:text-sm')}>
        <When at={row.createdAt} look="short" />
      </td>
    </tr>
  );
}
