import '@/app/globals.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Document } from '@/components/site/document';
import { locales } from '@/i18n/config';
import { getT } from '@/i18n/server';

// Its scripts carry the nonce of the request: nothing under it can be static.
export const instant = false;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export async function generateMetadata(): Promise<Metadata> {
  const brand = (await getT('admin'))('brand');
  return { title: { template: `%s · ${brand}`, default: brand }, robots: { index: false, follow: false } };
}

/** Root of the operators’ side. It guards nothing: every page does (lib/operators/require-permission.ts). */
export default async function AdminLayout({ children }: LayoutProps<'/[locale]'>) {
  await headers();
  return <Document>{children}</Document>;
}
