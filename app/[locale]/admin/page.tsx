import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { BooksCard } from '@/components/admin/books-card';
import { durationText } from '@/components/admin/gap';
import { MoneyMap } from '@/components/admin/money-map';
import { OrderTable } from '@/components/admin/order-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { ParkedAlarm } from '@/components/admin/parked-alarm';
import { SalesChart } from '@/components/admin/sales-chart';
import { WaitingAlarm } from '@/components/admin/waiting-alarm';
import { WorkList } from '@/components/admin/work-list';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { mayDo } from '@/lib/domain/permissions';
import { lastReading } from '@/lib/invariants/nightly';
import { requirePermission } from '@/lib/operators/require-permission';
import { lateMoneyJob, readDesk } from '@/lib/orders/operator-desk';
import { newestOrders } from '@/lib/orders/operator-orders';
import { listSales } from '@/lib/orders/operator-sales';
import { Desk } from './desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('admin');
  // The layout's template is for pages below it, not for its own.
  return { title: `${t('home.title')} · ${t('brand')}` };
}

/** What an operator sees first: what needs them, what came in, the newest orders. */
export default async function AdminHomePage() {
  const operator = await requirePermission('desk.read', await getLocale());
  const locale = await getLocale();
  const t = await getT('admin');
  const [{ money, work }, lateMs, reading, sales, newest] = await Promise.all([
    readDesk(),
    lateMoneyJob(),
    lastReading(),
    listSales(),
    newestOrders(8),
  ]);
  const parked = work.find(({ key }) => key === 'parked')?.count ?? 0;
  return (
    <Desk active="home" operator={operator}>
      <PageHead title={t('home.title')} />
      {parked > 0 && <ParkedAlarm count={parked} />}
      <Allowed to="refunds.approve">
        <WaitingAlarm />
      </Allowed>
      {lateMs !== null && <LateJob ageMs={lateMs} />}
      <div className="grid gap-6 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <WorkList work={work.filter(({ needs }) => mayDo(operator.role, needs))} />
        <div>
          <MoneyMap stats={money} />
          <SalesChart days={sales} />
          <BooksCard reading={reading} />
        </div>
      </div>
      <section aria-labelledby="newest" className="mt-8">
        <div className="mb-3 flex items-center justify-between gap-4">
          <h2 id="newest" className="font-bold text-lg">
            {t('home.newest')}
          </h2>
          <Link
            href={address(locale, '/admin/orders', {})}
            prefetch={false}
            className={buttonClass({ variant: 'quiet', size: 'sm' })}
          >
            {t('home.all')}
          </Link>
        </div>
        {newest.length > 0 ? (
          <OrderTable rows={newest} />
        ) : (
          <Empty title={t('orders.empty')}>{t('orders.emptyText')}</Empty>
        )}
      </section>
    </Desk>
  );
}

async function LateJob({ ageMs }: { ageMs: number }) {
  const t = await getT('desk');
  return (
    <Notice tone="danger" className="mb-4">
      {t('work.lateJob', { age: await durationText(ageMs) })}
    </Notice>
  );
}
