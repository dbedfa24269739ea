'use client';

import { useActionState } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';
import { Notice, type Tone } from '@/components/ui/notice';

/** What an action has to say when it is done. */
export type ActionMessage = { tone: Tone; text: string };

type ActionButtonProps = {
  action: (previous: ActionMessage | null) => Promise<ActionMessage>;
  label: string;
  busyLabel: string;
  look?: ButtonLook;
};

/** A button that does one thing on the server and says what came of it; without JavaScript the page is shown anew. */
export function ActionButton({ action, label, busyLabel, look }: ActionButtonProps) {
  const [message, send, isBusy] = useActionState(action, null);
  return (
    <form action={send} className="space-y-2">
      <Button type="submit" disabled={isBusy} variant="secondary" size="sm" {...look}>
        {isBusy ? busyLabel : label}
      </Button>
      <div role="status">{message && !isBusy && <Notice tone={message.tone}>{message.text}</Notice>}</div>
    </form>
  );
}
