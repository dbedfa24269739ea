import type { Metadata } from 'next';
import Link from 'next/link';
import { address, paymentAddress } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { BulkForm } from '@/components/admin/bulk-form';
import { ExportBox } from '@/components/admin/export-box';
import { OrderSearch } from '@/components/admin/order-search';
import { OrderTable } from '@/components/admin/order-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { PaidNotice } from '@/components/admin/paid-notice';
import { Tabs } from '@/components/admin/tabs';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { isAllowed, requirePermission } from '@/lib/operators/require-permission';
import type { OrderFilter } from '@/lib/orders/find-orders';
import { listOrders, type OrderRow } from '@/lib/orders/operator-orders';
import { readPosition } from '@/lib/orders/operator-page';
import { isPeriod } from '@/lib/orders/operator-period';
import { isStage, stages } from '@/lib/orders/operator-stages';
import { Desk } from '../desk';
import { moveTicked } from './bulk-actions';

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
  const list = await listOrders(filter, readPosition(asked));
  const query = { q: filter.search, stage: filter.stage, paid: filter.paid };
  return (
    <Desk active="orders" operator={operator}>
      <PageHead title={t('orders.title')} />
      <OrderSearch search={filter.search} kept={{ stage: filter.stage, paid: filter.paid }} />
      <Allowed to="orders.export">
        <ExportBox query={query} />
      </Allowed>
      <Tabs label={t('orders.stages')} tabs={await stageTabs(filter)} className="mb-4" />
      {filter.paid && (
        <PaidNotice period={filter.paid} clearHref={address(locale, '/admin/orders', { ...query, paid: null })} />
      )}
      {list.attemptWithoutOrder && (
        <Notice tone="warn" title={t('orders.attemptOnly')} className="mb-4">
          <Link href={paymentAddress(locale, list.attemptWithoutOrder)} className="underline">
            {t('orders.attemptLink')}
          </Link>
        </Notice>
      )}
      {list.rows.length > 0 && <Rows rows={list.rows} />}
      {list.rows.length === 0 && !list.attemptWithoutOrder && <Nothing isFiltered={isFiltered(filter)} />}
      <Pager page={list} hrefAt={(position) => address(locale, '/admin/orders', { ...query, ...position })} />
    </Desk>
  );
}

/** The list; who sends parcels can tick its orders. */
async function Rows({ rows }: { rows: readonly OrderRow[] }) {
  if (!(await isAllowed('orders.ship'))) return <OrderTable rows={rows} />;
  return (
    <BulkForm
      action={moveTicked.bind(null, await getLocale())}
      stages={await movableStages()}
      words={await bulkWords()}
    >
      <OrderTable rows={rows} isTickable />
    </BulkForm>
  );
}

type Asked = Awaited<PageProps<'/[locale]/admin/orders'>['searchParams']>;

function readFilter({ q, stage, paid }: Asked): OrderFilter {
  return {
    search: typeof q === 'string' ? q.trim().slice(0, 64) : '',
    stage: isStage(stage) ? stage : null,
    paid: isPeriod(paid) ? paid : null,
  };
}

const isFiltered = ({ search, stage, paid }: OrderFilter): boolean => Boolean(search || stage || paid);

async function stageTabs({ search, stage, paid }: OrderFilter) {
  const locale = await getLocale();
  const t = await getT('admin');
  return [null, ...stages].map((one) => ({
    key: one ?? 'all',
    label: one ? t(`stages.${one}`) : t('orders.all'),
    href: address(locale, '/admin/orders', { q: search, stage: one, paid }),
    isActive: one === stage,
  }));
}

async function movableStages() {
  const t = await getT('admin');
  return (['preparing', 'delivered', 'confirmed', 'paid', 'shipped'] as const).map((stage) => ({
    stage,
    label: t(`stages.${stage}`),
  }));
}

async function bulkWords() {
  const t = await getT('delivery');
  return {
    all: t('bulk.all'),
    to: t('bulk.to'),
    move: t('bulk.move'),
    moving: t('stage.moving'),
    undo: t('bulk.undo'),
  };
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getT('admin');
  return isFiltered ? (
    <Empty title={t('orders.nothing')}>{t('orders.nothingText')}</Empty>
  ) : (
    <Empty title={t('orders.empty')}>{t('orders.emptyText')}</Empty>
  );
}
