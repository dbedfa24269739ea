'use client';

import { clsx } from 'clsx';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PlanStep } from './plan-step';
import { TableFile, TableText } from './table-fields';

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
        <RangePlan state={state} words={words} isBusy={isBusy} />
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
      <TableFile id="ranges-file" label={words.file} />
      <TableText id="ranges-text" label={words.text} hint={words.textHint} rows={6} text={state.text} />
      <Button type="submit" name="step" value="check" size="sm" disabled={isBusy}>
        {isBusy ? words.busy : words.check}
      </Button>
    </>
  );
}

const TONES = { new: 'text-ok', gone: 'text-danger', changed: 'text-warn' } as const;

function RangePlan({ state, words, isBusy }: StepProps<'plan'>) {
  const { text, commit } = state;
  return (
    <PlanStep
      title={words.planned}
      summary={state.summary}
      notices={[state.notice]}
      kept={{ text }}
      act={commit === null ? null : { step: 'commit', label: commit }}
      words={words}
      isBusy={isBusy}
    >
      <ul className="divide-y divide-line">
        {state.rows.map((row) => (
          <li
            key={row.kind + row.postcodes}
            className="grid grid-cols-[4.5rem_8rem_minmax(0,1fr)] gap-x-3 py-1.5 max-sm:grid-cols-2"
          >
            <span className={clsx('font-semibold', TONES[row.kind])}>{row.word}</span>
            <span className="tabular-nums">{row.postcodes}</span>
            <span className="max-sm:col-span-2">{row.text}</span>
          </li>
        ))}
      </ul>
    </PlanStep>
  );
}
