import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { href } from '@/i18n/config';
import { listCategories, listProductSlugs } from '@/lib/catalog/catalog';
import { pagePolicies } from '@/lib/domain/policy';
import { getEnv } from '@/lib/env';

/** Every page of the catalogue in both languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const shopUrl = getEnv().SHOP_URL;
  const categories = await listCategories();
  const slugs = await listProductSlugs();
  const paths = [
    '/',
    '/products',
    ...categories.map(({ slug }) => `/categories/${slug}`),
    ...slugs.map((slug) => `/products/${slug}`),
    ...pagePolicies.map((policy) => `/policies/${policy}`),
  ] as `/${string}`[];
  return paths.map((path) => {
    const ko = shopUrl + href('ko', path);
    return { url: ko, alternates: { languages: { ko, en: shopUrl + href('en', path) } } };
  });
}
