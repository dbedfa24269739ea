import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

type ShelfProps = { id: string; title: string; more?: { href: string; label: string }; children: ReactNode };

/** A titled part of a page, with a way to more of the same. */
export function Shelf({ id, title, more, children }: ShelfProps) {
  return (
    <section aria-labelledby={id}>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-4 md:mb-8">
        <h2 id={id} className="font-bold text-2xl md:text-[1.75rem]">
          {title}
        </h2>
        {more && (
          <Link
            href={more.href}
            className="inline-flex min-h-11 items-center gap-1.5 text-muted underline-offset-4 hover:text-ink hover:underline"
          >
            {more.label}
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
