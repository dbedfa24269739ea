'use client';

import { CopyButton } from '@/components/orders/copy-button';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export type RecoveryWords = Record<'title' | 'text' | 'copy' | 'copied' | 'failed' | 'done', string> & {
  /** Where to go when they are written down. */
  doneHref: string;
};

/** Recovery codes, to be written down now. */
export function RecoveryCodes({ codes, words }: { codes: readonly string[]; words: RecoveryWords }) {
  return (
    <Notice tone="warn" title={words.title} role="status">
      <p>{words.text}</p>
      <ol className="my-3 grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={codes.join('\n')} words={words} />
        <a href={words.doneHref} className={buttonClass({ size: 'sm' })}>
          {words.done}
        </a>
      </div>
    </Notice>
  );
}
