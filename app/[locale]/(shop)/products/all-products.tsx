// Everything the shop sells in whatever order: what its pages share.

import type { Metadata } from 'next';
import { ProductList } from '@/components/catalog/product-list';
import { alternates } from '@/components/site/metadata';
import { getLocale, getT } from '@/i18n/server';
import { listProducts } from '@/lib/catalog/catalog';
import type { ListSort } from '@/lib/catalog/types';

/** One list, one address in search engines: its other orders point at it. */
export async function allProductsMetadata(): Promise<Metadata> {
  const t = await getT('catalog');
  return {
    title: t('list.allTitle'),
    description: t('list.allSummary'),
    alternates: alternates(await getLocale(), '/products'),
  };
}

export async function AllProducts({ sort }: { sort: ListSort }) {
  const t = await getT('catalog');
  return (
    <ProductList
      locale={await getLocale()}
      title={t('list.allTitle')}
      summary={t('list.allSummary')}
      path="/products"
      sort={sort}
      cards={await listProducts(null, sort)}
      narrowPath="/search"
    />
  );
}
