'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';

export type ResolveState = { error: string; note: string } | null;

type ResolveFormProps = {
  /** The parked item's; makes the field's id unique on the page. */
  id: number;
  action: (previous: ResolveState, form: FormData) => Promise<ResolveState>;
  words: { note: string; noteHint: string; resolve: string; resolving: string };
};

/** What an operator found and did; then the item no longer waits. */
export function ResolveForm({ id, action, words }: ResolveFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  return (
    <form action={send} className="space-y-3">
      <Field id={`note-${id}`} label={words.note} hint={words.noteHint} error={state?.error} required>
        {(control) => <Textarea {...control} name="note" rows={2} maxLength={500} defaultValue={state?.note} />}
      </Field>
      <Button type="submit" size="sm" disabled={isBusy}>
        {isBusy ? words.resolving : words.resolve}
      </Button>
    </form>
  );
}
