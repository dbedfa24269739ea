import { getT } from '@/i18n/server';
import { answered, keptAnswer } from '@/lib/form-answer';
import { banks } from '@/lib/iamport/banks';
import { RefundAccountForm, type RefundAccountFormState } from './refund-account-form';

export type KeepRefundAccount = (previous: RefundAccountFormState, form: FormData) => Promise<RefundAccountFormState>;

/** The form for the account money goes back to, with its words and its banks. */
export async function AskRefundAccount({ keep }: { keep: KeepRefundAccount }) {
  const t = await getT('orders');
  const words = {
    holder: t('refundAccount.holder'),
    bank: t('refundAccount.bank'),
    bankChoose: t('refundAccount.bankChoose'),
    number: t('refundAccount.number'),
    numberHint: t('refundAccount.numberHint'),
    save: t('refundAccount.save'),
    busy: t('refundAccount.busy'),
  };
  const action = answered('refund-account', keep);
  const initial = await keptAnswer<RefundAccountFormState>('refund-account');
  return <RefundAccountForm action={action} initial={initial} banks={banks} words={words} />;
}
