'use client';

import { catchError, type ErrorInfo } from 'next/error';
import { Button, buttonClass } from '@/components/ui/button';
import { fill } from '@/i18n/fill';

export type ErrorWords = {
  title: string;
  text: string;
  retry: string;
  home: string;
  homeHref: string;
  reference: string;
};

/** What the server calls the fault in its log; absent for faults of the browser. */
const digestOf = (error: unknown): string | null =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;

function Fallback({ words }: { words: ErrorWords }, { error, retry }: ErrorInfo) {
  const digest = digestOf(error);
  return (
    <main id="content" className="page-width flex flex-col items-start gap-4 py-20" role="alert">
      <h1 className="font-bold text-3xl">{words.title}</h1>
      <p className="max-w-prose text-muted">{words.text}</p>
      <p className="flex flex-wrap gap-3">
        <Button onClick={retry}>{words.retry}</Button>
        <a href={words.homeHref} className={buttonClass({ variant: 'secondary' })}>
          {words.home}
        </a>
      </p>
      {digest && <p className="text-muted text-sm">{fill(words.reference, { digest })}</p>}
    </main>
  );
}

/** A calm page in place of whatever failed below it, in the page's language, with a way to try again. */
export const ErrorBoundary = catchError(Fallback);
