'use client';

import { clsx } from 'clsx';
import { useLinkStatus } from 'next/link';
import type { ReactNode } from 'react';

/** The words of a link, faint while the page behind it is on its way: on a slow line somebody sees that the press was felt. */
export function LinkPending({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return (
    <span aria-busy={pending || undefined} className={clsx(pending && 'animate-pulse opacity-50')}>
      {children}
    </span>
  );
}
