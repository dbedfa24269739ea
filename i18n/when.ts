import { type Locale, timeZone } from './config';

// Korean in 24 hours: newer ICU data writes "PM 3:25" in the middle of a Korean sentence.
const hours = {
  ko: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  en: { hour: 'numeric', minute: '2-digit' },
} as const;
const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;

const say = (at: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);

/** 2026년 11월 24일 15:25; Seoul's time. */
export const dateTimeText = (at: Date, locale: Locale): string => say(at, locale, { ...day, ...hours[locale] });

/** 2026년 11월 24일. */
export const dateText = (at: Date, locale: Locale): string => say(at, locale, day);

/** 11월 24일. */
export const shortDateText = (at: Date, locale: Locale): string => say(at, locale, { month: 'short', day: 'numeric' });

/** 15:25. */
export const timeText = (at: Date, locale: Locale): string => say(at, locale, hours[locale]);
