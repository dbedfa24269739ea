import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { rateText } from '@/i18n/money';
import { getLocale, getT } from '@/i18n/server';
import type { Attempt } from '@/lib/orders/operator-dossier';
import { Card } from './card';
import { Code, Facts } from './facts';
import { Method } from './method';
import { formatMoney } from './sum';
import { When } from './when';

const TONES = {
  open: 'neutral',
  failed: 'neutral',
  awaiting_deposit: 'warn',
  withdrawn: 'neutral',
  accepted: 'ok',
  rejected: 'danger',
  parked: 'danger',
} as const satisfies Record<Attempt['status'], string>;

type AttemptsCardProps = {
  attempts: readonly Attempt[];
  /** What an operator can do with a payment the provider knows. */
  actionFor: (impUid: string) => ReactNode;
  className?: string;
};

/** Every attempt to pay; the one that pays the order comes first, the others newest first. */
export async function AttemptsCard({ attempts, actionFor, className }: AttemptsCardProps) {
  const t = await getT('admin');
  const ordered = attempts.toReversed().sort((a, b) => Number(b.paysOrder) - Number(a.paysOrder));
  return (
    <Card
      id="payment"
      className={className}
      title={t('payment.heading')}
      aside={<span className="text-muted text-sm">{t('payment.attemptsCount', { count: attempts.length })}</span>}
    >
      <ul className="divide-y divide-line">
        {ordered.map((attempt) => (
          <li key={attempt.merchantUid} className="py-4 first:pt-0 last:pb-0">
            <AttemptFacts attempt={attempt} />
            {attempt.impUid && <div className="mt-3">{actionFor(attempt.impUid)}</div>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function AttemptFacts({ attempt }: { attempt: Attempt }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const { status, pgName, payMethod, methodLabel, applyNum, impUid, merchantUid, failReason } = attempt;
  return (
    <>
      <p className="mb-2.5 flex flex-wrap items-center gap-2">
        <Badge tone={TONES[status]}>{t(`payment.statuses.${status}`)}</Badge>
        <strong className="tabular-nums">{formatMoney(attempt.money, locale)}</strong>
        {attempt.rate && <span className="text-muted text-sm">$1 = {rateText(attempt.rate, locale)}</span>}
        {attempt.paysOrder && <span className="text-muted text-sm">{t('payment.paysOrder')}</span>}
      </p>
      <Facts
        facts={[
          { name: t('payment.method'), value: <Method pgName={pgName} payMethod={payMethod} /> },
          methodLabel && { name: t('payment.issuer'), value: methodLabel },
          applyNum && { name: t('payment.applyNum'), value: <Code>{applyNum}</Code> },
          { name: 'imp_uid', value: impUid ? <Code>{impUid}</Code> : t('payment.notSeen') },
          { name: 'merchant_uid', value: <Code>{merchantUid}</Code> },
          { name: t('payment.openedAt'), value: <When at={attempt.createdAt} /> },
          attempt.paidAt && { name: t('payment.paidAt'), value: <When at={attempt.paidAt} /> },
          attempt.nextCheckAt && { name: t('payment.nextCheckAt'), value: <When at={attempt.nextCheckAt} /> },
          failReason && { name: t('payment.failReason'), value: failReason },
          attempt.account && { name: t('payment.account'), value: <Account account={attempt.account} /> },
          attempt.receiptUrl && { name: t('payment.receiptLabel'), value: <Receipt url={attempt.receiptUrl} /> },
        ]}
      />
    </>
  );
}

async function Account({ account }: { account: NonNullable<Attempt['account']> }) {
  const t = await getT('admin');
  return (
    <>
      {account.bank} <span className="tabular-nums">{account.number}</span>
      {account.holder && ` · ${t('payment.accountHolder')} ${account.holder}`}
      {account.dueAt && (
        <span className="block text-muted">
          {t('payment.accountDue')} <When at={account.dueAt} />
        </span>
      )}
    </>
  );
}

async function Receipt({ url }: { url: string }) {
  const t = await getT('admin');
  return (
    <a href={url} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 underline">
      {t('payment.receipt')}
      <ExternalLink aria-hidden className="size-4" />
    </a>
  );
}
