import type { ReactNode } from 'react';

type DoorProps = { title: string; lead?: ReactNode; children: ReactNode };

/** The pages in front of an account: a narrow column with one form. */
export function Door({ title, lead, children }: DoorProps) {
  return (
    <main id="content" tabIndex={-1} className="page-width flex-1 py-10 outline-none sm:py-16">
      <div className="mx-auto max-w-md">
        <h1 className="font-bold text-3xl">{title}</h1>
        {lead && <p className="mt-2 text-muted">{lead}</p>}
        <div className="mt-7">{children}</div>
      </div>
    </main>
  );
}

export const DOOR_LINK = 'inline-flex min-h-11 items-center underline underline-offset-4';
