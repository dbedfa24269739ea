import type { Metadata } from 'next';
import { Nowhere } from '@/components/site/nowhere';
import { isListSort, LIST_SORTS } from '@/lib/catalog/types';
import { CategoryList, categoryMetadata, categoryParams } from '../../category';

type Props = PageProps<'/[locale]/categories/[slug]/sort/[sort]'>;

export async function generateStaticParams() {
  const slugs = await categoryParams();
  return slugs.flatMap((slug) => LIST_SORTS.slice(1).map((sort) => ({ ...slug, sort })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return categoryMetadata((await params).slug);
}

export default async function SortedCategoryPage({ params }: Props) {
  const { slug, sort } = await params;
  if (!isListSort(sort)) return <Nowhere />;
  return <CategoryList slug={slug} sort={sort} />;
}
