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
import { readProductFilter, STATES } from './product-filter';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('goods'))('title') };
}

/** Everything the shop sells or could. */
export default async function ProductsPage({ searchParams }: PageProps<'/[locale]/admin/products'>) {
  const operator = await requirePermission('products.read', await getLocale(), '/admin/products');
  const locale = await getLocale();
  const [t, imports] = [await getT('goods'), await getT('imports')];
  const asked = await searchParams;
  const { search, state } = readProductFilter(asked);
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
          <div className="flex flex-wrap gap-2">
            <Link
              href={address(locale, '/admin/products/categories', {})}
              prefetch={false}
              className={buttonClass({ size: 'sm', variant: 'secondary' })}
            >
              {t('categories.open')}
            </Link>
            <Link
              href={address(locale, '/admin/products/import', {})}
              prefetch={false}
              className={buttonClass({ size: 'sm', variant: 'secondary' })}
            >
              {imports('open')}
            </Link>
            <Link
              href={address(locale, '/admin/products/new', {})}
              prefetch={false}
              className={buttonClass({ size: 'sm' })}
            >
              {t('new')}
            </Link>
          </div>
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
      {list.rows.length > 0 && (
        <p className="mb-3 text-right text-sm">
          <a
            href={address(locale, '/admin/products/export', { q: search, state })}
            download
            className="underline underline-offset-4"
          >
            {imports('downloadList')}
          </a>
        </p>
      )}
      {list.rows.length > 0 ? <ProductTable rows={list.rows} /> : <Empty title={t('nothing')} />}
      <Pager page={list} hrefAt={(position) => address(locale, '/admin/products', { q: search, state, ...position })} />
    </Desk>
  );
}
