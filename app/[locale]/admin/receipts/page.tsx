import type { Metadata } from 'next';
import { address } from '@/components/admin/addresses';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { ReceiptTable } from '@/components/admin/receipt-table';
import { Tabs } from '@/components/admin/tabs';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { isReceiptStage, listReceipts, receiptStages } from '@/lib/receipts/receipts';
import { Desk } from '../desk';
import { retry } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('receipts'))('title') };
}

/** Cash receipts: what is still to be issued first. */
export default async function ReceiptsPage({ searchParams }: PageProps<'/[locale]/admin/receipts'>) {
  const operator = await requirePermission('refunds.read', await getLocale(), '/admin/receipts');
  const locale = await getLocale();
  const t = await getT('receipts');
  const asked = await searchParams;
  const stage = isReceiptStage(asked.stage) ? asked.stage : null;
  const list = await listReceipts(stage, readPosition(asked));
  const tabs = ([null, 'owed', ...receiptStages] as const).map((one) => ({
    key: one ?? 'all',
    label: t(`tabs.${one ?? 'all'}`),
    href: address(locale, '/admin/receipts', { stage: one }),
    isActive: one === stage,
  }));
  return (
    <Desk active={null} operator={operator}>
      <PageHead title={t('title')} lead={t('lead')} />
      <Tabs label={t('title')} tabs={tabs} className="mb-4" />
      {list.rows.length > 0 ? (
        <ReceiptTable rows={list.rows} retry={(id) => retry.bind(null, locale, id)} />
      ) : (
        <Empty title={t('empty')} />
      )}
      <Pager page={list} hrefAt={(position) => address(locale, '/admin/receipts', { stage, ...position })} />
    </Desk>
  );
}
