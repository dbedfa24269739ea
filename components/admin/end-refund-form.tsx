'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';

/** What kept it from being ended; null when nothing did. */
export type EndState = { error: string | null; text: string | null; note: string } | null;

type EndRefundFormProps = {
  /** The refund's; makes the fields' ids unique on the page. */
  id: number;
  action: (previous: EndState, form: FormData) => Promise<EndState>;
  words: Record<'how' | 'handedOver' | 'dropped' | 'note' | 'noteHint' | 'end' | 'busy', string>;
};

/** How a refund that the provider does not make ended. */
export function EndRefundForm({ id, action, words }: EndRefundFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  return (
    <form action={send} className="space-y-3">
      {state?.text && (
        <Notice tone="warn" role="alert">
          {state.text}
        </Notice>
      )}
      <fieldset>
        <legend className="font-medium text-[0.9375rem]">{words.how}</legend>
        <Choice value="handed-over" label={words.handedOver} />
        <Choice value="dropped" label={words.dropped} />
      </fieldset>
      <Field id={`end-note-${id}`} label={words.note} hint={words.noteHint} error={state?.error} required>
        {(control) => <Textarea {...control} name="note" rows={2} maxLength={500} defaultValue={state?.note} />}
      </Field>
      <Button type="submit" size="sm" variant="secondary" disabled={isBusy}>
        {isBusy ? words.busy : words.end}
      </Button>
    </form>
  );
}

const Choice = ({ value, label }: { value: string; label: string }) => (
  <label className="flex min-h-11 items-start gap-3 py-2">
    <input type="radio" name="how" value={value} required className="mt-[0.15em] size-5.5 shrink-0 accent-accent" />
    <span>{label}</span>
  </label>
);
