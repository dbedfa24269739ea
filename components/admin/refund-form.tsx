'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice, type Tone } from '@/components/ui/notice';
import { Facts } from './facts';

export type RefundDraft = { reason: string; returnStock: boolean };

/** Where the two steps stand. Sums are in words: they come from the server and go nowhere from here. */
export type RefundState =
  | { step: 'fill'; draft: RefundDraft; error: string | null; notice: { tone: Tone; text: string } | null }
  | {
      step: 'preview';
      draft: RefundDraft;
      fingerprint: string;
      facts: { name: string; value: string }[];
      confirm: string;
    }
  | { step: 'sent'; text: string };

export type RefundWords = {
  reason: string;
  reasonHint: string;
  returnStock: string;
  returnStockHint: string;
  preview: string;
  previewHeading: string;
  irreversible: string;
  balanceHint: string;
  back: string;
  busy: string;
};

type RefundFormProps = {
  action: (previous: RefundState, form: FormData) => Promise<RefundState>;
  initial: RefundState;
  words: RefundWords;
};

/** Fill in, read what will be sent, send: two presses that cannot be one. Needs JavaScript: the steps are its state. */
export function RefundForm({ action, initial, words }: RefundFormProps) {
  const [state, send, isBusy] = useActionState(action, initial);
  return (
    <form action={send} aria-busy={isBusy} className="space-y-4">
      {state.step === 'fill' && <FillStep state={state} words={words} isBusy={isBusy} />}
      {state.step === 'preview' && <PreviewStep state={state} words={words} isBusy={isBusy} />}
      {state.step === 'sent' && (
        <Notice tone="ok" role="status">
          {state.text}
        </Notice>
      )}
    </form>
  );
}

type StepProps<S extends RefundState['step']> = {
  state: Extract<RefundState, { step: S }>;
  words: RefundWords;
  isBusy: boolean;
};

function FillStep({ state: { draft, error, notice }, words, isBusy }: StepProps<'fill'>) {
  return (
    <>
      {notice && (
        <Notice tone={notice.tone} role="alert">
          {notice.text}
        </Notice>
      )}
      <Field id="refund-reason" label={words.reason} hint={words.reasonHint} error={error} required>
        {(control) => (
          <Input {...control} name="reason" defaultValue={draft.reason} maxLength={100} autoComplete="off" />
        )}
      </Field>
      <div>
        <Checkbox name="returnStock" value="yes" defaultChecked={draft.returnStock}>
          {words.returnStock}
          <span className="block text-muted text-sm">{words.returnStockHint}</span>
        </Checkbox>
      </div>
      <Button type="submit" name="step" value="preview" variant="danger" disabled={isBusy} className="w-full">
        {isBusy ? words.busy : words.preview}
      </Button>
    </>
  );
}

/** The second step is read from its beginning. */
const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

function PreviewStep({ state, words, isBusy }: StepProps<'preview'>) {
  return (
    <>
      <div className="rounded-control bg-sunken p-4">
        <h3 className="mb-2 font-bold" tabIndex={-1} ref={takeFocus}>
          {words.previewHeading}
        </h3>
        <Facts facts={state.facts} />
        <p className="mt-3 text-muted text-sm">{words.balanceHint}</p>
      </div>
      <p className="font-medium text-danger text-sm">{words.irreversible}</p>
      <input type="hidden" name="reason" value={state.draft.reason} />
      {state.draft.returnStock && <input type="hidden" name="returnStock" value="yes" />}
      <input type="hidden" name="fingerprint" value={state.fingerprint} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="step" value="confirm" disabled={isBusy} className="flex-1">
          {isBusy ? words.busy : state.confirm}
        </Button>
        <Button type="submit" name="step" value="back" variant="secondary" disabled={isBusy}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
