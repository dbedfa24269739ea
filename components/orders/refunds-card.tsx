import { Badge } from '@/components/ui/badge';
import { formatMoney } from '@/i18n/money';
import { getLocale, getT } from '@/i18n/server';
import { dateText, dateTimeText } from '@/i18n/when';
import type { BuyerRefund } from '@/lib/orders/buyer-refunds';
import { Card } from './card';
import { methodName } from './method-name';

const TONES = { requested: 'warn', done: 'ok', refused: 'danger' } as const;

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

/** One refund: how much, how far it is, and when the buyer sees it. */
export async function RefundRow({ refund }: { refund: BuyerRefund }) {
  const locale = await getLocale();
  const t = await getT('orders');
  const date = dateText(refund.doneAt ?? refund.createdAt, locale);
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(refund.isStray ? 'refunds.stray' : 'refunds.order')}</span>
        <span className="font-semibold tabular-nums">{formatMoney(refund.money, locale)}</span>
        <Badge tone={TONES[refund.status]}>{t(`refunds.${refund.status}`)}</Badge>
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
      <p className="mt-1 text-muted text-sm">{t(`refunds.${refund.status}Text`, { date })}</p>
    </li>
  );
}
