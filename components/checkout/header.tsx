import { LockKeyhole, ShoppingBag } from 'lucide-react';
import Link from 'next/link';
import { Logo } from '@/components/site/logo';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';

/** The top of the checkout. */
export async function CheckoutHeader() {
  const locale = await getLocale();
  const site = await getT('site');
  const t = await getT('checkout');
  return (
    <header className="border-line border-b bg-paper">
      <div className="page-width flex h-16 items-center justify-between gap-4">
        <Logo locale={locale} name={site('name')} label={site('header.home')} />
        <p className="flex items-center gap-1.5 font-medium text-muted text-sm">
          <LockKeyhole aria-hidden className="size-4" />
          {t('header.safe')}
        </p>
        <Link
          href={href(locale, '/cart')}
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-2 rounded-control px-2 font-medium hover:bg-sunken"
        >
          <ShoppingBag aria-hidden className="size-5" />
          {t('header.cart')}
        </Link>
      </div>
    </header>
  );
}
