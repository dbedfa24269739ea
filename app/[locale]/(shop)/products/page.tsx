import type { Metadata } from 'next';
import { ProductList } from '@/components/catalog/product-list';
import { alternates } from '@/components/site/metadata';
import { getLocale, getT } from '@/i18n/server';
import { listProducts } from '@/lib/catalog/catalog';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('catalog');
  return {
    title: t('list.allTitle'),
    description: t('list.allSummary'),
    alternates: alternates(await getLocale(), '/products'),
  };
}

export default async function ProductsPage() {
  const t = await getT('catalog');
  return (
    <ProductList
      locale={await getLocale()}
      title={t('list.allTitle')}
      summary={t('list.allSummary')}
      path="/products"
      sort="new"
      cards={await listProducts(null, 'new')}
    />
  );
}
