import Link from 'next/link';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { SalesDay } from '@/lib/orders/operator-sales';
import { address } from './addresses';
import { Card } from './card';
import { DayBars } from './day-bars';

/** Thirty days of sales as bars, and the same as a table for who wants numbers or cannot see bars. */
export async function SalesChart({ days }: { days: readonly SalesDay[] }) {
  const locale = await getLocale();
  const t = await getT('staff');
  const totalKrw = days.reduce((sum, day) => sum + day.totalKrw, 0);
  const count = days.reduce((sum, day) => sum + day.count, 0);
  return (
    <Card
      id="sales"
      className="mt-4"
      title={t('sales.title')}
      aside={
        <Link
          href={address(locale, '/admin/orders', { paid: 'month' })}
          prefetch={false}
          className="underline tabular-nums"
        >
          {t('sales.sum', { amount: formatKrw(totalKrw, locale), count })}
        </Link>
      }
    >
      <DayBars
        locale={locale}
        empty={t('sales.none')}
        days={days.map((day) => ({
          day: day.day,
          bars: [{ krw: day.totalKrw, tone: 'accent' }],
          title: `${day.day} · ${formatKrw(day.totalKrw, locale)} · ${day.count}`,
          href: ordersOf(day, locale),
        }))}
      />
      <details className="mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline">
          {t('sales.table')}
        </summary>
        <table className="w-full text-right text-[0.9375rem] tabular-nums">
          <thead>
            <tr className="text-muted text-sm">
              <th scope="col" className="py-1.5 text-left font-medium">
                {t('sales.day')}
              </th>
              <th scope="col" className="font-medium">
                {t('sales.orders')}
              </th>
              <th scope="col" className="font-medium">
                {t('sales.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day} className="border-line border-t">
                <th scope="row" className="py-1.5 text-left font-normal">
                  <Link
                    href={ordersOf(day, locale)}
                    prefetch={false}
                    className="underline decoration-line underline-offset-4"
                  >
                    {day.day}
                  </Link>
                </th>
                <td>{day.count}</td>
                <td>{formatKrw(day.totalKrw, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

const ordersOf = ({ day }: SalesDay, locale: Locale): string => address(locale, '/admin/orders', { paid: day });
