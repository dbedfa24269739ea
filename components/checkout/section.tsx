import type { ReactNode } from 'react';

type SectionProps = { id: string; title: string; note?: ReactNode; children: ReactNode };

/** One step of the form: a heading and its fields. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-surface p-5 sm:p-7">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      {note && <p className="mt-1 text-muted text-sm">{note}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
