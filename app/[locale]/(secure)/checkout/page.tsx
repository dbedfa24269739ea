import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { CheckoutForm } from '@/components/checkout/checkout-form';
import { EarlierNotice } from '@/components/checkout/earlier-notice';
import { EmptyCheckout } from '@/components/checkout/empty';
import { ageProps, discountProps, emptyForm, sharedFormProps } from '@/components/checkout/form-props';
import { InAppNotice } from '@/components/checkout/in-app-notice';
import { CheckoutMain } from '@/components/checkout/main';
import { startForm } from '@/components/checkout/member-form';
import { NeedsScript } from '@/components/checkout/needs-script';
import { ShutNotice } from '@/components/checkout/shut-notice';
import { getT } from '@/i18n/server';
import { readCart } from '@/lib/cart/cart';
import { parseCart } from '@/lib/domain/cart';
import { readEarlierCheckout, sayEarlier } from '@/lib/orders/buyer-earlier';
import { quoteGoods } from '@/lib/orders/buyer-quote';
import { readRemoteTerms } from '@/lib/pricing/price-rules';
import { checkOutInstead } from './actions';

// Nothing of it may be kept or shown before it is known whose it is.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('checkout');
  return { title: t('title'), description: t('description') };
}

/** The cart, or the one thing to be bought at once (`?buy=SKU*2`), paid as a guest or as a member. */
export default async function CheckoutPage({ searchParams }: PageProps<'/[locale]/checkout'>) {
  await connection();
  const { age, buy } = await searchParams;
  const alone = parseCart(typeof buy === 'string' ? buy : undefined);
  const [cart, earlier] = await Promise.all([alone.length > 0 ? alone : readCart(), readEarlierCheckout()]);
  const notice = earlier && sayEarlier(earlier, cart);
  if (cart.length === 0) {
    return (
      <CheckoutMain>
        {notice && <EarlierNotice {...notice} />}
        <EmptyCheckout />
      </CheckoutMain>
    );
  }
  const t = await getT('checkout');
  const goods = await quoteGoods(cart, earlier);
  const shared = await sharedFormProps(goods.totalKrw);
  return (
    <CheckoutMain title={t('title')}>
      <NeedsScript />
      <ShutNotice />
      <InAppNotice userAgent={(await headers()).get('user-agent') ?? ''} cart={cart} isCart={alone.length === 0} />
      {notice && <EarlierNotice {...notice} />}
      <CheckoutForm
        {...shared}
        age={await ageProps(age)}
        form="cart"
        goods={goods}
        remote={await readRemoteTerms()}
        {...(await discountProps(earlier?.checkoutId ?? null))}
        takenOff={{ coupon: null, pointsKrw: 0 }}
        {...(await startForm(emptyForm(shared.offer)))}
        isRetry={false}
        checkOutInstead={checkOutInstead}
      />
    </CheckoutMain>
  );
}
