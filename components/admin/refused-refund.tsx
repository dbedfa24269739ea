import { Notice } from '@/components/ui/notice';
import { getT } from '@/i18n/server';
import type { RefundRow } from '@/lib/orders/operator-refunds';
import { ActionButton, type ActionMessage } from './action-button';
import { EndRefundForm, type EndState } from './end-refund-form';

/** What can be done about one refund that is not made. */
export type RefundActions = {
  again: () => Promise<ActionMessage>;
  end: (previous: EndState, form: FormData) => Promise<EndState>;
};

/** The one next step of a refund the provider refused or only took, and the way to end it. */
export async function RefusedRefund({ refund, actions }: { refund: RefundRow; actions: RefundActions }) {
  const t = await getT('admin');
  const { next } = refund;
  const canAskAgain = next === 'ask-again' || next === 'correct-account';
  return (
    <div className="mt-3 space-y-3">
      {next && <Notice tone="warn">{t(`refunds.next.${next}`)}</Notice>}
      {!next && <Notice tone="info">{t('refunds.acceptedText')}</Notice>}
      {canAskAgain && (
        <ActionButton action={actions.again} label={t('refunds.again.label')} busyLabel={t('refund.busy')} />
      )}
      <details open={next !== null && !canAskAgain}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('refunds.end.heading')}</summary>
        <EndRefundForm
          id={refund.id}
          action={actions.end}
          words={{
            how: t('refunds.end.how'),
            handedOver: t('refunds.end.handedOver'),
            dropped: t('refunds.end.dropped'),
            note: t('refunds.end.note'),
            noteHint: t('refunds.end.noteHint'),
            end: t('refunds.end.submit'),
            busy: t('refund.busy'),
          }}
        />
      </details>
    </div>
  );
}
