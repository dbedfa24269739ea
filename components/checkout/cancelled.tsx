import { Undo2 } from 'lucide-react';
import Link from 'next/link';
import { RefundRow } from '@/components/orders/refunds-card';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { listRefunds } from '@/lib/orders/buyer-refunds';
import { checkoutPath } from '@/lib/payment/access';
import type { CheckoutView } from '@/lib/payment/checkout-view';
import { getSeller } from '@/lib/seller';
import { CheckoutMain } from './main';

/** Money came that must not be kept: why, what happens to it, and how to order again. */
export async function CheckoutCancelled({ view }: { view: CheckoutView }) {
  const locale = await getLocale();
  const t = await getT('checkout');
  // The same goods and everything that was typed are still in the checkout.
  const again = `${href(locale, checkoutPath(view.checkoutId))}&from=cancelled`;
  const refunds = await listRefunds(view.checkoutId);
  return (
    <CheckoutMain>
      <div className="mx-auto max-w-xl">
        <Undo2 aria-hidden className="size-12 text-accent" strokeWidth={1.5} />
        <h1 className="mt-5 font-bold text-3xl">{t('cancelled.title')}</h1>
        <p className="mt-3 text-lg">{t(`cancelled.${view.cancelReason ?? 'other'}`)}</p>
        <section className="mt-8 rounded-card border border-line bg-surface p-5 sm:p-6">
          <h2 className="font-bold text-lg">{t('cancelled.moneyTitle')}</h2>
          <ul className="mt-3 space-y-3">
            {refunds.map((refund) => (
              <RefundRow key={refund.id} refund={refund} />
            ))}
          </ul>
          <ul className="mt-4 list-disc space-y-2 pl-5 text-muted">
            <li className="font-semibold text-ink">{t('cancelled.all')}</li>
            <li>{t('cancelled.card')}</li>
            <li>{t('cancelled.account')}</li>
            <li>{t('cancelled.contact', { tel: (await getSeller()).tel })}</li>
          </ul>
        </section>
        <p className="mt-8">
          <Link href={again} prefetch={false} className={buttonClass({ size: 'lg' })}>
            {t('cancelled.action')}
          </Link>
        </p>
      </div>
    </CheckoutMain>
  );
}
