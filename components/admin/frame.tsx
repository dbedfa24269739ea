import { CircleAlert, House, LogOut, ReceiptText, Scale, Store, Truck, Undo2 } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '@/components/site/error-boundary';
import { LanguageLink } from '@/components/site/language-link';
import { Logo } from '@/components/site/logo';
import { SkipLink } from '@/components/site/skip-link';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { Operator } from '@/lib/operators/operator-of';
import { countParked } from '@/lib/orders/operator-parked';

export type Section = 'home' | 'orders' | 'shipping' | 'refunds' | 'parked' | 'reconciliation';

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
        <div className="py-1 lg:px-2">
          <Logo locale={locale} name={t('brand')} label={`${t('brand')} ${t('nav.home')}`} path="/admin" />
        </div>
        <Menu active={active} locale={locale} />
        <div className="ml-auto flex items-center gap-1 lg:mt-auto lg:ml-0 lg:flex-col lg:items-stretch">
          <p className="hidden px-3 pb-1 text-sm lg:block">
            <strong className="block font-semibold">{operator.name}</strong>
            <span className="text-muted">{operator.email}</span>
          </p>
          <LanguageLink to={locale === 'ko' ? 'en' : 'ko'} label={t('nav.language')} className={QUIET} />
          <a href={href(locale, '/')} className={QUIET}>
            <Store aria-hidden className="size-5" />
            <span className="max-sm:sr-only">{t('nav.shop')}</span>
          </a>
          <form action={signOut}>
            <button type="submit" className={`${QUIET} w-full`}>
              <LogOut aria-hidden className="size-5" />
              <span className="max-sm:sr-only">{t('nav.signOut')}</span>
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
  'flex min-h-11 min-w-11 items-center gap-2.5 rounded-control px-3 text-muted text-sm hover:bg-sunken hover:text-ink';

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

const ENTRIES = [
  { section: 'home', path: '/admin', Icon: House },
  { section: 'orders', path: '/admin/orders', Icon: ReceiptText },
  { section: 'shipping', path: '/admin/shipping', Icon: Truck },
  { section: 'refunds', path: '/admin/refunds', Icon: Undo2 },
  { section: 'parked', path: '/admin/parked', Icon: CircleAlert },
  { section: 'reconciliation', path: '/admin/reconciliation', Icon: Scale },
] as const;

async function Menu({ active, locale }: { active: Section | null; locale: Locale }) {
  const t = await getT('admin');
  const parked = await countParked();
  return (
    <nav
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:static lg:border-0 lg:pb-0"
    >
      <ul className="grid auto-cols-fr grid-flow-col lg:grid-flow-row lg:gap-0.5">
        {ENTRIES.map(({ section, path, Icon }) => (
          <li key={section}>
            <Link
              href={href(locale, path)}
              prefetch={false}
              aria-current={section === active ? 'page' : undefined}
              className="relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-1 text-muted text-xs hover:bg-sunken hover:text-ink aria-[current]:font-bold aria-[current]:text-accent lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-[0.9375rem] lg:aria-[current]:bg-accent-soft lg:aria-[current]:text-accent-strong"
            >
              <Icon aria-hidden className="size-5" />
              <span>{t(`nav.${section}`)}</span>
              {section === 'parked' && parked > 0 && (
                <span className="absolute top-1.5 left-1/2 ml-2 min-w-5 rounded-full bg-danger px-1.5 text-center font-bold text-paper text-xs leading-5 lg:static lg:ml-auto">
                  <span aria-hidden>{parked}</span>
                  <span className="sr-only">{t('nav.parkedCount', { count: parked })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
