import { CircleUserRound, LogOut, Store } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '@/components/site/error-boundary';
import { LanguageLink } from '@/components/site/language-link';
import { Logo } from '@/components/site/logo';
import { SkipLink } from '@/components/site/skip-link';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { Operator } from '@/lib/operators/operator-of';
import { Menu } from './menu';
import type { Section } from './menu-entries';

type FrameProps = {
  active: Section | null;
  operator: Operator;
  /** Ends the session; comes from the page, as components do not import the app. */
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** What stands around every page of the operators' side: at the left of a desk, above and below on a phone. */
export async function AdminFrame({ active, operator, signOut, children }: FrameProps) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <div className="flex-1 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="flex items-center gap-2 border-line border-b bg-surface px-4 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-6 lg:border-r lg:border-b-0 lg:px-3 lg:py-4">
        <div className="whitespace-nowrap py-1 max-sm:[&_span]:text-lg lg:px-2">
          <Logo locale={locale} name={t('brand')} label={`${t('brand')} ${t('nav.home')}`} path="/admin" />
        </div>
        <Menu active={active} role={operator.role} />
        <div className="ml-auto flex items-center gap-1 lg:mt-auto lg:ml-0 lg:flex-wrap">
          <Link href={href(locale, '/admin/account')} prefetch={false} className={`${QUIET} lg:w-full`}>
            <CircleUserRound aria-hidden className="size-5 shrink-0" />
            <span className="sr-only">{t('nav.account')}</span>
            <span className="hidden min-w-0 lg:block">
              <strong className="block truncate font-semibold text-ink">{operator.name}</strong>
              <span className="block truncate">{operator.email}</span>
            </span>
          </Link>
          <LanguageLink to={locale === 'ko' ? 'en' : 'ko'} label={t('nav.language')} className={QUIET} />
          <a href={href(locale, '/')} title={t('nav.shop')} className={`${QUIET} lg:ml-auto`}>
            <Store aria-hidden className="size-5" />
            <span className="max-sm:sr-only lg:sr-only">{t('nav.shop')}</span>
          </a>
          <form action={signOut}>
            <button type="submit" title={t('nav.signOut')} className={QUIET}>
              <LogOut aria-hidden className="size-5" />
              <span className="max-sm:sr-only lg:sr-only">{t('nav.signOut')}</span>
            </button>
          </form>
        </div>
      </header>
      <ErrorBoundary words={await errorWords(locale)}>
        <main id="content" className="mx-auto w-full max-w-6xl px-4 pt-5 pb-28 md:px-8 md:pt-8 lg:pb-16">
          {children}
        </main>
      </ErrorBoundary>
    </div>
  );
}

const QUIET =
  'flex min-h-11 min-w-11 items-center gap-2.5 whitespace-nowrap rounded-control px-3 text-muted text-sm hover:bg-sunken hover:text-ink max-sm:justify-center max-sm:px-1.5';

async function errorWords(locale: Locale) {
  const t = await getT('admin');
  const site = await getT('site');
  return {
    title: t('error.title'),
    text: t('error.text'),
    retry: t('error.retry'),
    home: t('nav.home'),
    homeHref: href(locale, '/admin'),
    reference: site.raw('error.reference') as string,
  };
}
