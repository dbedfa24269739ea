import { ShoppingBag } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';

/** Somebody came to the checkout with nothing to buy. */
export async function EmptyCheckout() {
  const locale = await getLocale();
  const t = await getT('checkout');
  return (
    <div className="mx-auto flex max-w-md flex-col items-center py-10 text-center">
      <ShoppingBag aria-hidden className="size-14 text-muted" strokeWidth={1.25} />
      <h1 className="mt-5 font-bold text-2xl">{t('empty.title')}</h1>
      <p className="mt-2 text-muted">{t('empty.text')}</p>
      <p className="mt-6 flex flex-wrap justify-center gap-3">
        <Link href={href(locale, '/products')} prefetch={false} className={buttonClass()}>
          {t('empty.action')}
        </Link>
        <Link href={href(locale, '/orders')} prefetch={false} className={buttonClass({ variant: 'secondary' })}>
          {t('empty.orders')}
        </Link>
      </p>
    </div>
  );
}
