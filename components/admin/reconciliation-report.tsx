import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getT } from '@/i18n/server';
import { differenceKinds } from '@/lib/domain/compare-books';
import type { DifferenceRow, ReconciliationDay, RunRow } from '@/lib/orders/operator-reconciliation';
import { ActionButton, type ActionMessage } from './action-button';
import { address, paymentAddress } from './addresses';
import { Allowed } from './allowed';
import { Card } from './card';
import { Code, Facts } from './facts';
import { Empty, PageHead } from './page-head';
import { When } from './when';

type Again = (impUid: string) => () => Promise<ActionMessage>;

/** One day of looks at the provider's books: the sums, each look, and every difference. */
export async function ReconciliationReport({ report, askAgain }: { report: ReconciliationDay; askAgain: Again }) {
  const t = await getT('admin');
  const { runs, sums, day } = report;
  return (
    <>
      <PageHead title={t('reconciliation.title')} lead={t('reconciliation.lead')} />
      <Days report={report} />
      <p className="mb-4">{t('reconciliation.sums', { day, ...sums })}</p>
      {runs.length === 0 && <Empty title={t('reconciliation.empty')}>{t('reconciliation.emptyText')}</Empty>}
      <div className="grid gap-4">
        {runs.map((run) => (
          <Run key={run.id} run={run} askAgain={askAgain} />
        ))}
      </div>
    </>
  );
}

async function Days({ report: { day, before, after } }: { report: ReconciliationDay }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const hrefOf = (word: string) => address(locale, '/admin/reconciliation', { day: word });
  const look = buttonClass({ variant: 'secondary', size: 'sm' });
  return (
    <nav aria-label={t('reconciliation.days')} className="mb-4 flex flex-wrap items-center gap-2">
      <Link href={hrefOf(before)} prefetch={false} className={look}>
        {t('reconciliation.before')}
      </Link>
      <strong className="px-2 tabular-nums">{day}</strong>
      {after && (
        <Link href={hrefOf(after)} prefetch={false} className={look}>
          {t('reconciliation.after')}
        </Link>
      )}
    </nav>
  );
}

async function Run({ run, askAgain }: { run: RunRow; askAgain: Again }) {
  const t = await getT('admin');
  const { id, kind, from, to, finishedAt, runs, seen, matched, healed, parked, differences } = run;
  return (
    <Card
      id={`run-${id}`}
      title={t(`reconciliation.kinds.${kind}`)}
      aside={
        <span className="flex flex-wrap items-center gap-2 text-muted text-sm">
          {runs > 1 && t('reconciliation.runs', { count: runs })} <When at={finishedAt} look="short" />
        </span>
      }
    >
      <Facts
        facts={[
          { name: t('reconciliation.range'), value: <Range from={from} to={to} /> },
          { name: t('reconciliation.seen'), value: t('reconciliation.count', { count: seen }) },
          { name: t('reconciliation.matched'), value: t('reconciliation.count', { count: matched }) },
          healed > 0 ? { name: t('reconciliation.healed'), value: t('reconciliation.count', { count: healed }) } : null,
          parked > 0 ? { name: t('reconciliation.parked'), value: t('reconciliation.count', { count: parked }) } : null,
        ]}
      />
      {differences.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-line border-t">
          {differences.map((difference) => (
            <Difference key={difference.id} difference={difference} askAgain={askAgain} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const Range = ({ from, to }: { from: Date; to: Date }) => (
  <>
    <When at={from} look="short" /> – <When at={to} look="short" />
  </>
);

/** What either side may call a payment; everything else is a sum. */
const WORDS = [
  ...(['accepted', 'awaiting-deposit', 'withdrawn', 'rejected', 'parked', 'unjudged'] as const),
  ...(['paid', 'ready', 'cancelled', 'failed'] as const),
];

async function Difference({ difference, askAgain }: { difference: DifferenceRow; askAgain: Again }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const { impUid, isHealed, askedAt } = difference;
  const said = (word: string): string => {
    const known = WORDS.find((one) => one === word);
    return known ? t(`reconciliation.words.${known}`) : word;
  };
  const kind = differenceKinds.find((known) => known === difference.kind) ?? 'unknown';
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-3 last:pb-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <strong>{t(`reconciliation.differences.${kind}`)}</strong>
          <Badge tone={isHealed ? 'ok' : askedAt ? 'neutral' : 'danger'}>
            {t(isHealed ? 'reconciliation.isHealed' : askedAt ? 'reconciliation.isAsked' : 'reconciliation.isOpen')}
          </Badge>
          {askedAt && (
            <span className="text-muted text-sm">
              <When at={askedAt} look="short" />
            </span>
          )}
        </p>
        <p className="text-sm tabular-nums">
          {t('reconciliation.sides', { ours: said(difference.ours), theirs: said(difference.theirs) })}
        </p>
        <Link href={paymentAddress(locale, impUid)} prefetch={false} className="underline">
          <Code>{impUid}</Code>
        </Link>
      </div>
      <Allowed to="payments.ask">
        <ActionButton action={askAgain(impUid)} label={t('payment.askAgain')} busyLabel={t('payment.asking')} />
      </Allowed>
    </li>
  );
}
