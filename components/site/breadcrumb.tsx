import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { href, type Locale } from '@/i18n/config';
import { breadcrumbJsonLd } from '@/lib/catalog/json-ld';
import { getEnv } from '@/lib/env';
import { JsonLd } from './json-ld';

export type Step = { name: string; path: `/${string}` };

/** Where the page stands: its ancestors as links, itself as the last step. For people and for search engines. */
export function Breadcrumb({ locale, label, steps }: { locale: Locale; label: string; steps: readonly Step[] }) {
  const localized = steps.map((step) => ({ name: step.name, path: href(locale, step.path) }));
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center text-muted text-sm">
        {localized.map(({ name, path }, index) => {
          const isLast = index === localized.length - 1;
          return (
            <li key={path} className="flex items-center">
              {index > 0 && <ChevronRight aria-hidden className="mx-1 size-4" />}
              {isLast ? (
                <span aria-current="page" className="py-2">
                  {name}
                </span>
              ) : (
                <Link href={path} prefetch={false} className="inline-flex min-h-11 items-center hover:underline">
                  {name}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
      <JsonLd data={breadcrumbJsonLd(getEnv().SHOP_URL, localized)} />
    </nav>
  );
}
