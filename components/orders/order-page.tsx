import Link from 'next/link';
import type { ReactNode } from 'react';
import { AutoRefresh } from '@/components/admin/auto-refresh';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateTimeText } from '@/i18n/when';
import type { BuyerOrder } from '@/lib/orders/buyer-order';
import { getSeller } from '@/lib/seller';
import { AccountBox } from './account-box';
import { ConfirmBox } from './confirm-box';
import type { ConfirmState } from './confirm-form';
import { DeliveryCard } from './delivery-card';
import { ForgetForm } from './forget-form';
import { LinesCard } from './lines-card';
import { OtherWays } from './other-ways';
import { ParcelsCard } from './parcels-card';
import { ParkedNotice } from './parked-notice';
import { PaymentCard } from './payment-card';
import { ReceiptCard } from './receipt-card';
import { RefundAccountCard, type RefundAccountCardProps } from './refund-account-card';
import { RefundsCard } from './refunds-card';
import { StageBar } from './stage-bar';

const TONES = {
  awaiting_deposit: 'warn',
  paid: 'ok',
  preparing: 'accent',
  shipped: 'accent',
  delivered: 'ok',
  confirmed: 'neutral',
  cancelled: 'neutral',
} as const;

type OrderPageProps = {
  order: BuyerOrder;
  /** What the buyer can do with it. */
  acts: ReactNode;
  /** Its returns and exchanges. */
  claims: ReactNode;
  /** What its buyer has just done. */
  told: 'cancelled' | 'claimed' | null;
  /** Cancels it while it waits for its deposit. */
  cancel: () => Promise<void>;
  /** Somebody has just tried to cancel it, too late. */
  isTooLate: boolean;
  /** Keeps the account their money goes back to. */
  giveAccount: RefundAccountCardProps['action'];
  /** Confirms the purchase. */
  confirm: (previous: ConfirmState) => Promise<ConfirmState>;
};

/** An order as its buyer sees it: where it stands, what happens next, and everything that was agreed. */
export async function OrderPage(props: OrderPageProps) {
  const { order, acts, claims, told, cancel, isTooLate, giveAccount, confirm } = props;
  // While somebody looks into money that came, nobody should send more.
  const isWaiting = order.status === 'awaiting_deposit' && order.parked.length === 0;
  return (
    <main id="content" tabIndex={-1} className="page-width flex-1 py-8 outline-none sm:py-12">
      <ForgetForm checkoutId={order.checkoutId} skus={order.lines.map(({ sku }) => sku)} />
      <div className="mx-auto grid max-w-4xl gap-6">
        <Head order={order} />
        {isTooLate && <TooLate />}
        {told && <JustDone told={told} />}
        <ParkedNotice parked={order.parked} />
        {order.isConfirming && <Confirming />}
        {isWaiting && order.account && <AccountBox account={order.account} totalKrw={order.totalKrw} />}
        {isWaiting && <OtherWays order={order} cancel={cancel} />}
        {order.refundAccount !== 'not-asked' && (
          <RefundAccountCard isGiven={order.refundAccount === 'given'} action={giveAccount} />
        )}
        <StageBar order={order} />
        {acts}
        {claims}
        {order.confirmsItselfAt && <ConfirmBox confirmsItselfAt={order.confirmsItselfAt} confirm={confirm} />}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid gap-6">
            {order.parcels.length > 0 && <ParcelsCard parcels={order.parcels} />}
            <LinesCard order={order} />
            {order.refunds.length > 0 && <RefundsCard refunds={order.refunds} />}
          </div>
          <div className="grid gap-6">
            <PaymentCard payment={order.payment} />
            {order.cashReceipt && <ReceiptCard receipt={order.cashReceipt} />}
            <DeliveryCard order={order} />
          </div>
        </div>
        <Help />
      </div>
    </main>
  );
}

async function TooLate() {
  const t = await getT('orders');
  return (
    <Notice tone="warn" role="alert" title={t('cancel.tooLate')}>
      {t('cancel.tooLateText')}
    </Notice>
  );
}

/** What came of a press on the page before. A refund is made within seconds: the page follows it. */
async function JustDone({ told }: { told: 'cancelled' | 'claimed' }) {
  const t = await getT('claims');
  return (
    <Notice tone="ok" role="status" title={t(`acts.${told}`)}>
      {t(`acts.${told}Text`)}
      {told === 'cancelled' && <AutoRefresh />}
    </Notice>
  );
}

async function Confirming() {
  const t = await getT('orders');
  return (
    <Notice tone="warn" role="status" title={t('confirming.title')}>
      {t('confirming.text')}
    </Notice>
  );
}

async function Head({ order }: { order: BuyerOrder }) {
  const t = await getT('orders');
  const at = dateTimeText(order.createdAt, await getLocale());
  const { status, payment, refundedKrw } = order;
  const isParked = status === 'awaiting_deposit' && order.parked.length > 0;
  const isNews = status === 'paid' || status === 'awaiting_deposit';
  const isRefunding = status === 'cancelled' && (payment.paidAt !== null || refundedKrw > 0);
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-bold text-3xl">
          {isParked ? t('thanks.parked') : isNews ? t(`thanks.${status}`) : t('title', { number: order.number })}
        </h1>
        <Badge tone={TONES[status]} className="px-3 py-1 text-[0.9375rem]">
          {t(`status.${status}`)}
        </Badge>
      </div>
      <p className="mt-2 text-lg">
        {t(isParked ? 'next.parked' : isRefunding ? 'next.cancelledRefund' : `next.${status}`)}
      </p>
      <dl className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-muted">
        <div className="flex gap-2">
          <dt>{t('number')}</dt>
          <dd className="font-semibold text-ink tabular-nums">{order.number}</dd>
        </div>
        <div className="flex gap-2">
          <dt>{t('orderedAt')}</dt>
          <dd>{at}</dd>
        </div>
      </dl>
    </header>
  );
}

async function Help() {
  const locale = await getLocale();
  const t = await getT('orders');
  const { tel, email } = await getSeller();
  return (
    <section className="border-line border-t pt-6">
      <h2 className="font-semibold">{t('help.title')}</h2>
      <p className="mt-1 text-muted">{t('help.text')}</p>
      <p className="mt-1 text-muted">{t('keep')}</p>
      <p className="mt-2 flex flex-wrap gap-x-4">
        <a href={`tel:${tel}`} className="inline-flex min-h-11 items-center font-medium underline underline-offset-4">
          {tel}
        </a>
        <a
          href={`mailto:${email}`}
          className="inline-flex min-h-11 items-center font-medium underline underline-offset-4"
        >
          {email}
        </a>
      </p>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link href={href(locale, '/')} prefetch={false} className={buttonClass()}>
          {t('help.shop')}
        </Link>
        <Link
          href={href(locale, '/policies/refund')}
          prefetch={false}
          className={buttonClass({ variant: 'secondary' })}
        >
          {t('help.refund')}
        </Link>
      </p>
    </section>
  );
}
