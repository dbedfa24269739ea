import type { Locale } from './config';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A sum as the language writes it: 14,000원, ₩14,000. Small enough for the shop's client components. */
export function formatKrw(amountKrw: number, locale: Locale): string {
  const sign = amountKrw < 0 ? '-' : '';
  const digits = grouped.format(Math.abs(amountKrw));
  return locale === 'ko' ? `${sign}${digits}원` : `${sign}₩${digits}`;
}
