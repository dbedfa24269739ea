import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';
import { banks } from '@/lib/iamport/banks';
import { Card } from './card';
import { RefundAccountForm, type RefundAccountFormState } from './refund-account-form';

export type RefundAccountCardProps = {
  isGiven: boolean;
  action: (previous: RefundAccountFormState, form: FormData) => Promise<RefundAccountFormState>;
};

/** Asks the buyer where their money goes back to. What they gave is not shown again. */
export async function RefundAccountCard({ isGiven, action }: RefundAccountCardProps) {
  const t = await getT('orders');
  const form = <RefundAccountForm action={action} banks={banks} words={await refundAccountWords()} />;
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

/** The form's words. */
export async function refundAccountWords() {
  const t = await getT('orders');
  return {
    holder: t('refundAccount.holder'),
    bank: t('refundAccount.bank'),
    bankChoose: t('refundAccount.bankChoose'),
    number: t('refundAccount.number'),
    numberHint: t('refundAccount.numberHint'),
    save: t('refundAccount.save'),
    busy: t('refundAccount.busy'),
  };
}
