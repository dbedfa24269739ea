import { Hourglass } from 'lucide-react';
import Link from 'next/link';
import { ParkedNotice } from '@/components/orders/parked-notice';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { listParkedMoney } from '@/lib/orders/buyer-parked';
import { CheckoutMain } from './main';

/** Money came that a person at the shop decides about: nothing to wait for on this page, and nothing to pay again. */
export async function CheckoutParked({ checkoutId }: { checkoutId: string }) {
  const locale = await getLocale();
  const t = await getT('checkout');
  return (
    <CheckoutMain>
      <div className="mx-auto max-w-xl">
        <Hourglass aria-hidden className="size-12 text-accent" strokeWidth={1.5} />
        <h1 className="mt-5 font-bold text-3xl">{t('parked.title')}</h1>
        <p className="mt-3 mb-8 text-lg">{t('parked.text')}</p>
        <ParkedNotice parked={await listParkedMoney(checkoutId)} />
        <p className="mt-8">
          <Link href={href(locale, '/')} prefetch={false} className={buttonClass({ variant: 'secondary' })}>
            {t('parked.shop')}
          </Link>
        </p>
      </div>
    </CheckoutMain>
  );
}
