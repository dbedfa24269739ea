import type { Metadata } from 'next';
import { ProductList } from '@/components/catalog/product-list';
import { alternates } from '@/components/site/metadata';
import { Nowhere } from '@/components/site/nowhere';
import { getLocale, getT } from '@/i18n/server';
import { listProducts } from '@/lib/catalog/catalog';
import { isListSort, LIST_SORTS } from '@/lib/catalog/types';

export const generateStaticParams = () => LIST_SORTS.slice(1).map((sort) => ({ sort }));

// One list, one address in search engines: the other orders point at it.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('catalog');
  return {
    title: t('list.allTitle'),
    description: t('list.allSummary'),
    alternates: alternates(await getLocale(), '/products'),
  };
}

export default async function SortedProductsPage({ params }: PageProps<'/[locale]/products/sort/[sort]'>) {
  const { sort } = await params;
  if (!isListSort(sort)) return <Nowhere />;
  const t = await getT('catalog');
  return (
    <ProductList
      locale={await getLocale()}
      title={t('list.allTitle')}
      summary={t('list.allSummary')}
      path="/products"
      sort={sort}
      cards={await listProducts(null, sort)}
    />
  );
}
