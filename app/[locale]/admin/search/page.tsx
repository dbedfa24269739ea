import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { address, paymentAddress } from '@/components/admin/addresses';
import { GuestTable, MemberTable } from '@/components/admin/customer-table';
import { OrderTable } from '@/components/admin/order-table';
import { Empty, PageHead } from '@/components/admin/page-head';
import { ProductTable } from '@/components/admin/product-table';
import { SearchBox } from '@/components/admin/search-box';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { type Found, SHOWN, searchAll } from '@/lib/operators/search-all';
import { SEARCH_LENGTH_MAX } from '@/lib/orders/order-filter';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('desk'))('search.title') };
}

/** One box for orders, customers and goods, as far as whoever looks may see them. */
export default async function SearchPage({ searchParams }: PageProps<'/[locale]/admin/search'>) {
  const operator = await requirePermission('desk.read', await getLocale(), '/admin/search');
  const [t, { q }] = await Promise.all([getT('desk'), searchParams]);
  const search = typeof q === 'string' ? q.trim().slice(0, SEARCH_LENGTH_MAX) : '';
  return (
    <Desk active="search" operator={operator}>
      <PageHead title={t('search.title')} lead={t('search.lead')} />
      <SearchBox
        id="order-search"
        path="/admin/search"
        label={t('search.label')}
        hint={t('search.hint')}
        search={search}
        kept={{}}
      />
      {search === '' ? (
        <Empty title={t('search.start')} />
      ) : (
        <Results search={search} found={await searchAll(search, operator.role)} />
      )}
    </Desk>
  );
}

async function Results({ search, found }: { search: string; found: Found }) {
  const [locale, t] = await Promise.all([getLocale(), getT('desk')]);
  const { orders, members, guests, products, attempt } = found;
  if (orders.length + members.length + guests.length + products.length === 0 && !attempt)
    return <Empty title={t('search.nothing')}>{t('search.nothingText')}</Empty>;
  const all = (path: `/admin${string}`, query: Record<string, string> = {}) =>
    address(locale, path, { q: search, ...query });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {attempt && (
        <Link href={paymentAddress(locale, attempt)} prefetch={false} className="underline">
          {t('search.attempt')}
        </Link>
      )}
      <Kind name="orders" rows={orders} all={all('/admin/orders')}>
        <OrderTable rows={orders.slice(0, SHOWN)} />
      </Kind>
      <Kind name="members" rows={members} all={all('/admin/customers')}>
        <MemberTable rows={members.slice(0, SHOWN)} />
      </Kind>
      <Kind name="guests" rows={guests} all={all('/admin/customers', { tab: 'guests' })}>
        <GuestTable rows={guests.slice(0, SHOWN)} />
      </Kind>
      <Kind name="products" rows={products} all={all('/admin/products')}>
        <ProductTable rows={products.slice(0, SHOWN)} />
      </Kind>
    </div>
  );
}

type KindProps = {
  name: 'orders' | 'members' | 'guests' | 'products';
  rows: readonly unknown[];
  /** Where the rest is. */
  all: string;
  children: ReactNode;
};

async function Kind({ name, rows, all, children }: KindProps) {
  if (rows.length === 0) return null;
  const t = await getT('desk');
  return (
    <section aria-labelledby={`found-${name}`}>
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id={`found-${name}`} className="font-bold text-lg">
          {t(`search.${name}`)}
        </h2>
        {rows.length > SHOWN && (
          <Link href={all} prefetch={false} className="inline-flex min-h-11 items-center underline">
            {t('search.all')}
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
