'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { type PasteRow, PasteTable, type PlanWords } from './paste-table';
import { PlanStep } from './plan-step';
import { TableText } from './table-fields';

/** Where pasting stands: the table as it was typed, or what it would do. */
export type PasteState =
  | { step: 'paste'; text: string; carrier: string; error: string | null }
  | {
      step: 'plan';
      text: string;
      carrier: string;
      rows: PasteRow[];
      summary: string;
      notice: string | null;
      /** The parcels that would leave, for the second press. */
      parcels: string;
      /** The second button; null when nothing can be sent. */
      send: string | null;
    };

export type PasteWords = {
  text: string;
  textHint: string;
  carrier: string;
  unknown: string;
  check: string;
  busy: string;
  back: string;
  planned: string;
  table: PlanWords;
};

type PasteFormProps = {
  action: (previous: PasteState, form: FormData) => Promise<PasteState>;
  carriers: readonly { code: string; name: string }[];
  words: PasteWords;
};

/** Paste, read what it would do line by line, send: two presses that cannot be one. */
export function PasteForm({ action, carriers, words }: PasteFormProps) {
  const [state, send, isBusy] = useActionState(action, { step: 'paste', text: '', carrier: '', error: null });
  return (
    <form action={send} aria-busy={isBusy} className="space-y-4">
      {state.step === 'paste' && <PasteStep state={state} carriers={carriers} words={words} isBusy={isBusy} />}
      {state.step === 'plan' && <PastePlan state={state} words={words} isBusy={isBusy} />}
    </form>
  );
}

type StepProps<S extends PasteState['step']> = {
  state: Extract<PasteState, { step: S }>;
  words: PasteWords;
  isBusy: boolean;
};

function PasteStep({ state, carriers, words, isBusy }: StepProps<'paste'> & Pick<PasteFormProps, 'carriers'>) {
  return (
    <>
      <TableText
        id="paste-text"
        label={words.text}
        hint={words.textHint}
        error={state.error}
        rows={10}
        text={state.text}
        isRequired
      />
      <Field id="paste-carrier" label={words.carrier} className="max-w-sm">
        {(control) => (
          <Select {...control} name="carrier" defaultValue={state.carrier}>
            <option value="">{words.unknown}</option>
            {carriers.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" name="step" value="check" disabled={isBusy} className="max-sm:w-full">
        {isBusy ? words.busy : words.check}
      </Button>
    </>
  );
}

function PastePlan({ state, words, isBusy }: StepProps<'plan'>) {
  const { text, carrier, parcels, send } = state;
  return (
    <PlanStep
      title={words.planned}
      summary={state.summary}
      notices={[state.notice]}
      kept={{ text, carrier, parcels }}
      act={send === null ? null : { step: 'send', label: send }}
      words={words}
      isBusy={isBusy}
    >
      <PasteTable rows={state.rows} words={words.table} />
    </PlanStep>
  );
}
