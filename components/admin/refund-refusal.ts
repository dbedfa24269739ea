import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { RefundObstacle } from '@/lib/payment/request-refund';

/** Why a refund cannot be made as it is wanted, in a sentence that says what can be. */
export function refusalText(refusal: RefundObstacle, locale: Locale): string {
  const t = translator('admin', locale);
  switch (refusal.kind) {
    case 'too-late':
      return t('refund.too-late', { until: dateTimeText(refusal.until, locale) });
    case 'more-than-bought':
      return t('refund.more-than-bought', { left: refusal.left });
    case 'more-than-left':
      return t('refund.more-than-left', { left: formatKrw(refusal.leftKrw, locale) });
    case 'not-partly':
      return t('refund.not-partly', { total: formatKrw(refusal.totalKrw, locale) });
    case 'not-found':
    case 'awaits-approval':
    case 'in-flight':
    case 'nothing-left':
    case 'never':
    case 'malformed':
    case 'no-such-line':
    case 'nothing-chosen':
    case 'needs-account':
      return t(`refund.${refusal.kind}`);
  }
}
