import type { Metadata } from 'next';
import { CategoryList, categoryMetadata, categoryParams } from './category';

export const generateStaticParams = categoryParams;

export async function generateMetadata({ params }: PageProps<'/[locale]/categories/[slug]'>): Promise<Metadata> {
  return categoryMetadata((await params).slug);
}

export default async function CategoryPage({ params }: PageProps<'/[locale]/categories/[slug]'>) {
  const { slug } = await params;
  return <CategoryList slug={slug} sort="new" />;
}
