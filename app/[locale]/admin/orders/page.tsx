import type { Metadata } from 'next';
import Link from 'next/link';
import { address, paymentAddress } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { ExportBox } from '@/components/admin/export-box';
import { FilterNotice } from '@/components/admin/filter-notice';
import { OrderKeys } from '@/components/admin/order-keys';
import { OrderSearch } from '@/components/admin/order-search';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { SavedViews } from '@/components/admin/saved-views';
import { Tabs } from '@/components/admin/tabs';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { listOrders } from '@/lib/orders/operator-orders';
import { readPosition } from '@/lib/orders/operator-page';
import { stages } from '@/lib/orders/operator-stages';
import { filterQuery, isFiltered, type OrderFilter, readFilter } from '@/lib/orders/order-filter';
import { listViews, queryText } from '@/lib/orders/saved-views';
import { Desk } from '../desk';
import { Chosen } from './chosen';
import { forgetView, keepView } from './view-actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('admin'))('orders.title') };
}

/** All orders, newest first; what is looked for stands in the address. */
export default async function OrdersPage({ searchParams }: PageProps<'/[locale]/admin/orders'>) {
  const operator = await requirePermission('orders.read', await getLocale(), '/admin/orders');
  const locale = await getLocale();
  const t = await getT('admin');
  const asked = await searchParams;
  const filter = readFilter(asked);
  const [list, views] = await Promise.all([listOrders(filter, readPosition(asked)), listViews(operator.id)]);
  const query = filterQuery(filter);
  return (
    <Desk active="orders" operator={operator}>
      <PageHead title={t('orders.title')}>
        <OrderKeys />
      </PageHead>
      <OrderSearch filter={filter} />
      <SavedViews
        views={views}
        query={queryText(filter)}
        save={keepView.bind(null, locale)}
        remove={(id) => forgetView.bind(null, locale, id)}
      />
      <Allowed to="orders.export">
        <ExportBox query={query} />
      </Allowed>
      <Tabs label={t('orders.stages')} tabs={await stageTabs(filter)} className="mb-4" />
      <FilterNotice filter={filter} />
      {list.attemptWithoutOrder && (
        <Notice tone="warn" title={t('orders.attemptOnly')} className="mb-4">
          <Link href={paymentAddress(locale, list.attemptWithoutOrder)} className="underline">
            {t('orders.attemptLink')}
          </Link>
        </Notice>
      )}
      {list.rows.length > 0 && <Chosen rows={list.rows} />}
      {list.rows.length === 0 && !list.attemptWithoutOrder && <Nothing isFiltered={isFiltered(filter)} />}
      <Pager page={list} hrefAt={(position) => address(locale, '/admin/orders', { ...query, ...position })} />
    </Desk>
  );
}

async function stageTabs(filter: OrderFilter) {
  const locale = await getLocale();
  const t = await getT('admin');
  return [null, ...stages].map((stage) => ({
    key: stage ?? 'all',
    label: stage ? t(`stages.${stage}`) : t('orders.all'),
    href: address(locale, '/admin/orders', filterQuery({ ...filter, stage })),
    isActive: stage === filter.stage,
  }));
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getT('admin');
  return isFiltered ? (
    <Empty title={t('orders.nothing')}>{t('orders.nothingText')}</Empty>
  ) : (
    <Empty title={t('orders.empty')}>{t('orders.emptyText')}</Empty>
  );
}
