import type { Metadata } from 'next';
import Link from 'next/link';
import { address } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { Empty, PageHead } from '@/components/admin/page-head';
import { Pager } from '@/components/admin/pager';
import { ProductTable } from '@/components/admin/product-table';
import { Tabs } from '@/components/admin/tabs';
import { Button, buttonClass } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { listAllProducts } from '@/lib/catalog/operator-products';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('goods'))('title') };
}

const STATES = ['on-sale', 'low', 'sold-out', 'hidden'] as const;

/** Everything the shop sells or could. */
export default async function ProductsPage({ searchParams }: PageProps<'/[locale]/admin/products'>) {
  const operator = await requirePermission('products.read', await getLocale(), '/admin/products');
  const locale = await getLocale();
  const t = await getT('goods');
  const asked = await searchParams;
  const search = typeof asked.q === 'string' ? asked.q.trim().slice(0, 64) : '';
  const state = STATES.find((one) => one === asked.state) ?? null;
  const list = await listAllProducts({ search, state }, readPosition(asked));
  const tabs = [null, ...STATES].map((one) => ({
    key: one ?? 'all',
    label: t(`states.${one ?? 'all'}`),
    href: address(locale, '/admin/products', { q: search, state: one }),
    isActive: one === state,
  }));
  return (
    <Desk active="products" operator={operator}>
      <PageHead title={t('title')}>
        <Allowed to="products.write">
          <Link
            href={address(locale, '/admin/products/new', {})}
            prefetch={false}
            className={buttonClass({ size: 'sm' })}
          >
            {t('new')}
          </Link>
        </Allowed>
      </PageHead>
      <form action={address(locale, '/admin/products', {})} className="mb-4 flex gap-2">
        {state && <input type="hidden" name="state" value={state} />}
        <Input
          type="search"
          name="q"
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search}
          maxLength={64}
        />
        <Button type="submit" variant="secondary">
          {t('find')}
        </Button>
      </form>
      <Tabs label={t('statesLabel')} tabs={tabs} className="mb-4" />
      {list.rows.length > 0 ? <ProductTable rows={list.rows} /> : <Empty title={t('nothing')} />}
      <Pager page={list} hrefAt={(position) => address(locale, '/admin/products', { q: search, state, ...position })} />
    </Desk>
  );
}
