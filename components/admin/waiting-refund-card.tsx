import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { WaitingRefund } from '@/lib/payment/refund-approval';
import { type ApprovalActions, ApprovalDecision } from './approval-decision';
import { Card } from './card';
import { Facts, orderFact } from './facts';
import { PlanSums } from './refund-plan-box';
import type { PlanView } from './use-refund-plan';
import { When } from './when';

type WaitingRefundCardProps = {
  waiting: WaitingRefund;
  /** What it comes to now; null when that is not what was asked for any more. */
  plan: PlanView | null;
  isOwn: boolean;
  actions: ApprovalActions;
};

/** A refund that waits for a second person: what would be sent, who asked, and the decision. */
export async function WaitingRefundCard({ waiting, plan, isOwn, actions }: WaitingRefundCardProps) {
  const locale = await getLocale();
  const t = await getT('safety');
  const { id, orderNumber, amountKrw, reason, returnStock, askedBy, askedAt } = waiting;
  return (
    <Card
      id={`waiting-${id}`}
      className="border-warn"
      title={t('approval.title', { amount: formatKrw(amountKrw, locale) })}
    >
      <div className="space-y-4">
        <Facts
          facts={[
            orderFact(locale, t('approval.order'), orderNumber),
            { name: t('approval.reason'), value: reason },
            { name: t('approval.goods'), value: t(returnStock ? 'approval.returned' : 'approval.kept') },
            { name: t('approval.askedBy'), value: `${askedBy.name} (${askedBy.email})` },
            { name: t('approval.askedAt'), value: <When at={askedAt} look="short" /> },
          ]}
        />
        {plan?.kind === 'plan' ? <PlanSums sums={plan.sums} /> : <Notice tone="warn">{t('approval.changed')}</Notice>}
        <ApprovalDecision
          id={`refund-${id}`}
          isOwn={isOwn}
          canApprove={plan !== null}
          actions={actions}
          takeBackNeeds="refunds.request"
        />
      </div>
    </Card>
  );
}
