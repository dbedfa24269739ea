import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditCard } from '@/components/admin/audit-card';
import { CancelBox } from '@/components/admin/cancel-box';
import { DossierBody } from '@/components/admin/dossier-body';
import { OrderHead } from '@/components/admin/order-head';
import { RefundBox } from '@/components/admin/refund-box';
import { getLocale, getT } from '@/i18n/server';
import { requireOperator } from '@/lib/operators/require-operator';
import { readOrderDossier } from '@/lib/orders/operator-dossier';
import { readRefundDesk } from '@/lib/orders/operator-refund-desk';
import { askAgain } from '../../actions';
import { Desk } from '../../desk';
import { refundActionsIn } from '../../refunds/actions-in';
import { askBuyerForAccount, keepAccount, previewPlan, sendRefund } from './actions';
import { cancelUnpaidOrder } from './cancel-action';

export const instant = false;

type Props = PageProps<'/[locale]/admin/orders/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getT('admin'))('order.title', { number: (await params).number }) };
}

/** One order with everything that is known about it, and its refund. */
export default async function OrderPage({ params }: Props) {
  const operator = await requireOperator(await getLocale(), `/admin/orders/${(await params).number}`);
  const locale = await getLocale();
  const { number } = await params;
  const [dossier, desk] = await Promise.all([readOrderDossier(number), readRefundDesk(number)]);
  if (!dossier?.order || !desk) notFound();
  return (
    <Desk active="orders" operator={operator}>
      <OrderHead order={dossier.order} />
      <DossierBody
        dossier={dossier}
        askAgain={(impUid) => askAgain.bind(null, locale, impUid)}
        refundActions={refundActionsIn(locale)}
        side={
          <>
            {dossier.order.stage === 'awaiting_deposit' && (
              <CancelBox action={cancelUnpaidOrder.bind(null, locale, number)} />
            )}
            <RefundBox
              desk={desk}
              preview={previewPlan.bind(null, locale, number)}
              send={sendRefund.bind(null, locale, number)}
              account={{
                keep: keepAccount.bind(null, locale, number),
                askBuyer: askBuyerForAccount.bind(null, locale, number),
              }}
            />
            <AuditCard rows={dossier.audit} />
          </>
        }
      />
    </Desk>
  );
}
