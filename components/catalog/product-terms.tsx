import { CalendarCheck, PackageCheck, Truck } from 'lucide-react';
import type { Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { FREE_SHIPPING_FROM_KRW, SHIPPING_FEE_KRW } from '@/lib/domain/pricing';

/** What comes with every product: delivery fee, when it arrives, until when it can go back. */
export async function ProductTerms({ locale }: { locale: Locale }) {
  const t = await getT('catalog');
  const fee = formatKrw(SHIPPING_FEE_KRW, locale);
  const threshold = formatKrw(FREE_SHIPPING_FROM_KRW, locale);
  const terms = [
    { Icon: Truck, term: t('product.shippingLabel'), text: t('product.shipping', { fee, threshold }) },
    { Icon: CalendarCheck, term: t('product.deliveryLabel'), text: t('product.delivery') },
    { Icon: PackageCheck, term: t('product.returnLabel'), text: t('product.return') },
  ];
  return (
    <dl className="space-y-2.5 border-line border-y py-4 text-[0.9375rem]">
      {terms.map(({ Icon, term, text }) => (
        <div key={term} className="grid grid-cols-[6.5rem_1fr] gap-2">
          <dt className="flex items-center gap-2 text-muted">
            <Icon aria-hidden className="size-4.5 shrink-0" />
            {term}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
