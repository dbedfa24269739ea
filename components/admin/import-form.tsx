'use client';

import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { type ImportRow, ImportTable, type ImportTableWords } from './import-table';

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
        <PlanStep state={state} words={words} isBusy={isBusy} />
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
      <Field id="import-file" label={words.file} hint={words.fileHint}>
        {(control) => (
          <Input
            {...control}
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="py-2.5 read-only:bg-surface"
          />
        )}
      </Field>
      <Field id="import-text" label={words.text} hint={words.textHint} error={error}>
        {(control) => (
          <Textarea
            {...control}
            key={state.text}
            name="text"
            rows={8}
            defaultValue={state.text}
            spellCheck={false}
            className="font-mono text-sm"
          />
        )}
      </Field>
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

/** The second step is read from its beginning. */
const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

function PlanStep({ state, words, isBusy }: StepProps<'plan'>) {
  return (
    <>
      <h2 className="font-bold text-lg" tabIndex={-1} ref={takeFocus}>
        {words.planned}
      </h2>
      <p role="status">{state.summary}</p>
      {state.notices.map((notice) => (
        <Notice key={notice} tone="warn">
          {notice}
        </Notice>
      ))}
      {state.rows.length > 0 && <ImportTable rows={state.rows} words={words} />}
      {(['text', 'reason', 'note', 'id', 'fingerprint'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={state[name]} />
      ))}
      <div className="flex flex-wrap gap-2">
        {state.commit && (
          <Button type="submit" name="step" value="commit" disabled={isBusy}>
            {isBusy ? words.busy : state.commit}
          </Button>
        )}
        <Button type="submit" name="step" value="back" variant="secondary" disabled={isBusy}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
