'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';

export type CancelState = { error: string; reason: string } | null;

type CancelFormProps = {
  /** The subscription's; makes the field's id unique on the page. */
  id: string;
  action: (previous: CancelState, form: FormData) => Promise<CancelState>;
  words: { reason: string; reasonHint: string; submit: string; busy: string };
};

/** Ends a subscription for an operator, who says why. */
export function CancelSubscription({ id, action, words }: CancelFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  return (
    <form action={send} className="space-y-3">
      <Field id={`reason-${id}`} label={words.reason} hint={words.reasonHint} error={state?.error} required>
        {(control) => <Textarea {...control} name="reason" rows={2} maxLength={500} defaultValue={state?.reason} />}
      </Field>
      <Button type="submit" variant="danger" size="sm" disabled={isBusy}>
        {isBusy ? words.busy : words.submit}
      </Button>
    </form>
  );
}
