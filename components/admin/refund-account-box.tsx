import { AskRefundAccount, type KeepRefundAccount } from '@/components/orders/ask-refund-account';
import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';
import type { RefundAccountState } from '@/lib/orders/operator-refund-desk';
import { ActionButton, type ActionMessage } from './action-button';

export type RefundAccountBoxProps = {
  account: RefundAccountState;
  actions: {
    keep: KeepRefundAccount;
    askBuyer: () => Promise<ActionMessage>;
  };
};

/** Where a deposit goes back: told by the buyer on the phone, or given by them on their order's page. */
export async function RefundAccountBox({ account, actions }: RefundAccountBoxProps) {
  if (account.kind === 'not-needed') return null;
  const t = await getT('admin');
  const isKnown = account.kind === 'known';
  return (
    <div className="mb-4 space-y-3">
      <Notice tone={isKnown ? 'ok' : 'warn'}>
        {isKnown
          ? t('refund.account.known', { bank: account.bank, ending: account.ending })
          : t(account.askedAt ? 'refund.account.asked' : 'refund.account.missing')}
      </Notice>
      {!isKnown && !account.askedAt && (
        <ActionButton action={actions.askBuyer} label={t('refund.account.ask')} busyLabel={t('refund.busy')} />
      )}
      <details open={!isKnown && !account.askedAt}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">
          {t(isKnown ? 'refund.account.change' : 'refund.account.enter')}
        </summary>
        <AskRefundAccount keep={actions.keep} />
      </details>
    </div>
  );
}
