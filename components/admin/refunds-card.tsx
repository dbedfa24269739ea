import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { RefundRow } from '@/lib/orders/operator-refunds';
import { Allowed } from './allowed';
import { RefundBadge } from './badges';
import { Card } from './card';
import { Code, Facts } from './facts';
import { RefundReason } from './refund-reason';
import { type RefundActions, RefusedRefund } from './refused-refund';
import { formatMoney } from './sum';
import { When } from './when';

type RefundsCardProps = {
  refunds: readonly RefundRow[];
  actionsFor: (refundId: number) => RefundActions;
  className?: string;
};

/** The refunds of one checkout, oldest first, each with what can be done about it. */
export async function RefundsCard({ refunds, actionsFor, className }: RefundsCardProps) {
  const t = await getT('admin');
  return (
    <Card id="refunds" className={className} title={t('refunds.heading')}>
      {refunds.length === 0 && <p className="text-muted">{t('refunds.noneHere')}</p>}
      <ul className="divide-y divide-line">
        {refunds.map((refund) => (
          <li key={refund.id} className="py-4 first:pt-0 last:pb-0">
            <RefundFacts refund={refund} />
            {(refund.state === 'refused' || refund.state === 'accepted') && (
              <Allowed to="refunds.request">
                <RefusedRefund refund={refund} actions={actionsFor(refund.id)} />
              </Allowed>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function RefundFacts({ refund }: { refund: RefundRow }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const { ending, taxFreeMinor, money } = refund;
  return (
    <>
      <p className="mb-2.5 flex flex-wrap items-center gap-2">
        <RefundBadge state={refund.state} />
        <strong className="tabular-nums">{formatMoney(money, locale)}</strong>
        {refund.returnStock && <span className="text-muted text-sm">{t('refunds.returnsStock')}</span>}
      </p>
      <RefundParts refund={refund} />
      <Facts
        facts={[
          taxFreeMinor > 0 && {
            name: t('refund.taxFree'),
            value: formatMoney({ ...money, minor: taxFreeMinor }, locale),
          },
          { name: t('refunds.reason'), value: <RefundReason reason={refund.reason} /> },
          { name: t('refunds.source'), value: refund.requestedBy ?? t(`refunds.sources.${refund.source}`) },
          { name: t('refunds.at'), value: <When at={refund.createdAt} /> },
          refund.doneAt && { name: t('refunds.doneAt'), value: <When at={refund.doneAt} /> },
          refund.refusal && {
            name: t('refunds.words'),
            value: <span className="font-medium text-danger">{refund.refusal}</span>,
          },
          ending && {
            name: t(ending.isHandedOver ? 'refunds.end.handedOver' : 'refunds.end.dropped'),
            value: `${ending.note} (${ending.by})`,
          },
          { name: t('refunds.tag'), value: <Code>{refund.tag}</Code> },
          { name: 'imp_uid', value: <Code>{refund.impUid}</Code> },
        ].filter((fact) => fact !== false)}
      />
    </>
  );
}

/** The goods, the delivery and what else it is made of; nothing for a refund that names none. */
async function RefundParts({ refund: { lines, shippingKrw, postageKrw, extraKrw } }: { refund: RefundRow }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const parts = [
    ...lines.map(({ name, quantity, amountKrw }) => ({
      name: t('refund.pieces', { name, count: quantity }),
      krw: amountKrw,
    })),
    { name: t('order.shipping'), krw: shippingKrw },
    { name: t('refund.postage'), krw: -postageKrw },
    { name: t(extraKrw < 0 ? 'refund.offset' : 'refund.extra'), krw: extraKrw },
  ].filter(({ krw }) => krw !== 0);
  if (parts.length === 0) return null;
  return (
    <ul className="mb-2.5 space-y-1 text-[0.9375rem]">
      {parts.map(({ name, krw }) => (
        <li key={name} className="flex justify-between gap-4">
          <span>{name}</span>
          <span className="whitespace-nowrap tabular-nums">{formatKrw(krw, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
