import Link from 'next/link';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { OrderTotals } from '@/lib/customers/find-guests';
import type { OrderRow } from '@/lib/orders/operator-orders';
import type { Page } from '@/lib/orders/operator-page';
import { OrderTable } from './order-table';
import { Empty } from './page-head';
import { Pager } from './pager';

type CustomerOrdersProps = {
  totals: OrderTotals;
  orders: Page<OrderRow>;
  /** The page's own address. */
  path: string;
  /** Where the orders are that somebody made with the same contact without the account. */
  guestPath: string | null;
};

/** What somebody ordered, a page at a time, and what all of it came to. */
export async function CustomerOrders({ totals, orders, path, guestPath }: CustomerOrdersProps) {
  const [locale, t] = await Promise.all([getLocale(), getT('customers')]);
  const { paidKrw, refundedKrw } = totals;
  return (
    <section aria-labelledby="orders-title">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="orders-title" className="font-bold text-lg">
          {t('orders.title')}
        </h2>
        <p className="tabular-nums">
          {t('orders.totals', { count: totals.orders, paid: formatKrw(paidKrw, locale) })}
          {refundedKrw > 0 && (
            <span className="text-muted">
              {' · '}
              {t('orders.refunded', { amount: formatKrw(refundedKrw, locale) })}
              {' · '}
              {t('orders.kept', { amount: formatKrw(paidKrw - refundedKrw, locale) })}
            </span>
          )}
        </p>
      </div>
      {orders.rows.length > 0 ? <OrderTable rows={orders.rows} /> : <Empty title={t('orders.none')} />}
      <Pager page={orders} hrefAt={(at) => `${path}?${new URLSearchParams(Object.entries(at))}`} />
      {guestPath && (
        <p className="mt-3 text-sm">
          <Link href={guestPath} prefetch={false} className="inline-flex min-h-11 items-center underline">
            {t('orders.asGuest')}
          </Link>
        </p>
      )}
    </section>
  );
}
