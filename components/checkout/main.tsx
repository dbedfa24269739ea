import type { ReactNode } from 'react';

/** The main part of a checkout page under its title. */
export function CheckoutMain({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className="page-width flex-1 py-8 outline-none sm:py-12">
      {title && <h1 className="mb-6 font-bold text-3xl sm:mb-8">{title}</h1>}
      {children}
    </main>
  );
}
