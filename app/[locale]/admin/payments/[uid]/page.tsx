import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ActionButton } from '@/components/admin/action-button';
import { orderAddress } from '@/components/admin/addresses';
import { Allowed } from '@/components/admin/allowed';
import { DossierBody } from '@/components/admin/dossier-body';
import { PageHead } from '@/components/admin/page-head';
import { RefundsCard } from '@/components/admin/refunds-card';
import { SignalsCard } from '@/components/admin/signals-card';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { type Dossier, readAttemptDossier } from '@/lib/orders/operator-dossier';
import { listLostRefunds } from '@/lib/orders/operator-refunds';
import { listStraySignals } from '@/lib/orders/operator-signals';
import { askAgain } from '../../actions';
import { Desk } from '../../desk';
import { refundActionsIn } from '../../refunds/actions-in';
import { Reveal } from '../../reveal';

export const instant = false;

type Props = PageProps<'/[locale]/admin/payments/[uid]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getT('admin'))('payment.title', { uid: (await params).uid }) };
}

/** A payment that is no order: a failed or rejected attempt, or money without a checkout. */
export default async function PaymentPage({ params }: Props) {
  const operator = await requirePermission('orders.read', await getLocale(), `/admin/payments/${(await params).uid}`);
  const locale = await getLocale();
  const { uid } = await params;
  const dossier = await readAttemptDossier(uid);
  if (dossier?.order) redirect(orderAddress(locale, dossier.order.number));
  const t = await getT('admin');
  return (
    <Desk active={null} operator={operator}>
      <PageHead title={<span className="break-all">{t('payment.title', { uid })}</span>} />
      {dossier ? <WithoutOrder dossier={dossier} reveal={<Reveal subject={uid} />} /> : <Stray impUid={uid} />}
    </Desk>
  );
}

async function WithoutOrder({ dossier, reveal }: { dossier: Dossier; reveal: ReactNode }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <>
      <Notice tone="warn" title={t('payment.noOrder')} className="mb-4">
        {t('payment.checkout')}: {t(`payment.checkoutStatuses.${dossier.checkout.status}`)}
      </Notice>
      <DossierBody
        dossier={dossier}
        reveal={reveal}
        askAgain={(impUid) => askAgain.bind(null, locale, impUid)}
        refundActions={refundActionsIn(locale)}
      />
    </>
  );
}

async function Stray({ impUid }: { impUid: string }) {
  const locale = await getLocale();
  const [signals, refunds] = await Promise.all([listStraySignals(impUid), listLostRefunds(impUid)]);
  if (signals.length === 0) notFound();
  const t = await getT('admin');
  return (
    <>
      <Notice tone="warn" title={t('payment.stray')} className="mb-4">
        <Allowed to="payments.ask">
          <ActionButton
            action={askAgain.bind(null, locale, impUid)}
            label={t('payment.askAgain')}
            busyLabel={t('payment.asking')}
          />
        </Allowed>
      </Notice>
      {refunds.length > 0 && <RefundsCard refunds={refunds} actionsFor={refundActionsIn(locale)} className="mb-4" />}
      <SignalsCard signals={signals} />
    </>
  );
}
