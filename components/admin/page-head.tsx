import type { ReactNode } from 'react';

type PageHeadProps = { title: ReactNode; lead?: ReactNode; children?: ReactNode };

/** A page's name, one line about it, and what can be done with all of it. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div>
        <h1 className="font-bold text-2xl md:text-[1.75rem]">{title}</h1>
        {lead && <div className="mt-1 text-muted">{lead}</div>}
      </div>
      {children}
    </div>
  );
}

/** What a list says when nothing is in it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-card border border-line border-dashed px-6 py-12 text-center">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 text-muted">{children}</div>}
    </div>
  );
}
