import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { SubscriptionRow } from '@/lib/subscriptions/operator-subscriptions';
import { Card } from './card';
import { When } from './when';

const TONES = { pending: 'neutral', active: 'ok', paused: 'danger', cancelled: 'neutral' } as const;

/** What somebody gets every month; nothing when there is none. */
export async function SubscriptionsCard({ rows }: { rows: readonly SubscriptionRow[] }) {
  if (rows.length === 0) return null;
  const [locale, t, words] = await Promise.all([getLocale(), getT('customers'), getT('subscriptions')]);
  return (
    <Card id="subscriptions" title={t('subscriptions.title')}>
      <p className="text-muted text-sm">{t('subscriptions.lead')}</p>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 last:pb-0">
            <div>
              <p className="font-medium">
                <span lang="ko">{row.goods}</span> × {row.quantity}
              </p>
              <p className="text-muted text-sm">
                {words('desk.month', { sum: formatKrw(row.monthKrw, locale) })} ·{' '}
                {words('desk.orders', { count: row.orders })}
                {row.nextAt && (
                  <>
                    {' · '}
                    {words('desk.next')} <When at={row.nextAt} look="short" />
                  </>
                )}
              </p>
            </div>
            <Badge tone={TONES[row.status]}>{words(`status.${row.status}`)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
