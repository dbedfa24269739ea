'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

type CopyButtonProps = { text: string; words: Record<'copy' | 'copied' | 'failed', string> };

/** Copies a text and says so. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const [told, setTold] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold('copied');
    } catch {
      // Refused, or not there on a plain http address.
      setTold('failed');
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button variant="secondary" size="sm" onClick={() => void copy()}>
        <Copy aria-hidden className="size-4" />
        {words.copy}
      </Button>
      <span role="status" className="font-medium text-sm">
        {told && words[told]}
      </span>
    </span>
  );
}
