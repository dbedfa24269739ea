import '@/app/globals.css';
import type { Metadata } from 'next';
import { Document } from '@/components/site/document';
import { SiteFrame } from '@/components/site/frame';
import { locales } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { getEnv } from '@/lib/env';

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('site');
  const locale = await getLocale();
  return {
    metadataBase: new URL(getEnv().SHOP_URL),
    title: { default: `${t('name')} · ${t('tagline')}`, template: `%s · ${t('name')}` },
    description: t('description'),
    openGraph: { siteName: t('name'), type: 'website', locale: locale === 'ko' ? 'ko_KR' : 'en_US' },
  };
}

/** Root of the catalogue: everything under it can be a static file. */
export default function ShopLayout({ children }: LayoutProps<'/[locale]'>) {
  return (
    <Document>
      <SiteFrame>{children}</SiteFrame>
    </Document>
  );
}
