'use client';

import { clsx } from 'clsx';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';

export type RangeRow = { kind: 'new' | 'gone' | 'changed'; word: string; postcodes: string; text: string };

/** Where a list stands: being brought in, or looked at. */
export type RangeState =
  | { step: 'table'; text: string; faults: string[]; done: string | null }
  | {
      step: 'plan';
      text: string;
      rows: RangeRow[];
      summary: string;
      notice: string | null;
      /** The second button; null when nothing would change. */
      commit: string | null;
    };

type RangeWords = Record<'file' | 'text' | 'textHint' | 'check' | 'busy' | 'back' | 'planned' | 'faults', string>;

type RangeFormProps = { action: (previous: RangeState, form: FormData) => Promise<RangeState>; words: RangeWords };

const START: RangeState = { step: 'table', text: '', faults: [], done: null };

/** Upload or paste, read what it would change, apply: two presses that cannot be one. */
export function RangeForm({ action, words }: RangeFormProps) {
  const [state, send, isBusy] = useActionState(action, START);
  return (
    <form action={send} aria-busy={isBusy} className="space-y-4">
      {state.step === 'table' ? (
        <TableStep state={state} words={words} isBusy={isBusy} />
      ) : (
        <PlanStep state={state} words={words} isBusy={isBusy} />
      )}
    </form>
  );
}

type StepProps<S extends RangeState['step']> = {
  state: Extract<RangeState, { step: S }>;
  words: RangeWords;
  isBusy: boolean;
};

function TableStep({ state, words, isBusy }: StepProps<'table'>) {
  return (
    <>
      <div role="status">{state.done && <Notice tone="ok">{state.done}</Notice>}</div>
      {state.faults.length > 0 && (
        <Notice role="alert" tone="danger" title={words.faults}>
          <ul>
            {state.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Field id="ranges-file" label={words.file}>
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
      <Field id="ranges-text" label={words.text} hint={words.textHint}>
        {(control) => (
          <Textarea
            {...control}
            key={state.text}
            name="text"
            rows={6}
            defaultValue={state.text}
            spellCheck={false}
            className="font-mono text-sm"
          />
        )}
      </Field>
      <Button type="submit" name="step" value="check" size="sm" disabled={isBusy}>
        {isBusy ? words.busy : words.check}
      </Button>
    </>
  );
}

/** The second step is read from its beginning. */
const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

const TONES = { new: 'text-ok', gone: 'text-danger', changed: 'text-warn' } as const;

function PlanStep({ state, words, isBusy }: StepProps<'plan'>) {
  return (
    <>
      <h3 className="font-bold" tabIndex={-1} ref={takeFocus}>
        {words.planned}
      </h3>
      <p role="status">{state.summary}</p>
      {state.notice && <Notice tone="warn">{state.notice}</Notice>}
      <ul className="divide-y divide-line">
        {state.rows.map(({ kind, word, postcodes, text }) => (
          <li
            key={kind + postcodes}
            className="grid grid-cols-[4.5rem_8rem_minmax(0,1fr)] gap-x-3 py-1.5 max-sm:grid-cols-2"
          >
            <span className={clsx('font-semibold', TONES[kind])}>{word}</span>
            <span className="tabular-nums">{postcodes}</span>
            <span className="max-sm:col-span-2">{text}</span>
          </li>
        ))}
      </ul>
      <input type="hidden" name="text" value={state.text} />
      <div className="flex flex-wrap gap-2">
        {state.commit && (
          <Button type="submit" name="step" value="commit" size="sm" disabled={isBusy}>
            {isBusy ? words.busy : state.commit}
          </Button>
        )}
        <Button type="submit" name="step" value="back" size="sm" variant="secondary" disabled={isBusy}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
