import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { CheckoutMain } from './main';

/** A page that says one thing, and leads to the order look-up or back to the shop. */
export async function Told({ title, text }: { title: string; text: string }) {
  const locale = await getLocale();
  const t = await getT('checkout');
  return (
    <CheckoutMain>
      <div className="mx-auto max-w-xl py-8 text-center">
        <h1 className="font-bold text-3xl">{title}</h1>
        <p className="mt-4 text-muted">{text}</p>
        <p className="mt-8 flex flex-wrap justify-center gap-3">
          <Link href={href(locale, '/orders')} prefetch={false} className={buttonClass()}>
            {t('notice.orders')}
          </Link>
          <Link href={href(locale, '/')} prefetch={false} className={buttonClass({ variant: 'secondary' })}>
            {t('notice.home')}
          </Link>
        </p>
      </div>
    </CheckoutMain>
  );
}
