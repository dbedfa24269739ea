import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Allowed } from '@/components/admin/allowed';
import { AuditCard } from '@/components/admin/audit-card';
import { CancelBox } from '@/components/admin/cancel-box';
import { ClaimsCard } from '@/components/admin/claims-card';
import { DossierBody } from '@/components/admin/dossier-body';
import { HoldCard } from '@/components/admin/hold-card';
import { OrderHead } from '@/components/admin/order-head';
import { ParcelsCard } from '@/components/admin/parcels-card';
import { RefundBox } from '@/components/admin/refund-box';
import { StageCard } from '@/components/admin/stage-card';
import { ToldCard } from '@/components/admin/told-card';
import { getLocale, getT } from '@/i18n/server';
import { listClaimsOf } from '@/lib/claims/claim-view';
import { readRefundChoicesOf } from '@/lib/claims/refund-claim';
import { readShipping } from '@/lib/delivery/parcels';
import { listTold } from '@/lib/messages/told';
import { requirePermission } from '@/lib/operators/require-permission';
import { readOrderDossier } from '@/lib/orders/operator-dossier';
import { readRefundDesk } from '@/lib/orders/operator-refund-desk';
import { readKeep } from '@/lib/retention/legal-hold';
import { askAgain } from '../../actions';
import { claimActionsFor } from '../../claims/actions-in';
import { Desk } from '../../desk';
import { refundActionsIn } from '../../refunds/actions-in';
import { WaitingRefunds } from '../../refunds/waiting';
import { Reveal } from '../../reveal';
import { askBuyerForAccount, keepAccount, previewPlan, sendRefund } from './actions';
import { cancelUnpaidOrder } from './cancel-action';
import { moveOrder, register, sendOne, takeBack } from './delivery-actions';
import { placeHold, releaseHold } from './hold-actions';

export const instant = false;

type Props = PageProps<'/[locale]/admin/orders/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getT('admin'))('order.title', { number: (await params).number }) };
}

/** One order with everything that is known about it, and its refund. */
export default async function OrderPage({ params }: Props) {
  const operator = await requirePermission('orders.read', await getLocale(), `/admin/orders/${(await params).number}`);
  const locale = await getLocale();
  const { number } = await params;
  const [dossier, desk, shipping, messages, claims, keep] = await Promise.all([
    readOrderDossier(number),
    readRefundDesk(number),
    readShipping(number),
    listTold(number),
    listClaimsOf(number),
    readKeep(number),
  ]);
  if (!dossier?.order || !desk || !shipping || !keep) notFound();
  return (
    <Desk active="orders" operator={operator}>
      <OrderHead order={dossier.order} />
      <DossierBody
        dossier={dossier}
        askAgain={(impUid) => askAgain.bind(null, locale, impUid)}
        refundActions={refundActionsIn(locale)}
        reveal={<Reveal subject={number} />}
        side={
          <>
            {dossier.order.stage === 'awaiting_deposit' && (
              <Allowed to="orders.cancel">
                <CancelBox action={cancelUnpaidOrder.bind(null, locale, number)} />
              </Allowed>
            )}
            {claims.length > 0 && (
              <Allowed to="claims.read">
                <ClaimsCard
                  claims={claims}
                  choices={await readRefundChoicesOf(claims)}
                  actionsFor={claimActionsFor(locale, operator.role)}
                />
              </Allowed>
            )}
            <Allowed to="orders.ship">
              <StageCard shipping={shipping} moveTo={(to) => moveOrder.bind(null, locale, number, to)} />
              <ParcelsCard
                shipping={shipping}
                send={sendOne.bind(null, locale, number)}
                takeBack={(batch) => takeBack.bind(null, locale, batch)}
                register={(shipmentId) => register.bind(null, locale, shipmentId)}
              />
            </Allowed>
            <WaitingRefunds operator={operator} orderNumber={number} />
            <Allowed to="refunds.request">
              <RefundBox
                desk={desk}
                preview={previewPlan.bind(null, locale, number)}
                send={sendRefund.bind(null, locale, number)}
                account={{
                  keep: keepAccount.bind(null, locale, number),
                  askBuyer: askBuyerForAccount.bind(null, locale, number),
                }}
              />
            </Allowed>
            <ToldCard messages={messages} />
            <Allowed to="privacy.manage">
              <HoldCard
                keep={keep}
                place={placeHold.bind(null, locale, number)}
                release={releaseHold.bind(null, locale, number)}
              />
            </Allowed>
            <AuditCard rows={dossier.audit} />
          </>
        }
      />
    </Desk>
  );
}
