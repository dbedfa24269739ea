import { clsx } from 'clsx';
import Link from 'next/link';
import { Price } from '@/components/ui/price';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { maskTel } from '@/lib/domain/mask';
import type { OrderRow } from '@/lib/orders/operator-orders';
import { orderAddress } from './addresses';
import { StageBadge } from './badges';
import { cellClass, ListRow, ListTable } from './list-table';
import { Method } from './method';
import { When } from './when';

const COLUMNS = ['number', 'stage', 'goods', 'buyer', 'method', 'total', 'at'] as const;

/** Orders as a table on a desk and as cards on a phone; the whole card takes the tap. */
export async function OrderTable({ rows, isTickable = false }: { rows: readonly OrderRow[]; isTickable?: boolean }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const named = COLUMNS.map((key) => ({ key, label: t(`orders.${key}`), isSum: key === 'total' }));
  const columns = isTickable ? [{ key: 'tick', label: t('orders.tick') }, ...named] : named;
  return (
    <ListTable caption={t('orders.list')} columns={columns}>
      {rows.map((row) => (
        <Row key={row.id} row={row} locale={locale} isTickable={isTickable} />
      ))}
    </ListTable>
  );
}

async function Row({ row, locale, isTickable }: { row: OrderRow; locale: Locale; isTickable: boolean }) {
  const t = await getT('admin');
  return (
    <ListRow className="relative md:hover:bg-sunken">
      {isTickable && <Tick number={row.number} />}
      <th scope="row" className={cellClass('text-left font-semibold')}>
        <Link
          href={orderAddress(locale, row.number)}
          prefetch={false}
          data-order
          className="whitespace-nowrap tabular-nums underline decoration-line underline-offset-4 hover:decoration-ink max-md:after:absolute max-md:after:inset-0"
        >
          {row.number}
        </Link>
      </th>
      <td className={cellClass('max-md:text-right')}>
        <StageBadge stage={row.stage} />
      </td>
      <td className={cellClass('max-md:col-span-2 md:min-w-48')}>
        {row.title} <span className="whitespace-nowrap text-muted">{t('orders.pieces', { count: row.pieces })}</span>
      </td>
      <td className={cellClass('md:whitespace-nowrap')}>
        {row.buyerName}{' '}
        <span className="whitespace-nowrap text-muted tabular-nums md:block">{maskTel(row.buyerTel)}</span>
      </td>
      <td className={cellClass('md:whitespace-nowrap max-md:col-start-1 max-md:row-start-4 max-md:text-sm')}>
        <Method pgName={row.pgName} payMethod={row.payMethod} />
      </td>
      <td className={cellClass('text-right font-semibold')}>
        <Price amountKrw={row.totalKrw} locale={locale} />
        {row.refundedKrw > 0 && (
          <span className="block whitespace-nowrap font-normal text-danger text-sm">
            {t('orders.refunded', { amount: formatKrw(row.refundedKrw, locale) })}
          </span>
        )}
      </td>
      <td
        className={cellClass(
          clsx('text-muted max-md:row-start-4 max-md:text-right max-md:text-sm', isTickable && 'max-md:pr-8'),
        )}
      >
        <When at={row.createdAt} look="short" />
      </td>
    </ListRow>
  );
}

/** On a phone it lies over the card, whose link takes every other tap. */
async function Tick({ number }: { number: string }) {
  const t = await getT('delivery');
  return (
    <td className="max-md:absolute max-md:right-1 max-md:bottom-1 max-md:z-10 md:pl-2 md:align-top">
      <label className="grid size-11 cursor-pointer place-items-center">
        <input type="checkbox" name="number" value={number} className="size-5 accent-accent" />
        <span className="sr-only">{t('bulk.select', { number })}</span>
      </label>
    </td>
  );
}
