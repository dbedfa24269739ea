import Link from 'next/link';
import type { Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { SalesDay } from '@/lib/orders/operator-sales';
import { address } from './addresses';
import { Card } from './card';

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
      <Bars days={days} locale={locale} />
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

/** The table says the same: bars are for the eye and the mouse. */
function Bars({ days, locale }: { days: readonly SalesDay[]; locale: Locale }) {
  const top = roundUp(Math.max(1, ...days.map((day) => day.totalKrw)));
  const short = new Intl.NumberFormat(locale, { notation: 'compact' });
  return (
    <div aria-hidden className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-muted text-xs tabular-nums">
      <p className="flex flex-col justify-between text-right leading-none">
        {[top, top / 2, 0].map((krw) => (
          <span key={krw}>{short.format(krw)}</span>
        ))}
      </p>
      <div className="relative flex h-36 items-end gap-[2px] border-line border-y sm:gap-1">
        <span className="absolute inset-x-0 top-1/2 border-line border-t" />
        {days.map((day) => (
          <Link
            key={day.day}
            href={ordersOf(day, locale)}
            prefetch={false}
            tabIndex={-1}
            title={`${day.day} · ${formatKrw(day.totalKrw, locale)} · ${day.count}`}
            className="group relative flex h-full flex-1 items-end"
          >
            <span
              className="w-full rounded-t-sm bg-accent group-hover:bg-accent-strong"
              style={{ height: day.totalKrw > 0 ? `max(2px, ${(day.totalKrw / top) * 100}%)` : 0 }}
            />
          </Link>
        ))}
      </div>
      <p className="col-start-2 mt-1 flex justify-between">
        {[0, 10, 20, 29].map((index) => (
          <span key={index}>{days[index]?.day.slice(5)}</span>
        ))}
      </p>
    </div>
  );
}

/** The next number of one digit and noughts, or half of one: a line somebody can read. */
function roundUp(krw: number): number {
  const step = 10 ** Math.floor(Math.log10(krw)) / 2;
  return Math.ceil(krw / step) * step;
}
