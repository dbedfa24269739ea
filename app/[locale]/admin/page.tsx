import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { BooksCard } from '@/components/admin/books-card';
import { OrderTable } from '@/components/admin/order-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { ParkedAlarm } from '@/components/admin/parked-alarm';
import { SalesChart } from '@/components/admin/sales-chart';
import { Stats } from '@/components/admin/stats';
import { WaitingAlarm } from '@/components/admin/waiting-alarm';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { lastReading } from '@/lib/invariants/nightly';
import { requirePermission } from '@/lib/operators/require-permission';
import { readDesk } from '@/lib/orders/operator-desk';
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
  const [desk, reading, sales] = await Promise.all([readDesk(), lastReading(), listSales()]);
  return (
    <Desk active="home" operator={operator}>
      <PageHead title={t('home.title')} />
      {desk.parked > 0 && <ParkedAlarm count={desk.parked} />}
      <Allowed to="refunds.approve">
        <WaitingAlarm />
      </Allowed>
      <Stats desk={desk} />
      <SalesChart days={sales} />
      <BooksCard reading={reading} />
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
        {desk.newest.length > 0 ? (
          <OrderTable rows={desk.newest} />
        ) : (
          <Empty title={t('orders.empty')}>{t('orders.emptyText')}</Empty>
        )}
      </section>
    </Desk>
  );
}
