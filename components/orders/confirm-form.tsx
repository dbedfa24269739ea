'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export type ConfirmState = { error: string } | null;

type ConfirmFormProps = {
  action: (previous: ConfirmState) => Promise<ConfirmState>;
  words: { confirm: string; confirming: string };
};

/** The second press. */
export function ConfirmForm({ action, words }: ConfirmFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  return (
    <form action={send} aria-busy={isBusy} className="space-y-3">
      {state && (
        <Notice tone="warn" role="alert">
          {state.error}
        </Notice>
      )}
      <Button type="submit" disabled={isBusy} className="max-sm:w-full">
        {isBusy ? words.confirming : words.confirm}
      </Button>
    </form>
  );
}
