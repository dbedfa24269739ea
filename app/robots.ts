import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { getEnv } from '@/lib/env';

/** What search engines may read: the catalogue, and nothing that is about a person. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  const personal = ['/cart', '/checkout', '/orders', '/admin', '/search', '/api/', '/payments/'];
  return {
    rules: { userAgent: '*', allow: '/', disallow: personal.flatMap((path) => [path, `/en${path}`]) },
    sitemap: `${getEnv().SHOP_URL}/sitemap.xml`,
  };
}
