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
  const t = await getT('site');
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    robots: { index: false, follow: false },
  };
}

/** Root of the pages where money and personal data are: checkout and orders. */
export default async function SecureLayout({ children }: LayoutProps<'/[locale]'>) {
  await headers();
  return <Document>{children}</Document>;
}
