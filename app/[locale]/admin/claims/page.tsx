import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { ClaimTable } from '@/components/admin/claim-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Tabs } from '@/components/admin/tabs';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { claimTabs, countClaims, isClaimTab, listClaims } from '@/lib/claims/operator-claims';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('claims'))('desk.title') };
}

/** Returns and exchanges that wait for somebody, the oldest first. */
export default async function ClaimsPage({ searchParams }: PageProps<'/[locale]/admin/claims'>) {
  const operator = await requirePermission('claims.read', await getLocale(), '/admin/claims');
  const locale = await getLocale();
  const t = await getT('claims');
  const asked = await searchParams;
  const tab = isClaimTab(asked.state) ? asked.state : null;
  const [{ rows, next }, counts] = await Promise.all([listClaims(tab, readPosition(asked).before), countClaims()]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const tabs = [null, ...claimTabs].map((one) => ({
    key: one ?? 'all',
    label: labelOf(one === null ? t('desk.all') : one === 'over' ? t('desk.over') : t(`state.${one}`), countOf(one)),
    href: address(locale, '/admin/claims', { state: one }),
    isActive: one === tab,
  }));
  function countOf(one: (typeof claimTabs)[number] | null): number {
    if (one === null) return all;
    return one === 'over' ? 0 : (counts.get(one) ?? 0);
  }
  return (
    <Desk active="claims" operator={operator}>
      <PageHead title={t('desk.title')} lead={t('desk.lead')} />
      <Tabs label={t('desk.title')} tabs={tabs} className="mb-4" />
      {rows.length > 0 ? <ClaimTable rows={rows} /> : <Empty title={t('desk.empty')} />}
      {next !== null && (
        <p className="mt-4">
          <Link
            href={address(locale, '/admin/claims', { state: tab, before: String(next) })}
            prefetch={false}
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            {t('desk.next')}
          </Link>
        </p>
      )}
    </Desk>
  );
}

const labelOf = (label: string, count: number): string => (count > 0 ? `${label} ${count}` : label);
