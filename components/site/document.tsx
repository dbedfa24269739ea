import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import type { ReactNode } from 'react';
import { getLocale } from '@/i18n/server';

/** The html element every root layout shares. */
export async function Document({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} data-scroll-behavior="smooth">
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
