'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';

/** What came of it, in words. */
export type AnswerState = { tone: 'ok' | 'danger'; text: string } | null;

type AnswerFormProps = {
  id: number;
  /** Name of the text in the form. */
  name: string;
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
  label: string;
  submit: string;
  busy: string;
  text: string;
};

/** One text an operator writes about something: an answer, or why it is hidden. */
export function AnswerForm({ id, name, action, label, submit, busy, text }: AnswerFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  return (
    <form action={send} className="grid max-w-xl gap-2">
      <Field id={`${name}-${id}`} label={label} error={state?.tone === 'danger' && state.text}>
        {(control) => <Textarea {...control} name={name} rows={2} maxLength={1000} defaultValue={text} />}
      </Field>
      <div className="flex items-center gap-3">
        <Button type="submit" variant="secondary" size="sm" aria-disabled={isBusy || undefined}>
          {isBusy ? busy : submit}
        </Button>
        <p role="status" className="text-ok text-sm">
          {state?.tone === 'ok' && state.text}
        </p>
      </div>
    </form>
  );
}
