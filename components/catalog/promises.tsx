import { HandCoins, PackageOpen, ShieldCheck } from 'lucide-react';
import type { Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { FREE_SHIPPING_FROM_KRW, SHIPPING_FEE_KRW } from '@/lib/domain/pricing';

/** What every customer of this shop may count on. */
export async function Promises({ locale }: { locale: Locale }) {
  const t = await getT('catalog');
  const fee = formatKrw(SHIPPING_FEE_KRW, locale);
  const threshold = formatKrw(FREE_SHIPPING_FROM_KRW, locale);
  const promises = [
    { Icon: PackageOpen, title: t('home.promiseShippingTitle', { fee, threshold }), text: t('home.promiseShipping') },
    { Icon: HandCoins, title: t('home.promiseReturnTitle'), text: t('home.promiseReturn') },
    { Icon: ShieldCheck, title: t('home.promisePayTitle'), text: t('home.promisePay') },
  ];
  return (
    <ul className="grid gap-x-10 gap-y-8 rounded-card bg-sunken px-6 py-10 md:grid-cols-3 md:px-10">
      {promises.map(({ Icon, title, text }) => (
        <li key={title} className="space-y-2">
          <Icon aria-hidden className="size-7 text-accent" />
          <h3 className="font-semibold text-lg">{title}</h3>
          <p className="text-muted">{text}</p>
        </li>
      ))}
    </ul>
  );
}
