import Link from 'next/link';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { sumOrders } from '@/lib/orders/find-orders';
import { periods } from '@/lib/orders/operator-period';
import { filterQuery, type OrderFilter } from '@/lib/orders/order-filter';
import { address } from './addresses';

/** Says to which days or queue the list is narrowed, and what that comes to; nothing when it is not. */
export async function FilterNotice({ filter }: { filter: OrderFilter }) {
  if (!filter.paid && !filter.queue) return null;
  const locale = await getLocale();
  const t = await getT('desk');
  const { count, totalKrw } = await sumOrders(filter);
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-sunken px-4 py-2">
      <strong>{(await nameOf(filter)).join(' · ')}</strong>
      {!filter.search && (
        <span className="tabular-nums">{t('filter.sum', { count, amount: formatKrw(totalKrw, locale) })}</span>
      )}
      <Link
        href={address(locale, '/admin/orders', filterQuery({ ...filter, paid: null, queue: null }))}
        className="ml-auto inline-flex min-h-11 items-center text-sm underline"
      >
        {t('filter.clear')}
      </Link>
    </p>
  );
}

async function nameOf({ paid, queue }: OrderFilter): Promise<string[]> {
  const t = await getT('desk');
  const admin = await getT('admin');
  const named = periods.find((period) => period === paid);
  return [
    ...(queue ? [t(`queues.${queue}`)] : []),
    ...(named ? [admin(`orders.paid.${named}`)] : paid ? [t('filter.day', { day: paid })] : []),
  ];
}
