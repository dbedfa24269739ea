import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { shortDateText } from '@/i18n/when';
import { now } from '@/lib/clock';
import { businessDaysUntil } from '@/lib/domain/business-days';

/** How many business days are left for giving money back, or since when it is late. */
export async function DueBadge({ dueAt }: { dueAt: Date }) {
  const locale = await getLocale();
  const t = await getT('claims');
  const left = businessDaysUntil(dueAt, now());
  const tone = left < 0 ? 'danger' : left <= 1 ? 'warn' : 'neutral';
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge tone={tone}>
        {left < 0 ? t('desk.late', { days: -left }) : left === 0 ? t('desk.today') : t('desk.left', { days: left })}
      </Badge>
      <span className="text-muted text-sm">
        {t('desk.until', { date: shortDateText(new Date(dueAt.getTime() - 1), locale) })}
      </span>
    </span>
  );
}
