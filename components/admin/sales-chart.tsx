import Link from 'next/link';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { SalesDay } from '@/lib/orders/operator-sales';
import { address } from './addresses';
import { Card } from './card';

const BAR = 16;
const GAP = 4;
const HEIGHT = 120;

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
      <Bars days={days} />
      <p aria-hidden className="mt-1 flex justify-between text-muted text-sm tabular-nums">
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </p>
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
                  {day.day}
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

/** The table says the same: bars are for the eye. */
function Bars({ days }: { days: readonly SalesDay[] }) {
  const highest = Math.max(1, ...days.map((day) => day.totalKrw));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${days.length * (BAR + GAP) - GAP} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-32 w-full text-accent"
    >
      {days.map((day, index) => {
        const height = Math.max(day.totalKrw > 0 ? 2 : 1, (day.totalKrw / highest) * HEIGHT);
        return (
          <rect
            key={day.day}
            x={index * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            fill="currentColor"
            opacity={day.totalKrw > 0 ? 1 : 0.3}
          />
        );
      })}
    </svg>
  );
}
