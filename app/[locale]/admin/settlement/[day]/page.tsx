import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { address } from '@/components/admin/addresses';
import { Empty, PageHead } from '@/components/admin/page-head';
import { MoveTable } from '@/components/admin/settlement-moves';
import { WayTable } from '@/components/admin/settlement-tables';
import { dayPath, SettlementTabs } from '@/components/admin/settlement-words';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { groupBy } from '@/lib/domain/settlement';
import { requirePermission } from '@/lib/operators/require-permission';
import { readDayGroups, readMoves } from '@/lib/settlement/read-settlement';
import { Desk } from '../../desk';

export const instant = false;

type Props = PageProps<'/[locale]/admin/settlement/[day]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getT('settlement'))('dayTitle', { day: (await params).day }) };
}

/** The payments and refunds of one day, the rows behind its sums. */
export default async function SettlementDayPage({ params, searchParams }: Props) {
  const operator = await requirePermission('settlement.read', await getLocale(), '/admin/settlement');
  const [locale, t, { day }, asked] = await Promise.all([getLocale(), getT('settlement'), params, searchParams]);
  const { rows, next } = (await readMoves(day, { pg: null, payMethod: null }, asked.after)) ?? notFound();
  const groups = await readDayGroups(day);
  return (
    <Desk active="settlement" operator={operator}>
      <PageHead title={t('dayTitle', { day })} />
      <SettlementTabs active="months" />
      {groupBy(groups, ({ currency }) => currency).map(([currency, parts]) => (
        <WayTable key={currency} groups={parts} currency={currency} />
      ))}
      <section className="mt-8">
        {rows.length > 0 ? <MoveTable rows={rows} /> : <Empty title={t('dayNone')} />}
        {next !== null && (
          <p className="mt-4">
            <Link
              href={address(locale, dayPath(day), { after: next })}
              prefetch={false}
              className={buttonClass({ variant: 'secondary', size: 'sm' })}
            >
              {t('more')}
            </Link>
          </p>
        )}
      </section>
    </Desk>
  );
}
