import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { GuestTable, MemberTable } from '@/components/admin/customer-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { SearchBox } from '@/components/admin/search-box';
import { Tabs } from '@/components/admin/tabs';
import { getLocale, getT } from '@/i18n/server';
import { type CustomerFilter, customerTabs, listMembers, readFilter } from '@/lib/customers/find-customers';
import { listGuests } from '@/lib/customers/find-guests';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('customers'))('title') };
}

/** Who buys here: members and guests, found by what somebody on the phone says. */
export default async function CustomersPage({ searchParams }: PageProps<'/[locale]/admin/customers'>) {
  const operator = await requirePermission('customers.read', await getLocale(), '/admin/customers');
  const [locale, t, asked] = await Promise.all([getLocale(), getT('customers'), searchParams]);
  const filter = readFilter(asked);
  const position = readPosition(asked);
  const isGuests = filter.tab === 'guests';
  const page = isGuests ? await listGuests(filter.search, position) : await listMembers(filter, position);
  const query = { q: filter.search, tab: filter.tab === 'members' ? null : filter.tab };
  return (
    <Desk active="customers" operator={operator}>
      <PageHead title={t('title')} lead={t('lead')} />
      <SearchBox
        id="customer-search"
        path="/admin/customers"
        label={t('search')}
        hint={t('searchHint')}
        search={filter.search}
        kept={{ tab: query.tab }}
      />
      <Tabs label={t('tabsLabel')} tabs={await tabsOf(filter)} className="mb-4" />
      {page.rows.length === 0 && <Nothing filter={filter} />}
      {page.rows.length > 0 && <Rows page={page} />}
      <Pager page={page} hrefAt={(at) => address(locale, '/admin/customers', { ...query, ...at })} />
      {filter.search !== '' && filter.tab === 'members' && <GuestsToo search={filter.search} />}
    </Desk>
  );
}

type Rows = Awaited<ReturnType<typeof listMembers>> | Awaited<ReturnType<typeof listGuests>>;

const isMembers = (page: Rows): page is Awaited<ReturnType<typeof listMembers>> =>
  page.rows.some((row) => 'joinedAt' in row);

const Rows = ({ page }: { page: Rows }) =>
  isMembers(page) ? <MemberTable rows={page.rows} /> : <GuestTable rows={page.rows} />;

async function tabsOf(filter: CustomerFilter) {
  const [locale, t] = await Promise.all([getLocale(), getT('customers')]);
  return customerTabs.map((tab) => ({
    key: tab,
    label: t(`tabs.${tab}`),
    href: address(locale, '/admin/customers', { q: filter.search, tab: tab === 'members' ? null : tab }),
    isActive: tab === filter.tab,
  }));
}

const EMPTY = { members: 'empty', guests: 'emptyGuests', blocked: 'emptyBlocked' } as const;

async function Nothing({ filter }: { filter: CustomerFilter }) {
  const t = await getT('customers');
  return filter.search ? (
    <Empty title={t('nothing')}>{t('nothingText')}</Empty>
  ) : (
    <Empty title={t(EMPTY[filter.tab])} />
  );
}

const GUESTS_SHOWN = 10;

/** Whoever is on the phone may never have made an account. */
async function GuestsToo({ search }: { search: string }) {
  const { rows, older } = await listGuests(search, { before: null, after: null });
  if (rows.length === 0) return null;
  const [locale, t] = await Promise.all([getLocale(), getT('customers')]);
  return (
    <section aria-labelledby="guests-too" className="mt-8">
      <h2 id="guests-too" className="mb-3 font-bold text-lg">
        {t('guestsToo')}
      </h2>
      <GuestTable rows={rows.slice(0, GUESTS_SHOWN)} />
      {(rows.length > GUESTS_SHOWN || older !== null) && (
        <p className="mt-3">
          <Link
            href={address(locale, '/admin/customers', { q: search, tab: 'guests' })}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline"
          >
            {t('allGuests')}
          </Link>
        </p>
      )}
    </section>
  );
}
