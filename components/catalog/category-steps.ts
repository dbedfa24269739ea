import type { Step } from '@/components/site/breadcrumb';
import type { Locale } from '@/i18n/config';
import { listCategories } from '@/lib/catalog/catalog';
import { branchOf, trailOf } from '@/lib/domain/category-tree';
import { categoryName } from './category-name';

/** The way down the tree to a category, itself last. */
export async function categorySteps(slug: string, locale: Locale): Promise<Step[]> {
  const categories = await listCategories();
  const index = categories.findIndex((category) => category.slug === slug);
  return trailOf(categories, index).map((category) => ({
    name: categoryName(category, locale),
    path: `/categories/${category.slug}`,
  }));
}

/** Where one can go from a category: those directly below it. */
export async function categoriesBelow(slug: string, locale: Locale): Promise<Step[]> {
  const categories = await listCategories();
  const index = categories.findIndex((category) => category.slug === slug);
  const [first, ...below] = branchOf(categories, index);
  return below
    .filter(({ depth }) => depth === (first?.depth ?? 0) + 1)
    .map((category) => ({ name: categoryName(category, locale), path: `/categories/${category.slug}` }));
}
