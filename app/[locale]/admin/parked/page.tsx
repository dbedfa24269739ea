import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionButton } from '@/components/admin/action-button';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { ParkedItem } from '@/components/admin/parked-item';
import { ParkedWays } from '@/components/admin/parked-ways';
import { StuckJobs } from '@/components/admin/stuck-jobs';
import { Tabs } from '@/components/admin/tabs';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { type Page, readPosition } from '@/lib/orders/operator-page';
import { listParked, listStuckJobs, type ParkedRow } from '@/lib/orders/operator-parked';
import { askAgain } from '../actions';
import { Desk } from '../desk';
import { resolve, retry } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('admin'))('parked.title') };
}

const STATES = ['waiting', 'jobs', 'resolved'] as const;
const NO_PAGE: Page<ParkedRow> = { rows: [], older: null, newer: null };

/** What no rule may judge, and work that stopped. */
export default async function ParkedPage({ searchParams }: PageProps<'/[locale]/admin/parked'>) {
  const operator = await requirePermission('parked.read', await getLocale(), '/admin/parked');
  const locale = await getLocale();
  const t = await getT('admin');
  const asked = await searchParams;
  const state = STATES.find((one) => one === asked.state) ?? 'waiting';
  const [list, jobs] = await Promise.all([
    state === 'jobs' ? NO_PAGE : listParked(state, readPosition(asked)),
    state === 'resolved' ? [] : listStuckJobs(),
  ]);
  const tabs = STATES.map((one) => ({
    key: one,
    label: t(`parked.${one}`),
    href: address(locale, '/admin/parked', { state: one === 'waiting' ? null : one }),
    isActive: one === state,
  }));
  const [done, proposed] = [idIn(asked.done), idIn(asked.proposed)];
  return (
    <Desk active="parked" operator={operator}>
      <PageHead title={t('parked.title')} lead={t('parked.lead')} />
      {done && (
        <Notice tone="ok" role="status" className="mb-4">
          {t('parked.done', { id: done })}
        </Notice>
      )}
      {proposed && (
        <Notice tone="ok" role="status" className="mb-4">
          {t('parked.proposed', { id: proposed })}
        </Notice>
      )}
      <Tabs label={t('parked.tabs')} tabs={tabs} className="mb-4" />
      {list.rows.length === 0 && state === 'waiting' && (
        <Empty title={t('parked.empty')}>{t('parked.emptyText')}</Empty>
      )}
      {list.rows.length === 0 && state === 'resolved' && <Empty title={t('parked.emptyResolved')} />}
      <div className="grid gap-4">
        {list.rows.map((item) => (
          <ParkedItem key={item.id} item={item}>
            <Ways item={item} />
          </ParkedItem>
        ))}
      </div>
      <Pager
        page={list}
        hrefAt={(position) =>
          address(locale, '/admin/parked', { state: state === 'waiting' ? null : state, ...position })
        }
      />
      {state !== 'resolved' && <StuckJobs jobs={jobs} retry={(id) => retry.bind(null, locale, id)} />}
    </Desk>
  );
}

const idIn = (asked: string | string[] | undefined): string | null =>
  typeof asked === 'string' && /^\d+$/.test(asked) ? asked : null;

/** What an operator can do with a parked item from here. */
async function Ways({ item }: { item: ParkedRow }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <>
      {item.impUid && (
        <Allowed to="payments.ask">
          <ActionButton
            action={askAgain.bind(null, locale, item.impUid)}
            label={t('payment.askAgain')}
            busyLabel={t('payment.asking')}
          />
        </Allowed>
      )}
      {item.isWaitingForAnother ? (
        <WaitsForAnother />
      ) : (
        <Allowed to="parked.resolve">
          <ParkedWays item={item} actionFor={(way) => resolve.bind(null, locale, item.id, way)} />
        </Allowed>
      )}
    </>
  );
}

/** Money of it goes back when a second person agrees. */
async function WaitsForAnother() {
  const t = await getT('safety');
  return (
    <Notice tone="warn" title={t('approval.itemWaits')}>
      <Link
        href={address(await getLocale(), '/admin/refunds', {})}
        prefetch={false}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t('approval.alarmLink')}
      </Link>
    </Notice>
  );
}
