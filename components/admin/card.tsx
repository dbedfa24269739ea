import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type CardProps = {
  /** Unique on the page; the heading's id is made from it. */
  id: string;
  title: ReactNode;
  /** Stands to the right of the heading. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A named part of a page. */
export function Card({ id, title, aside, className, children }: CardProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={clsx('rounded-card border border-line bg-surface p-4 md:p-5', className)}
    >
      <div className="mb-3 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={`${id}-title`} className="font-bold text-lg">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
