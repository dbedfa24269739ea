import { Notice } from '@/components/ui/notice';
import { formatMoney } from '@/i18n/money';
import { getLocale, getT } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import type { BuyerParked } from '@/lib/orders/buyer-parked';
import { getSeller } from '@/lib/seller';
import { methodName } from './method-name';

/** Money a person at the shop decides about: which, that it is safe, and who will call whom. */
export async function ParkedNotice({ parked }: { parked: readonly BuyerParked[] }) {
  const t = await getT('orders');
  const locale = await getLocale();
  if (parked.length === 0) return null;
  return (
    <Notice tone="warn" title={t('parked.title')} role="status">
      <ul className="space-y-0.5">
        {parked.map(({ id, money, payMethod, at }) => (
          <li key={id} className="font-semibold tabular-nums">
            {t('parked.money', {
              method: methodName(t, payMethod),
              amount: formatMoney(money, locale),
              at: dateTimeText(at, locale),
            })}
          </li>
        ))}
      </ul>
      <p className="mt-1">{t('parked.text', { tel: (await getSeller()).tel })}</p>
    </Notice>
  );
}
