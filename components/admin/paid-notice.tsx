import Link from 'next/link';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import { sumPaid } from '@/lib/orders/operator-orders';
import type { Period } from '@/lib/orders/operator-period';

/** Says that the list is narrowed to what was paid in a period, and what that comes to. */
export async function PaidNotice({ period, clearHref }: { period: Period; clearHref: string }) {
  const locale = await getLocale();
  const t = await getT('admin');
  const { count, totalKrw } = await sumPaid(period);
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-sunken px-4 py-2">
      <strong>{t(`orders.paid.${period}`)}</strong>
      <span className="tabular-nums">{t('orders.paidSum', { count, amount: formatKrw(totalKrw, locale) })}</span>
      <Link href={clearHref} className="ml-auto inline-flex min-h-11 items-center text-sm underline">
        {t('orders.paidAll')}
      </Link>
    </p>
  );
}
