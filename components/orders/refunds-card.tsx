import { Badge } from '@/components/ui/badge';
import { formatMoney } from '@/i18n/money';
import { getLocale, getT } from '@/i18n/server';
import { dateText, dateTimeText } from '@/i18n/when';
import type { BuyerRefund } from '@/lib/orders/buyer-refunds';
import { Card } from './card';
import { methodName } from './method-name';

const TONES = {
  requested: 'warn',
  accepted: 'warn',
  done: 'ok',
  refused: 'danger',
  'handed-over': 'ok',
  ended: 'neutral',
} as const;

/** Money given back, and how far each is. */
export async function RefundsCard({ refunds }: { refunds: readonly BuyerRefund[] }) {
  const t = await getT('orders');
  return (
    <Card id="order-refunds" title={t('refunds.title')}>
      <ul className="space-y-4">
        {refunds.map((refund) => (
          <RefundRow key={refund.id} refund={refund} />
        ))}
      </ul>
    </Card>
  );
}

/** One refund: how much, for what, how far it is, and when the buyer sees it. */
export async function RefundRow({ refund }: { refund: BuyerRefund }) {
  const locale = await getLocale();
  const t = await getT('orders');
  const state = refund.state === 'ended' ? 'refused' : refund.state;
  const date = dateText(refund.doneAt ?? refund.createdAt, locale);
  const when = t(`refunds.when.${wayBack(refund.paid.payMethod)}`);
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(refund.isStray ? 'refunds.stray' : 'refunds.order')}</span>
        <span className="font-semibold tabular-nums">{formatMoney(refund.money, locale)}</span>
        <Badge tone={TONES[state]}>{t(`refunds.${state}`)}</Badge>
      </p>
      {refund.isStray && (
        <p className="mt-1 text-sm">
          {refund.paid.at
            ? t('refunds.paidWith', {
                method: methodName(t, refund.paid.payMethod),
                at: dateTimeText(refund.paid.at, locale),
              })
            : methodName(t, refund.paid.payMethod)}
        </p>
      )}
      {refund.lines.length > 0 && (
        <ul className="mt-1" lang="ko">
          {refund.lines.map(({ name, quantity }) => (
            <li key={name}>{t('refunds.pieces', { name, count: quantity })}</li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-muted text-sm">{t(`refunds.${state}Text`, { date, when })}</p>
    </li>
  );
}

/** How the money goes back, which says how long it takes. */
function wayBack(payMethod: string): 'card' | 'account' | 'phone' | 'other' {
  switch (payMethod) {
    case 'card':
    case 'samsung':
      return 'card';
    case 'trans':
    case 'vbank':
      return 'account';
    case 'phone':
      return 'phone';
    default:
      return 'other';
  }
}
