import { type Money, toDecimal } from '@/lib/domain/money';
import type { Locale } from './config';
import { formatKrw } from './won';

/** A sum in whatever currency it was charged in: 14,000원, US$14.00. */
export const formatMoney = (money: Money, locale: Locale): string =>
  money.currency === 'KRW'
    ? formatKrw(money.minor, locale)
    : new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(toDecimal(money));

/** Won for one dollar, from hundredths of a won: 1,380.50원. */
export function rateText(hundredthsKrw: number, locale: Locale): string {
  const digits = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }).format(hundredthsKrw / 100);
  return locale === 'ko' ? `${digits}원` : `₩${digits}`;
}
