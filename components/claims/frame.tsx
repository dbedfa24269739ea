import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';

type ClaimFrameProps = { title: string; number: string; token: string; children: ReactNode };

/** A page about something to be done with an order, with the way back to it. */
export async function ClaimFrame({ title, number, token, children }: ClaimFrameProps) {
  const locale = await getLocale();
  const [t, orders] = [await getT('claims'), await getT('orders')];
  return (
    <main id="content" tabIndex={-1} className="page-width flex-1 py-8 outline-none sm:py-12">
      <div className="mx-auto grid max-w-2xl gap-6">
        <header>
          <Link
            href={orderHref(locale, number, token)}
            prefetch={false}
            className="-ml-1 inline-flex min-h-11 items-center gap-1 font-medium text-muted hover:text-ink"
          >
            <ChevronLeft aria-hidden className="size-5" />
            {t('cancel.back')}
          </Link>
          <h1 className="mt-1 font-bold text-3xl">{title}</h1>
          <p className="mt-2 flex gap-2 text-muted">
            {orders('number')} <span className="font-semibold text-ink tabular-nums">{number}</span>
          </p>
        </header>
        {children}
      </div>
    </main>
  );
}

/** The order's page for whoever holds its token. `path` leads to one of the pages below it. */
export const orderHref = (locale: Parameters<typeof href>[0], number: string, token: string, path = ''): string =>
  href(locale, `/orders/${number}${path}?token=${encodeURIComponent(token)}`);
