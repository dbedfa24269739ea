import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { RefundTable } from '@/components/admin/refund-table';
import { Tabs } from '@/components/admin/tabs';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { listRefunds } from '@/lib/orders/operator-refunds';
import { isRefundStage, refundStages } from '@/lib/orders/operator-stages';
import { Desk } from '../desk';
import { WaitingRefunds } from './waiting';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('admin'))('refunds.title') };
}

/** Money that went back or is to go back, of all orders, newest first. */
export default async function RefundsPage({ searchParams }: PageProps<'/[locale]/admin/refunds'>) {
  const operator = await requirePermission('refunds.read', await getLocale(), '/admin/refunds');
  const locale = await getLocale();
  const t = await getT('admin');
  const asked = await searchParams;
  const stage = isRefundStage(asked.stage) ? asked.stage : null;
  const list = await listRefunds(stage, readPosition(asked));
  const tabs = [null, ...refundStages].map((one) => ({
    key: one ?? 'all',
    label: one ? t(`refunds.${one}`) : t('refunds.all'),
    href: address(locale, '/admin/refunds', { stage: one }),
    isActive: one === stage,
  }));
  return (
    <Desk active="refunds" operator={operator}>
      <PageHead title={t('refunds.title')}>
        <Link
          href={address(locale, '/admin/receipts', {})}
          prefetch={false}
          className={buttonClass({ variant: 'secondary', size: 'sm' })}
        >
          {(await getT('receipts'))('all')}
        </Link>
      </PageHead>
      <div className="mb-4 grid gap-4 empty:hidden">
        <WaitingRefunds operator={operator} />
      </div>
      <Tabs label={t('refunds.stages')} tabs={tabs} className="mb-4" />
      {list.rows.length > 0 ? (
        <RefundTable rows={list.rows} />
      ) : (
        <Empty title={t('refunds.empty')}>{t('refunds.emptyText')}</Empty>
      )}
      <Pager page={list} hrefAt={(position) => address(locale, '/admin/refunds', { stage, ...position })} />
    </Desk>
  );
}
