import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { getLocale, getT } from '@/i18n/server';
import type { Work } from '@/lib/orders/operator-desk';
import { address } from './addresses';

/** What waits for somebody; each number leads to as many rows. What is empty is quiet, what is urgent is not. */
export async function WorkList({ work }: { work: readonly Work[] }) {
  const t = await getT('desk');
  return (
    <section aria-labelledby="work">
      <h2 id="work" className="mb-3 font-bold text-lg">
        {t('work.title')}
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
        {work.map((item) => (
          <WorkItem key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

const EXPLAINED = ['to-send', 'late', 'refund-ends', 'stock'] as const;

async function WorkItem({ item: { key, path, query, count, isUrgent } }: { item: Work }) {
  const locale = await getLocale();
  const t = await getT('desk');
  const explained = EXPLAINED.find((one) => one === key);
  const isAlarming = isUrgent && count > 0;
  return (
    <li>
      <Link
        href={address(locale, path, query)}
        prefetch={false}
        className={clsx(
          'flex min-h-12 items-center gap-3 px-4 py-2 hover:bg-sunken',
          isAlarming && 'bg-danger-soft text-danger',
          count === 0 && 'text-muted',
        )}
      >
        <span className="min-w-0 flex-1">
          <span className={clsx('block', count > 0 && 'font-semibold')}>{t(`work.${key}`)}</span>
          {explained && count > 0 && <span className="block text-muted text-sm">{t(`work.why.${explained}`)}</span>}
        </span>
        <span className={clsx('whitespace-nowrap tabular-nums', count > 0 && 'font-bold text-lg')}>
          {count > 0 ? t('work.count', { count }) : t('work.none')}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
      </Link>
    </li>
  );
}
