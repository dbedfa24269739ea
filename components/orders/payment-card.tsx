import { ReceiptText } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { formatMoney, rateText } from '@/i18n/money';
import { getLocale, getT } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import type { BuyerPayment } from '@/lib/orders/buyer-order';
import { Card, Fact } from './card';
import { methodName } from './method-name';

/** How the order is paid, with the approval number and the PG's receipt. */
export async function PaymentCard({ payment }: { payment: BuyerPayment }) {
  const t = await getT('orders');
  const locale = await getLocale();
  const { foreign } = payment;
  const method = methodName(t, payment.wallet ?? payment.payMethod);
  return (
    <Card id="order-payment" title={t('payment.title')}>
      <dl>
        <Fact name={t('payment.method')}>{payment.label ? `${method} (${payment.label})` : method}</Fact>
        <Fact name={t('payment.charged')}>
          {foreign &&
            t('payment.chargedAt', {
              sum: formatMoney(foreign.charge, locale),
              rate: rateText(foreign.rate, locale),
            })}
        </Fact>
        <Fact name={t('payment.paidAt')}>{payment.paidAt && dateTimeText(payment.paidAt, locale)}</Fact>
        <Fact name={t('payment.applyNum')}>{payment.applyNum}</Fact>
      </dl>
      {payment.receiptUrl && payment.paidAt && (
        <a
          href={payment.receiptUrl}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-4 w-full')}
        >
          <ReceiptText aria-hidden className="size-4.5" />
          {t('payment.receipt')}
        </a>
      )}
    </Card>
  );
}
