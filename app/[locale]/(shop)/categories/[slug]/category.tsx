// One shelf in whatever order: what its pages share.

import type { Metadata } from 'next';
import { categoryLang, categoryName } from '@/components/catalog/category-name';
import { categoriesBelow, categorySteps } from '@/components/catalog/category-steps';
import { ProductList } from '@/components/catalog/product-list';
import { alternates } from '@/components/site/metadata';
import { Nowhere } from '@/components/site/nowhere';
import { getLocale } from '@/i18n/server';
import { listCategories, listProducts } from '@/lib/catalog/catalog';
import type { ListSort } from '@/lib/catalog/types';

// A shop without shelves still has a page for them; the build wants one example.
const NO_CATEGORY = '-';

export async function categoryParams(): Promise<{ slug: string }[]> {
  const categories = await listCategories();
  return categories.length > 0 ? categories.map(({ slug }) => ({ slug })) : [{ slug: NO_CATEGORY }];
}

const findCategory = async (slug: string) => (await listCategories()).find((category) => category.slug === slug);

/** One list, one address in search engines: its other orders point at it. */
export async function categoryMetadata(slug: string): Promise<Metadata> {
  const category = await findCategory(slug);
  if (category === undefined) return { robots: { index: false } };
  return {
    title: categoryName(category, await getLocale()),
    description: category.summary,
    alternates: alternates(await getLocale(), `/categories/${slug}`),
  };
}

export async function CategoryList({ slug, sort }: { slug: string; sort: ListSort }) {
  const category = await findCategory(slug);
  if (category === undefined) return <Nowhere />;
  const locale = await getLocale();
  return (
    <ProductList
      locale={locale}
      title={categoryName(category, locale)}
      titleLang={categoryLang(category, locale)}
      summary={category.summary}
      trail={await categorySteps(slug, locale)}
      below={await categoriesBelow(slug, locale)}
      path={`/categories/${slug}`}
      sort={sort}
      cards={await listProducts(slug, sort)}
      narrowPath={`/search?category=${slug}`}
    />
  );
}
