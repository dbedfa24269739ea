'use client';

import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { type ImportRow, ImportTable, type ImportTableWords } from './import-table';
import { PlanStep } from './plan-step';
import { TableFile, TableText } from './table-fields';

type Typed = { text: string; reason: 'restock' | 'correction'; note: string };

/** Where a table of goods stands: being typed, or looked at. */
export type ImportState = Typed &
  (
    | { step: 'table'; error: string | null; done: string | null }
    | {
        step: 'plan';
        /** Names the import, so that pressing twice does it once. */
        id: string;
        fingerprint: string;
        rows: ImportRow[];
        summary: string;
        notices: string[];
        /** The second button; null when nothing would change. */
        commit: string | null;
      }
  );

export type ImportWords = ImportTableWords &
  Record<
    'file' | 'fileHint' | 'text' | 'textHint' | 'reason' | 'note' | 'optional' | 'check' | 'busy' | 'back',
    string
  > & {
    planned: string;
    tooLarge: string;
    reasons: Record<Typed['reason'], string>;
  };

type ImportFormProps = {
  action: (form: FormData) => Promise<ImportState>;
  words: ImportWords;
  /** Bytes of a file. */
  bytesMax: number;
};

const START: ImportState = { step: 'table', text: '', reason: 'restock', note: '', error: null, done: null };

/** Upload or paste, read what it would do line by line, apply: two presses that cannot be one. */
export function ImportForm({ action, words, bytesMax }: ImportFormProps) {
  // Called without the state before: it holds the table, too, and a body with both would be turned away.
  const [state, send, isBusy] = useActionState((_: ImportState, form: FormData) => action(form), START);
  const [isTooLarge, setTooLarge] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // A larger body would be turned away before anybody could say why.
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    const isLarge = sizeOf(data) > bytesMax;
    setTooLarge(isLarge);
    if (!isLarge) startTransition(() => send(data));
  };
  return (
    <form method="post" onSubmit={submit} aria-busy={isBusy} className="space-y-4">
      {state.step === 'table' ? (
        <TableStep state={state} error={isTooLarge ? words.tooLarge : state.error} words={words} isBusy={isBusy} />
      ) : (
        <ImportPlan state={state} words={words} isBusy={isBusy} />
      )}
    </form>
  );
}

function sizeOf(data: FormData): number {
  const file = data.get('file');
  return (file instanceof File ? file.size : 0) + new Blob([String(data.get('text') ?? '')]).size;
}

type StepProps<S extends ImportState['step']> = {
  state: Extract<ImportState, { step: S }>;
  words: ImportWords;
  isBusy: boolean;
};

function TableStep({ state, error, words, isBusy }: StepProps<'table'> & { error: string | null }) {
  return (
    <>
      <div role="status">{state.done && <Notice tone="ok">{state.done}</Notice>}</div>
      <TableFile id="import-file" label={words.file} hint={words.fileHint} />
      <TableText id="import-text" label={words.text} hint={words.textHint} error={error} rows={8} text={state.text} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="import-reason" label={words.reason}>
          {(control) => (
            <Select {...control} name="reason" defaultValue={state.reason}>
              <option value="restock">{words.reasons.restock}</option>
              <option value="correction">{words.reasons.correction}</option>
            </Select>
          )}
        </Field>
        <Field id="import-note" label={words.note} optionalLabel={words.optional}>
          {(control) => <Input {...control} name="note" maxLength={200} defaultValue={state.note} />}
        </Field>
      </div>
      <Button type="submit" name="step" value="check" disabled={isBusy} className="max-sm:w-full">
        {isBusy ? words.busy : words.check}
      </Button>
    </>
  );
}

function ImportPlan({ state, words, isBusy }: StepProps<'plan'>) {
  const { text, reason, note, id, fingerprint, commit } = state;
  return (
    <PlanStep
      title={words.planned}
      summary={state.summary}
      notices={state.notices}
      kept={{ text, reason, note, id, fingerprint }}
      act={commit === null ? null : { step: 'commit', label: commit }}
      words={words}
      isBusy={isBusy}
    >
      {state.rows.length > 0 && <ImportTable rows={state.rows} words={words} />}
    </PlanStep>
  );
}
