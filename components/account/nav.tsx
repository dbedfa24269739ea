'use client';

import { usePathname } from 'next/navigation';

type Entry = { href: string; label: string };

type AccountNavProps = { label: string; entries: readonly Entry[] };

/** The pages of an account: a row to push on a phone, a column on a desk. */
export function AccountNav({ label, entries }: AccountNavProps) {
  // The server knows the page by its route (/ko/…), the browser by its address.
  const bare = (path: string) => path.replace(/^\/(ko|en)(?=\/|$)/, '');
  const path = bare(usePathname());
  const isHere = (href: string) => {
    const place = bare(href);
    return place === '/account' ? path === place : path.startsWith(place);
  };
  return (
    <nav aria-label={label}>
      <ul className="no-scrollbar -mx-1 flex gap-1 overflow-x-auto p-1 lg:grid lg:gap-0.5">
        {entries.map((entry) => (
          <li key={entry.href}>
            <a
              href={entry.href}
              aria-current={isHere(entry.href) ? 'page' : undefined}
              className="inline-flex min-h-11 items-center whitespace-nowrap rounded-control px-3.5 text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-bold aria-[current]:text-accent-strong lg:flex"
            >
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
