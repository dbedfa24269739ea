'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ActionMessage } from './action-button';

export type SaveAction = (previous: ActionMessage | null, form: FormData) => Promise<ActionMessage>;

type SaveFormProps = {
  action: SaveAction;
  submit: string;
  busy: string;
  look?: ButtonLook;
  className?: string;
  children?: ReactNode;
};

/** A form that is saved on the server and says what came of it. What was typed stays where it is when it was not saved. */
export function SaveForm({ action, submit, busy, look, className, children }: SaveFormProps) {
  const [message, send, isBusy] = useActionState(action, null);
  const keepTyped = (event: FormEvent<HTMLFormElement>) => {
    // React empties a form that goes through its action; sent by hand it keeps what was typed.
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  return (
    <form action={send} onSubmit={keepTyped} className={className ?? 'space-y-4'}>
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={isBusy} size="sm" {...look}>
          {isBusy ? busy : submit}
        </Button>
      </div>
      <div role="status">{message && !isBusy && <Notice tone={message.tone}>{message.text}</Notice>}</div>
    </form>
  );
}
