import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';
import { AskRefundAccount, type KeepRefundAccount } from './ask-refund-account';
import { Card } from './card';

export type RefundAccountCardProps = {
  isGiven: boolean;
  action: KeepRefundAccount;
};

/** Asks the buyer where their money goes back to. What they gave is not shown again. */
export async function RefundAccountCard({ isGiven, action }: RefundAccountCardProps) {
  const t = await getT('orders');
  const form = <AskRefundAccount keep={action} />;
  return (
    <Card id="refund-account" title={t('refundAccount.title')}>
      {isGiven ? (
        <>
          <Notice tone="ok">{t('refundAccount.given')}</Notice>
          <details className="mt-3">
            <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('refundAccount.change')}</summary>
            {form}
          </details>
        </>
      ) : (
        <>
          <p className="mb-4 text-muted">{t('refundAccount.lead')}</p>
          {form}
        </>
      )}
    </Card>
  );
}
