import type { Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { PointEntry } from '@/lib/points/read-points';

/** Every change of somebody's points, newest first. */
export async function PointList({ entries, locale }: { entries: readonly PointEntry[]; locale: Locale }) {
  const t = await getT('pricing', locale);
  return (
    <ul aria-label={t('points.history')} className="divide-y divide-line rounded-card border border-line bg-surface">
      {entries.map(({ id, at, delta, reason, orderNumber, note, expiresAt }) => (
        <li key={id} className="flex items-baseline justify-between gap-4 px-4 py-3">
          <div className="min-w-0">
            <p className="font-medium">{t(`points.reasons.${reason}`)}</p>
            <p className="break-words text-muted text-sm">
              {[
                dateText(at, locale),
                orderNumber && t('points.order', { number: orderNumber }),
                note,
                expiresAt && t('points.lasts', { day: dateText(expiresAt, locale) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <p className={`whitespace-nowrap font-semibold tabular-nums ${delta > 0 ? 'text-ok' : ''}`}>
            {delta > 0 ? '+' : ''}
            {formatKrw(delta, locale)}
          </p>
        </li>
      ))}
    </ul>
  );
}
