import { timeZone } from '@/i18n/config';
import { formatter, getLocale } from '@/i18n/server';

const LOOKS = {
  /** In lists. */
  short: { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** Where the hour does not matter. */
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
  full: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
} as const;

/** An instant in Seoul's time. */
export async function When({ at, look = 'full' }: { at: Date; look?: keyof typeof LOOKS }) {
  const locale = await getLocale();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {formatter(locale).dateTime(at, LOOKS[look])}
    </time>
  );
}

const precise = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** An instant to the millisecond, written so that it can be compared with a log. */
export function PreciseTime({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap font-mono text-[0.8125rem] tabular-nums">
      {precise.format(at).replace(',', '.')}
    </time>
  );
}
