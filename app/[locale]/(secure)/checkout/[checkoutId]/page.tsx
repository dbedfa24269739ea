import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { CheckoutCancelled } from '@/components/checkout/cancelled';
import { CheckoutForm } from '@/components/checkout/checkout-form';
import { CheckoutConfirming } from '@/components/checkout/confirming-page';
import { ageProps, discountProps, sharedFormProps } from '@/components/checkout/form-props';
import { CheckoutMain } from '@/components/checkout/main';
import { NeedsScript } from '@/components/checkout/needs-script';
import { NotPaidNotice } from '@/components/checkout/not-paid-notice';
import { CheckoutParked } from '@/components/checkout/parked-page';
import { Told } from '@/components/checkout/told';
import { memoTyped, nothingTyped, type Typed, wayOf } from '@/components/checkout/typed';
import { href } from '@/i18n/config';
import { getLocale, getT, translator } from '@/i18n/server';
import { telText } from '@/i18n/tel';
import { goodsOf } from '@/lib/orders/buyer-quote';
import { orderPath } from '@/lib/payment/access';
import { type CheckoutView, getCheckoutView } from '@/lib/payment/checkout-view';
import { readRemoteTerms } from '@/lib/pricing/price-rules';
import { checkOutInstead } from '../actions';

// Nothing of it may be kept or shown before it is known whose it is.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('checkout'))('title') };
}

/** A checkout that is not an order (yet), for whoever holds its token: no cookie and no account are needed. */
export default async function CheckoutPage({ params, searchParams }: PageProps<'/[locale]/checkout/[checkoutId]'>) {
  await connection();
  const { checkoutId } = await params;
  const { token, from } = await searchParams;
  const view = typeof token === 'string' ? await getCheckoutView(checkoutId, token) : null;
  if (!view) return <CheckoutUnknown />;
  const locale = await getLocale();
  if (view.orderNumber) redirect(href(locale, orderPath(view.orderNumber, checkoutId)));
  if (view.isParked) return <CheckoutParked checkoutId={checkoutId} />;
  // Asked for by the page whose window has just been left: the provider may not have told us yet.
  const mayHaveLeft = from === 'window' && view.status === 'open' && view.outcome === 'not-paid' && !view.failReason;
  if (view.outcome === 'unknown' || view.mayBeOnItsWay || mayHaveLeft) {
    return <CheckoutConfirming checkoutId={checkoutId} mayHaveLeft={mayHaveLeft} />;
  }
  const isTold = view.outcome === 'cancelled' && from !== 'cancelled';
  return isTold ? <CheckoutCancelled view={view} /> : <PayAgain view={view} />;
}

/** Only for a checkout that is gone: the proxy has turned wrong tokens away. */
async function CheckoutUnknown() {
  const t = await getT('checkout');
  return <Told title={t('notFound.title')} text={t('notFound.text')} />;
}

async function PayAgain({ view }: { view: CheckoutView }) {
  const t = await getT('checkout');
  const goods = await goodsOf(view);
  return (
    <CheckoutMain title={t('title')}>
      <NeedsScript />
      {view.outcome !== 'cancelled' && <NotPaidNotice view={view} />}
      <CheckoutForm
        {...(await sharedFormProps(goods.totalKrw))}
        age={await ageProps(undefined)}
        form={view.checkoutId}
        goods={goods}
        remote={await readRemoteTerms()}
        {...(await discountProps(view.checkoutId))}
        takenOff={takenOffBy(view)}
        initial={typedOf(view)}
        addresses={null}
        isRetry={view.outcome !== 'cancelled'}
        checkOutInstead={checkOutInstead}
      />
    </CheckoutMain>
  );
}

/** What an open checkout holds is taken off again; one that ended begins without. */
const takenOffBy = ({ status, coupon, couponKrw, pointsKrw }: CheckoutView) =>
  status === 'open' ? { coupon: coupon && { ...coupon, krw: couponKrw }, pointsKrw } : { coupon: null, pointsKrw: 0 };

/** What the buyer had typed. */
function typedOf({ buyer, shipping, payment, locale }: CheckoutView): Typed {
  const t = translator('checkout', locale === 'en' ? 'en' : 'ko');
  return {
    ...nothingTyped,
    'buyer.name': buyer.name,
    'buyer.tel': telText(buyer.tel),
    'buyer.email': buyer.email,
    'shipping.postcode': shipping.postcode,
    'shipping.address1': shipping.address1,
    'shipping.address2': shipping.address2,
    ...memoTyped(shipping.memo, (preset) => t(`memo.${preset}`)),
    way: wayOf(payment),
  };
}
