// The languages people meet the shop in. Korean stands at the bare address, English under /en.

export const locales = ['ko', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'ko';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** Legal days and every time on screen are Seoul's. */
export const timeZone = 'Asia/Seoul';

/** A path as people see it: Korean has no prefix. */
export const href = (locale: Locale, path: `/${string}`): string =>
  locale === defaultLocale ? path : `/${locale}${path === '/' ? '' : path}`;
