import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { type Keeping, retentionRules } from '@/lib/domain/retention';
import type { Due } from '@/lib/retention/retention';
import { cellClass, ListRow, ListTable } from './list-table';

const COLUMNS = ['what', 'keep', 'ends', 'count', 'oldest'] as const;

/** Every kind of personal data: how long it is kept and why, what happens then, and what of it is past its time now. */
export async function RetentionTable({ due }: { due: readonly Due[] }) {
  const t = await getT('privacy');
  const columns = COLUMNS.map((key) => ({
    key,
    label: t(`retention.columns.${key}`),
    isSum: key === 'count',
  }));
  return (
    <ListTable caption={t('retention.title')} columns={columns}>
      {due.map((one) => (
        <Row key={one.rule} due={one} />
      ))}
    </ListTable>
  );
}

async function Row({ due: { rule, count, held, oldest } }: { due: Due }) {
  const t = await getT('privacy');
  const { keep, isByLaw, ends } = retentionRules[rule];
  return (
    <ListRow>
      <th scope="row" className={cellClass('max-w-md text-left font-semibold max-md:col-span-2')}>
        {t(`retention.rules.${rule}.name`)}
        <span className="block font-normal text-muted text-sm">{t(`retention.rules.${rule}.about`)}</span>
      </th>
      <td className={cellClass('whitespace-nowrap max-md:col-span-2')}>
        {await keepText(keep)}{' '}
        <Badge tone={isByLaw ? 'accent' : 'neutral'}>{t(`retention.${isByLaw ? 'byLaw' : 'byNeed'}`)}</Badge>
      </td>
      <td className={cellClass('text-muted max-md:col-span-2')}>{t(`retention.ends.${ends}`)}</td>
      <td className={cellClass('tabular-nums max-md:col-span-2 max-md:flex max-md:justify-between md:text-right')}>
        <span aria-hidden className="text-muted md:hidden">
          {t('retention.due')}
        </span>
        {count}
      </td>
      <td className={cellClass('text-sm max-md:col-span-2')}>
        <Oldest oldest={oldest} />
        {held > 0 && <p className="text-warn">{t('retention.held', { count: held })}</p>}
      </td>
    </ListRow>
  );
}

async function keepText(keep: Keeping): Promise<string> {
  const t = await getT('privacy');
  if ('years' in keep) return t('retention.keep.years', { count: keep.years });
  if ('months' in keep) return t('retention.keep.months', { count: keep.months });
  return keep.days === 0 ? t('retention.keep.now') : t('retention.keep.days', { count: keep.days });
}

/** The first of what would go tonight, by what an operator knows it by. */
async function Oldest({ oldest }: Pick<Due, 'oldest'>) {
  const locale = await getLocale();
  const t = await getT('privacy');
  return oldest.map(({ subject, at }) => (
    <p key={`${subject}${at.getTime()}`} className="break-all text-muted tabular-nums">
      {subject
        ? t('retention.subject', { subject, at: dateText(at, locale) })
        : t('retention.noSubject', { at: dateText(at, locale) })}
    </p>
  ));
}
