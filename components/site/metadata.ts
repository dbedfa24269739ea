import type { Metadata } from 'next';
import { href, type Locale } from '@/i18n/config';

/** Canonical address of a page and its sister in the other language. */
export function alternates(locale: Locale, path: `/${string}`): NonNullable<Metadata['alternates']> {
  return {
    canonical: href(locale, path),
    languages: { ko: href('ko', path), en: href('en', path), 'x-default': href('ko', path) },
  };
}
