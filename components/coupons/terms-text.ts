import type { Locale } from '@/i18n/config';
import type { getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { CouponTerms } from '@/lib/domain/discount';

/** What a coupon promises, in one line: how much, from which sum on, until when. */
export function termsText(
  { kind, value, capKrw, minimumKrw, validUntil }: CouponTerms & { validUntil: Date },
  t: Awaited<ReturnType<typeof getT<'pricing'>>>,
  locale: Locale,
): string {
  const won = (krw: number) => formatKrw(krw, locale);
  const worth = kind === 'fixed' ? t('coupon.fixed', { sum: won(value) }) : t('coupon.percent', { percent: value });
  return [
    worth,
    capKrw !== null && t('coupon.cap', { sum: won(capKrw) }),
    minimumKrw > 0 && t('coupon.minimum', { sum: won(minimumKrw) }),
    t('coupon.until', { day: dateText(new Date(validUntil.getTime() - 1), locale) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
