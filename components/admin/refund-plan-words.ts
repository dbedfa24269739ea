import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { RefundPreview } from '@/lib/payment/planned-refund';
import type { PlanView } from './use-refund-plan';

/** A plan line by line, as it will be sent and as it leaves the payment. `names` are the goods' by line id. */
export function planView(
  { plan, impUid, fingerprint }: RefundPreview,
  names: ReadonlyMap<number, string>,
  locale: Locale,
): PlanView {
  const t = translator('admin', locale);
  const won = (krw: number): string => formatKrw(krw, locale);
  const fact = (name: string, krw: number) => (krw === 0 ? [] : [{ name, value: won(krw) }]);
  const amount = won(plan.amountKrw);
  const pointsKrw = plan.lines.reduce((sum, line) => sum + line.pointsKrw, 0);
  return {
    kind: 'plan',
    fingerprint,
    amount,
    impUid,
    sums: [
      ...plan.lines.flatMap(({ lineId, quantity, amountKrw }) =>
        fact(t('refund.pieces', { name: names.get(lineId) ?? '', count: quantity }), amountKrw),
      ),
      ...fact(t('order.shipping'), plan.shippingKrw),
      ...fact(t('refund.extra'), plan.extraKrw),
      ...fact(t('refund.offset'), -plan.offsetKrw),
      { name: t('refund.amount'), value: amount, isStrong: true },
      ...fact(t('refund.points'), pointsKrw),
      ...fact(t('refund.taxFree'), plan.taxFreeKrw),
      { name: t('refund.balance'), value: won(plan.balanceKrw) },
      { name: t('refund.after'), value: won(plan.balanceKrw - plan.amountKrw) },
    ],
  };
}
