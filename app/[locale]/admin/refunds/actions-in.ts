import type { RefundActions } from '@/components/admin/refused-refund';
import type { Locale } from '@/i18n/config';
import { askRefundAgain, finishRefund } from './actions';

/** What can be done about a refund, for pages of one language. */
export const refundActionsIn =
  (locale: Locale) =>
  (refundId: number): RefundActions => ({
    again: askRefundAgain.bind(null, locale, refundId),
    end: finishRefund.bind(null, locale, refundId),
  });
