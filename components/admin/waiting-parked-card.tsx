import { Notice } from '@/components/ui/notice';
import { formatMoney } from '@/i18n/money';
import { getLocale, getT } from '@/i18n/server';
import { isParkedKind } from '@/lib/domain/parked';
import type { WaitingParked } from '@/lib/payment/parked-approval';
import { type ApprovalActions, ApprovalDecision } from './approval-decision';
import { Card } from './card';
import { Facts, orderFact, paymentFact } from './facts';
import { When } from './when';

type WaitingParkedCardProps = { waiting: WaitingParked; isOwn: boolean; actions: ApprovalActions };

/** Parked money that goes back when a second person agrees: how much, why, where to, who asked, and the decision. */
export async function WaitingParkedCard({ waiting, isOwn, actions }: WaitingParkedCardProps) {
  const locale = await getLocale();
  const t = await getT('safety');
  const admin = await getT('admin');
  const { id, item, action, money, reason, account, askedBy, askedAt, isOpen } = waiting;
  const kind = isParkedKind(item.kind) ? item.kind : 'other';
  return (
    <Card
      id={`waiting-money-${id}`}
      className="border-warn"
      title={t('approval.title', { amount: formatMoney(money, locale) })}
    >
      <div className="space-y-4">
        <Facts
          facts={[
            orderFact(locale, t('approval.order'), item.orderNumber),
            paymentFact(locale, item.impUid),
            { name: t('approval.money'), value: admin(`parked.kinds.${kind}.title`, { kind: item.kind }) },
            { name: t('approval.way'), value: admin(`parked.ways.${action}.title`) },
            account && { name: t('approval.account'), value: t('approval.accountEnding', account) },
            reason && { name: t('approval.reason'), value: reason },
            { name: t('approval.askedBy'), value: `${askedBy.name} (${askedBy.email})` },
            { name: t('approval.askedAt'), value: <When at={askedAt} look="short" /> },
          ]}
        />
        {!isOpen && <Notice tone="warn">{t('approval.changed')}</Notice>}
        <ApprovalDecision
          id={`money-${id}`}
          isOwn={isOwn}
          canApprove={isOpen}
          actions={actions}
          takeBackNeeds="parked.resolve"
        />
      </div>
    </Card>
  );
}
