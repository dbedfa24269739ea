import type { ComponentProps } from 'react';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { SubscriptionRow } from '@/lib/subscriptions/operator-subscriptions';
import { Allowed } from './allowed';
import { CancelSubscription } from './cancel-subscription';
import { When } from './when';

type Props = {
  rows: readonly SubscriptionRow[];
  cancelOf: (id: string) => ComponentProps<typeof CancelSubscription>['action'];
};

const TONES = { pending: 'neutral', active: 'ok', paused: 'danger', cancelled: 'neutral' } as const;

/** Subscriptions, each with its trouble if it has any, and the way to end it. */
export function SubscriptionList({ rows, cancelOf }: Props) {
  return (
    <ul className="grid gap-2.5">
      {rows.map((row) => (
        <Row key={row.id} row={row} cancel={cancelOf(row.id)} />
      ))}
    </ul>
  );
}

type RowProps = { row: SubscriptionRow; cancel: ReturnType<Props['cancelOf']> };

async function Row({ row, cancel }: RowProps) {
  const locale = await getLocale();
  const t = await getT('subscriptions');
  return (
    <li className="rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="font-semibold">
          {row.buyerName} · <span lang="ko">{row.goods}</span> × {row.quantity}
        </p>
        <Badge tone={row.declines > 0 && row.status === 'active' ? 'warn' : TONES[row.status]}>
          {t(`status.${row.status}`)}
        </Badge>
      </div>
      <p className="mt-1 text-muted text-sm">
        {t('desk.month', { sum: formatKrw(row.monthKrw, locale) })} · {t('desk.orders', { count: row.orders })}
        {row.nextAt && (
          <>
            {' · '}
            {t('desk.next')} <When at={row.nextAt} look="short" />
          </>
        )}
      </p>
      {row.declines > 0 && (
        <p className="mt-1 text-danger text-sm">
          {t('desk.declined', { count: row.declines })} {row.failReason}
        </p>
      )}
      {row.cancelled && (
        <p className="mt-1 text-muted text-sm">
          {row.cancelled.by ?? t('desk.byBuyer')} {row.cancelled.reason}
        </p>
      )}
      {row.status !== 'cancelled' && (
        <Allowed to="subscriptions.write">
          <End id={row.id} cancel={cancel} />
        </Allowed>
      )}
    </li>
  );
}

async function End({ id, cancel }: { id: string; cancel: RowProps['cancel'] }) {
  const t = await getT('subscriptions');
  const words = {
    reason: t('desk.reason'),
    reasonHint: t('desk.reasonHint'),
    submit: t('end.confirm'),
    busy: t('desk.busy'),
  };
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
        {t('end.open')}
      </summary>
      <CancelSubscription id={id} action={cancel} words={words} />
    </details>
  );
}
