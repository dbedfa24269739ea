import { clsx } from 'clsx';
import Link from 'next/link';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { MoneyStat } from '@/lib/orders/operator-desk';
import { address } from './addresses';

/** Where the shop's money is; each sum leads to the orders it is the sum of. */
export async function MoneyMap({ stats }: { stats: readonly MoneyStat[] }) {
  const t = await getT('desk');
  return (
    <section aria-labelledby="money">
      <h2 id="money" className="mb-3 font-bold text-lg">
        {t('money.title')}
      </h2>
      <ul className="grid grid-cols-2 gap-3">
        {stats.map((stat) => (
          <Stat key={stat.key} stat={stat} />
        ))}
      </ul>
    </section>
  );
}

/** What came in stands larger than what is on its way. */
const LARGE: readonly MoneyStat['key'][] = ['today', 'month'];

async function Stat({ stat: { key, path, query, count, totalKrw, refundedKrw } }: { stat: MoneyStat }) {
  const locale = await getLocale();
  const t = await getT('desk');
  return (
    <li>
      <Link
        href={address(locale, path, query)}
        prefetch={false}
        className="flex h-full flex-col rounded-card border border-line bg-surface p-4 hover:border-ink"
      >
        <span className="text-muted text-sm">{t(`money.${key}`)}</span>
        <span className="mt-auto pt-1">
          <span
            className={clsx(
              'block font-bold tabular-nums tracking-tight',
              LARGE.includes(key) ? 'text-xl sm:text-2xl' : 'text-lg',
            )}
          >
            {formatKrw(totalKrw, locale)}
          </span>
          <span className="block text-muted text-sm tabular-nums">
            {t('money.orders', { count })}
            {refundedKrw > 0 && ` · ${t('money.refunded', { amount: formatKrw(refundedKrw, locale) })}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
