import type { ReactNode } from 'react';

type CardProps = { id: string; title: string; children: ReactNode };

/** One matter of an order under its heading. */
export function Card({ id, title, children }: CardProps) {
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <h2 id={id} className="font-bold text-lg">
        {title}
      </h2>
      <div className="mt-4">{children}</div>
    </section>
  );
}

/** A fact and its name; nothing when the fact is not known. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div className="flex gap-4 py-1">
      <dt className="w-20 shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  );
}
