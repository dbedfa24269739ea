import type { ReactNode } from 'react';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { ErrorBoundary } from './error-boundary';
import { SiteFooter } from './footer';
import { SiteHeader } from './header';
import { SkipLink } from './skip-link';

type SiteFrameProps = {
  /** Another top than the shop's usual one. */
  header?: ReactNode;
  children: ReactNode;
};

/** What stands around every page a customer sees. The page brings its own `<main id="content">`. */
export async function SiteFrame({ header = <SiteHeader />, children }: SiteFrameProps) {
  const locale = await getLocale();
  const t = await getT('site');
  const words = {
    title: t('error.title'),
    text: t('error.text'),
    retry: t('error.retry'),
    home: t('error.home'),
    homeHref: href(locale, '/'),
    reference: t.raw('error.reference') as string,
  };
  return (
    <>
      <SkipLink />
      {header}
      <ErrorBoundary words={words}>{children}</ErrorBoundary>
      <SiteFooter />
    </>
  );
}
