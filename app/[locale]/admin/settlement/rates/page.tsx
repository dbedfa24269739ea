import type { Metadata } from 'next';
import { Allowed } from '@/components/admin/allowed';
import { PageHead } from '@/components/admin/page-head';
import { RateForm, RateTable } from '@/components/admin/settlement-rates';
import { SettlementTabs } from '@/components/admin/settlement-words';
import { getLocale, getT } from '@/i18n/server';
import { now } from '@/lib/clock';
import { seoulDate } from '@/lib/domain/seoul';
import { requirePermission } from '@/lib/operators/require-permission';
import { listRates } from '@/lib/settlement/rates';
import { settledPgs } from '@/lib/settlement/settled-pgs';
import { Desk } from '../../desk';
import { saveRate } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settlement'))('tabs.rates') };
}

/** What the PGs take and when they pay out, as the contracts say. */
export default async function RatesPage() {
  const operator = await requirePermission('settlement.read', await getLocale(), '/admin/settlement/rates');
  const [locale, t, rates] = await Promise.all([getLocale(), getT('settlement'), listRates()]);
  return (
    <Desk active="settlement" operator={operator}>
      <PageHead title={t('title')} lead={t('rates.lead')} />
      <SettlementTabs active="rates" />
      <Allowed to="settlement.write">
        <RateForm action={saveRate.bind(null, locale)} pgs={settledPgs} today={seoulDate(now())} />
      </Allowed>
      <RateTable rates={rates} />
    </Desk>
  );
}
