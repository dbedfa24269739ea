import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { accessToken, checkoutPath } from '@/lib/payment/access';
import { Confirming } from './confirming';
import { CheckoutMain } from './main';

const WITHOUT_SCRIPT_S = 5;

type CheckoutConfirmingProps = { checkoutId: string; mayHaveLeft: boolean };

/** Nobody knows yet what became of the payment: the page waits, with JavaScript by asking, without it by loading itself again. */
export async function CheckoutConfirming({ checkoutId, mayHaveLeft }: CheckoutConfirmingProps) {
  const locale = await getLocale();
  const t = await getT('checkout');
  const words = {
    title: t('confirming.title'),
    warning: t('confirming.warning'),
    text: t('confirming.text'),
    slow: t('confirming.slow'),
    gaveUpTitle: t('confirming.gaveUpTitle'),
    gaveUp: t('confirming.gaveUp'),
    again: t('confirming.again'),
    orders: t('confirming.orders'),
  };
  return (
    <CheckoutMain>
      <noscript>
        <meta httpEquiv="refresh" content={String(WITHOUT_SCRIPT_S)} />
      </noscript>
      <Confirming
        words={words}
        access={{ checkoutId, accessToken: accessToken(checkoutId) }}
        checkoutUrl={href(locale, checkoutPath(checkoutId))}
        ordersUrl={href(locale, '/orders')}
        mayHaveLeft={mayHaveLeft}
      />
    </CheckoutMain>
  );
}
