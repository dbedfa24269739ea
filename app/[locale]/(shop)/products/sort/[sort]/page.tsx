import { Nowhere } from '@/components/site/nowhere';
import { isListSort, LIST_SORTS } from '@/lib/catalog/types';
import { AllProducts, allProductsMetadata } from '../../all-products';

export const generateStaticParams = () => LIST_SORTS.slice(1).map((sort) => ({ sort }));

export const generateMetadata = allProductsMetadata;

export default async function SortedProductsPage({ params }: PageProps<'/[locale]/products/sort/[sort]'>) {
  const { sort } = await params;
  return isListSort(sort) ? <AllProducts sort={sort} /> : <Nowhere />;
}
