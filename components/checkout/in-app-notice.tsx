import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatCart, type WantedLine } from '@/lib/domain/cart';
import { inAppBrowser, outsideAddress } from '@/lib/domain/in-app-browser';
import { getEnv } from '@/lib/env';

type InAppNoticeProps = {
  userAgent: string;
  cart: readonly WantedLine[];
  /** Whether it is the cart, or what is bought beside it. */
  isCart: boolean;
};

/** Tells a buyer inside another app's browser how to go on in their own, with the cart they have. */
export async function InAppNotice({ userAgent, cart, isCart }: InAppNoticeProps) {
  const browser = inAppBrowser(userAgent);
  if (!browser) return null;
  const t = await getT('checkout');
  const locale = await getLocale();
  const lines = formatCart(cart);
  const path = isCart
    ? `/api/cart/open?${new URLSearchParams({ lines, locale })}`
    : href(locale, `/checkout?buy=${lines}`);
  const url = `${getEnv().SHOP_URL}${path}`;
  const outside = outsideAddress(browser, url);
  return (
    <Notice title={t('inApp.title', { app: t(`inApp.${browser.app}`) })} className="mb-6">
      <p>{t(outside ? 'inApp.text' : 'inApp.byMenu')}</p>
      {outside ? (
        <a href={outside} className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-3')}>
          {t('inApp.action')}
        </a>
      ) : (
        <p className="mt-2 select-all break-all rounded-control bg-surface p-2 text-sm">{url}</p>
      )}
    </Notice>
  );
}
