import { clsx } from 'clsx';
import Link from 'next/link';
import type { Locale } from '@/i18n/config';
import { axisTop } from '@/lib/domain/axis';

export type Bar = { krw: number; tone: 'accent' | 'danger' };

export type BarDay = {
  /** 2026-11-24. */
  day: string;
  /** Beside each other, the first one foremost. */
  bars: readonly Bar[];
  /** What the mouse reads. */
  title: string;
  href: string;
};

type DayBarsProps = {
  days: readonly BarDay[];
  locale: Locale;
  /** Stands in place of bars when there is nothing to show. */
  empty: string;
};

const TONES = {
  accent: 'bg-accent group-hover:bg-accent-strong',
  danger: 'bg-danger/70 group-hover:bg-danger',
} as const;

/** Days as bars, each a link. For the eye and the mouse: a table beside it says the same. */
export function DayBars({ days, locale, empty }: DayBarsProps) {
  const top = axisTop(Math.max(0, ...days.flatMap(({ bars }) => bars.map(({ krw }) => krw))));
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const marks = [0, 1, 2, 3].map((third) => Math.round(((days.length - 1) * third) / 3));
  if (top === 0)
    return (
      <p className="grid h-36 place-items-center rounded-control border border-line border-dashed px-4 text-center text-muted">
        {empty}
      </p>
    );
  return (
    <div aria-hidden className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-muted text-xs tabular-nums">
      <p className="flex flex-col justify-between text-right leading-none">
        {[top, top / 2, 0].map((krw) => (
          <span key={krw}>{short.format(krw)}</span>
        ))}
      </p>
      <div className="relative flex h-36 items-end gap-[2px] border-line border-y sm:gap-1">
        <span className="absolute inset-x-0 top-1/2 border-line border-t" />
        {days.map(({ day, bars, title, href }) => (
          <Link
            key={day}
            href={href}
            prefetch={false}
            tabIndex={-1}
            title={title}
            className="group relative flex h-full flex-1 items-end gap-px"
          >
            {bars.map(({ krw, tone }) => (
              <span
                key={tone}
                className={clsx('flex-1 rounded-t-sm', TONES[tone])}
                style={{ height: krw > 0 ? `max(2px, ${(krw / top) * 100}%)` : 0 }}
              />
            ))}
          </Link>
        ))}
      </div>
      <p className="col-start-2 mt-1 flex justify-between">
        {[...new Set(marks)].map((index) => (
          <span key={index}>{days[index]?.day.slice(5)}</span>
        ))}
      </p>
    </div>
  );
}
