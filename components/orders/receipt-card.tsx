import { ReceiptText } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { BuyerReceipt } from '@/lib/orders/buyer-receipt';
import { Card, Fact } from './card';

/** The cash receipt of an order that was paid by transfer. */
export async function ReceiptCard({ receipt }: { receipt: BuyerReceipt }) {
  const locale = await getLocale();
  const t = await getT('receipts');
  const { status, purpose, masked, applyNum, amountKrw, taxFreeKrw, receiptUrl, issuedAt } = receipt;
  return (
    <Card id="order-receipt" title={t('buyer.title')}>
      {status !== 'issued' && <p className="mb-2">{t(`buyer.${status}`)}</p>}
      <dl>
        <Fact name={t('columns.purpose')}>{t(`purpose.${purpose}`)}</Fact>
        <Fact name={t('columns.number')}>{applyNum}</Fact>
        {status === 'issued' && <Fact name={t('columns.amount')}>{formatKrw(amountKrw, locale)}</Fact>}
        {status === 'issued' && taxFreeKrw > 0 && <Fact name={t('taxFree')}>{formatKrw(taxFreeKrw, locale)}</Fact>}
        <Fact name={t('columns.at')}>{issuedAt && dateTimeText(issuedAt, locale)}</Fact>
        {purpose !== 'unasked' && <Fact name={t('buyer.to')}>{masked}</Fact>}
      </dl>
      {receiptUrl && /^https?:\/\//.test(receiptUrl) && (
        <a
          href={receiptUrl}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass({ variant: 'secondary', size: 'sm' }, 'mt-4 w-full')}
        >
          <ReceiptText aria-hidden className="size-4.5" />
          {t('open')}
        </a>
      )}
    </Card>
  );
}
