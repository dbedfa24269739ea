import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageHead } from '@/components/admin/page-head';
import { Months, SettlementView } from '@/components/admin/settlement-view';
import { SettlementTabs } from '@/components/admin/settlement-words';
import { Skeleton } from '@/components/admin/skeleton';
import { Button } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { readSettlement } from '@/lib/settlement/read-settlement';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settlement'))('title') };
}

/** What came in and went back through the PGs in a month, and what of it will arrive. */
export default async function SettlementPage({ searchParams }: PageProps<'/[locale]/admin/settlement'>) {
  const operator = await requirePermission('settlement.read', await getLocale(), '/admin/settlement');
  const [t, { month }] = await Promise.all([getT('settlement'), searchParams]);
  return (
    <Desk active="settlement" operator={operator}>
      <PageHead title={t('title')} lead={t('lead')} />
      <SettlementTabs active="months" />
      {/* A month of a large shop is many thousand payments. */}
      <Suspense key={String(month)} fallback={<Skeleton rows={5} />}>
        <Month word={month} />
      </Suspense>
    </Desk>
  );
}

async function Month({ word }: { word: unknown }) {
  const [locale, t, settlement] = await Promise.all([getLocale(), getT('settlement'), readSettlement(word)]);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <Months settlement={settlement} />
        <form action={href(locale, '/admin/settlement/export')} method="post">
          <input type="hidden" name="month" value={settlement.month} />
          <Button type="submit" variant="secondary" size="sm">
            {t('export')}
          </Button>
        </form>
      </div>
      <SettlementView settlement={settlement} />
    </>
  );
}
