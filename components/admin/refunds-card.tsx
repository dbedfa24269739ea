import { getLocale, getT } from '@/i18n/server';
import type { RefundRow } from '@/lib/orders/operator-refunds';
import { RefundBadge } from './badges';
import { Card } from './card';
import { Code, Facts } from './facts';
import { RefundReason } from './refund-reason';
import { formatMoney } from './sum';
import { When } from './when';

type RefundsCardProps = { refunds: readonly RefundRow[]; className?: string };

/** The refunds of one checkout, oldest first. */
export async function RefundsCard({ refunds, className }: RefundsCardProps) {
  const t = await getT('admin');
  return (
    <Card id="refunds" className={className} title={t('refunds.heading')}>
      {refunds.length === 0 && <p className="text-muted">{t('refunds.noneHere')}</p>}
      <ul className="divide-y divide-line">
        {refunds.map((refund) => (
          <li key={refund.id} className="py-4 first:pt-0 last:pb-0">
            <RefundFacts refund={refund} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function RefundFacts({ refund }: { refund: RefundRow }) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <>
      <p className="mb-2.5 flex flex-wrap items-center gap-2">
        <RefundBadge stage={refund.stage} />
        <strong className="tabular-nums">{formatMoney(refund.money, locale)}</strong>
        {refund.returnStock && <span className="text-muted text-sm">{t('refunds.returnsStock')}</span>}
      </p>
      <Facts
        facts={[
          { name: t('refunds.reason'), value: <RefundReason reason={refund.reason} /> },
          { name: t('refunds.source'), value: refund.requestedBy ?? t(`refunds.sources.${refund.source}`) },
          { name: t('refunds.at'), value: <When at={refund.createdAt} /> },
          refund.doneAt && { name: t('refunds.doneAt'), value: <When at={refund.doneAt} /> },
          refund.refusal && {
            name: t('refunds.words'),
            value: <span className="font-medium text-danger">{refund.refusal}</span>,
          },
          { name: t('refunds.tag'), value: <Code>{refund.tag}</Code> },
          { name: 'imp_uid', value: <Code>{refund.impUid}</Code> },
        ]}
      />
    </>
  );
}
