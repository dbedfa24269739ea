'use client';

import { usePathname } from 'next/navigation';
import { href, type Locale } from '@/i18n/config';

type LanguageLinkProps = { to: Locale; label: string; className?: string };

/**
 * The same page in the other language. The server knows the page by its route (/ko/…), the browser by its address: both lose their
 * prefix here, so that they agree. The query is taken along at the click, as static pages do not know it.
 */
export function LanguageLink({ to, label, className }: LanguageLinkProps) {
  const path = usePathname().replace(/^\/(ko|en)(?=\/|$)/, '') || '/';
  return (
    <a
      href={href(to, path as `/${string}`)}
      hrefLang={to}
      lang={to}
      className={className}
      onClick={(event) => {
        event.currentTarget.search = window.location.search;
      }}
    >
      {label}
    </a>
  );
}
