import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { RefundDesk } from '@/lib/orders/operator-refund-desk';
import { AutoRefresh } from './auto-refresh';
import { Card } from './card';
import { RefundAccountBox, type RefundAccountBoxProps } from './refund-account-box';
import { RefundPlanner, type Sending, type SentView } from './refund-planner';
import { refundPresets } from './refund-reason';
import { refusalText } from './refund-refusal';
import type { PlanView, Wanted } from './use-refund-plan';

type RefundBoxProps = {
  desk: RefundDesk;
  preview: (wanted: Wanted) => Promise<PlanView>;
  send: (sending: Sending) => Promise<SentView>;
  account: RefundAccountBoxProps['actions'];
};

/** Gives an order back, wholly or in part, or says why that cannot be done now. */
export async function RefundBox({ desk, preview, send, account }: RefundBoxProps) {
  const locale = await getLocale();
  const t = await getT('admin');
  const { obstacle, balanceKrw, isPartlyRefundable } = desk;
  return (
    <Card id="refund" className="order-2" title={t('refund.heading')}>
      {obstacle?.kind === 'in-flight' && (
        <Notice tone="warn" role="status">
          {t('refunds.waiting')}
          <AutoRefresh />
        </Notice>
      )}
      {obstacle && obstacle.kind !== 'in-flight' && <p className="text-muted">{refusalText(obstacle, locale)}</p>}
      {!obstacle && (
        <>
          <p className="mb-4 text-muted">{t('refund.lead', { amount: formatKrw(balanceKrw, locale) })}</p>
          {!isPartlyRefundable && (
            <Notice tone="warn" className="mb-4">
              {t('refund.not-partly', { total: formatKrw(balanceKrw, locale) })}
            </Notice>
          )}
          <RefundAccountBox account={desk.account} actions={account} />
          <noscript>
            <Notice tone="warn" className="mb-4">
              {t('refund.noScript')}
            </Notice>
          </noscript>
          <RefundPlanner {...(await plannerProps(desk))} preview={preview} send={send} />
        </>
      )}
    </Card>
  );
}

async function plannerProps({ lines, shippingLeftKrw }: RefundDesk) {
  const locale = await getLocale();
  const t = await getT('admin');
  return {
    lines: lines.map(({ lineId, name, unitPriceKrw, quantity, left }) => ({
      ...{ lineId, name, left },
      hint: t('refund.left', { price: formatKrw(unitPriceKrw, locale), left, quantity }),
    })),
    shipping: shippingLeftKrw > 0 ? t('refund.shipping', { amount: formatKrw(shippingLeftKrw, locale) }) : null,
    presets: refundPresets.map((value) => ({ value, label: t(`refund.presets.${value}`) })),
    words: await plannerWords(),
  };
}

async function plannerWords() {
  const t = await getT('admin');
  return {
    all: t('refund.all'),
    extra: t('refund.extra'),
    extraHint: t('refund.extraHint'),
    reason: t('refund.reason'),
    detail: t('refund.detail'),
    detailHint: t('refund.reasonHint'),
    optional: t('refund.optional'),
    returnStock: t('refund.returnStock'),
    returnStockHint: t('refund.returnStockHint'),
    continue: t('refund.preview'),
    planHeading: t('refund.planHeading'),
    choose: t('refund.nothing-chosen'),
    looking: t('refund.looking'),
    failed: t('refund.failed'),
    confirmHeading: t('refund.previewHeading'),
    balanceHint: t('refund.balanceHint'),
    irreversible: t('refund.irreversible'),
    confirm: t.raw('refund.confirm'),
    back: t('refund.back'),
    busy: t('refund.busy'),
    stock: t('refund.stock'),
    stockYes: t('refund.stockYes'),
    stockNo: t('refund.stockNo'),
    less: t('refund.less'),
    more: t('refund.more'),
    quantity: t.raw('refund.quantity'),
  };
}
