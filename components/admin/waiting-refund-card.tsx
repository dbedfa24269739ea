import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { WaitingRefund } from '@/lib/payment/refund-approval';
import { ActionButton, type ActionMessage } from './action-button';
import { orderAddress } from './addresses';
import { Allowed } from './allowed';
import { Card } from './card';
import { Facts } from './facts';
import { PlanSums } from './refund-plan-box';
import { type SaveAction, SaveForm } from './save-form';
import type { PlanView } from './use-refund-plan';
import { When } from './when';

type Act = () => Promise<ActionMessage>;

type WaitingRefundCardProps = {
  waiting: WaitingRefund;
  /** What it comes to now; null when that is not what was asked for any more. */
  plan: PlanView | null;
  isOwn: boolean;
  actions: { approve: Act; decline: SaveAction; takeBack: Act };
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
            {
              name: t('approval.order'),
              value: (
                <Link href={orderAddress(locale, orderNumber)} prefetch={false} className="tabular-nums underline">
                  {orderNumber}
                </Link>
              ),
            },
            { name: t('approval.reason'), value: reason },
            { name: t('approval.goods'), value: t(returnStock ? 'approval.returned' : 'approval.kept') },
            { name: t('approval.askedBy'), value: `${askedBy.name} (${askedBy.email})` },
            { name: t('approval.askedAt'), value: <When at={askedAt} look="short" /> },
          ]}
        />
        {plan?.kind === 'plan' ? <PlanSums sums={plan.sums} /> : <Notice tone="warn">{t('approval.changed')}</Notice>}
        {isOwn ? (
          <Own takeBack={actions.takeBack} />
        ) : (
          <Decision id={id} canApprove={plan !== null} actions={actions} />
        )}
      </div>
    </Card>
  );
}

async function Own({ takeBack }: { takeBack: Act }) {
  const t = await getT('safety');
  return (
    <>
      <p className="text-muted text-sm">{t('approval.own')}</p>
      <Allowed to="refunds.request">
        <ActionButton action={takeBack} label={t('approval.takeBack')} busyLabel={t('approval.busy')} />
      </Allowed>
    </>
  );
}

type DecisionProps = { id: number; canApprove: boolean; actions: WaitingRefundCardProps['actions'] };

async function Decision({ id, canApprove, actions }: DecisionProps) {
  const t = await getT('safety');
  return (
    <Allowed to="refunds.approve">
      {canApprove && (
        <ActionButton
          action={actions.approve}
          label={t('approval.approve')}
          busyLabel={t('approval.busy')}
          look={{ variant: 'primary' }}
        />
      )}
      <details open={!canApprove}>
        <summary className="flex min-h-11 cursor-pointer items-center font-medium">{t('approval.decline')}</summary>
        <SaveForm
          action={actions.decline}
          submit={t('approval.decline')}
          busy={t('approval.busy')}
          look={{ variant: 'secondary' }}
        >
          <Field id={`decline-${id}`} label={t('approval.note')} required>
            {(control) => <Input {...control} name="note" maxLength={500} autoComplete="off" />}
          </Field>
        </SaveForm>
      </details>
    </Allowed>
  );
}
