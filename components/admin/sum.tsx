import type { Locale } from '@/i18n/config';
import { formatter } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { type Money, toDecimal } from '@/lib/domain/money';

/** Money of any currency as the language writes it. */
export function formatMoney(money: Money, locale: Locale): string {
  if (money.currency === 'KRW') return formatKrw(money.minor, locale);
  return formatter(locale).number(toDecimal(money), { style: 'currency', currency: money.currency });
}
