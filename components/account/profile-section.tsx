import type { ReactNode } from 'react';

/** One matter of the profile under its heading. */
export function ProfileSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className="border-line border-t py-8 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <h2 id={`${id}-title`} className="mb-4 font-bold text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
