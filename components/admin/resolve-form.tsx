'use client';

import { useActionState } from 'react';
import { BankSelect } from '@/components/ui/bank-select';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';

export type ResolveState = { error: string; field: 'note' | 'target' | 'account' | null; note: string } | null;

export type ResolveWords = Record<
  'note' | 'noteHint' | 'target' | 'targetHint' | 'holder' | 'bank' | 'bankChoose' | 'number' | 'submit' | 'busy',
  string
>;

type ResolveFormProps = {
  /** Makes the fields' ids unique on the page. */
  id: string;
  action: (previous: ResolveState, form: FormData) => Promise<ResolveState>;
  words: ResolveWords;
  /** What this way out has to be told beside the note. */
  asks: 'nothing' | 'reason' | 'target' | 'account';
  banks: readonly { code: string; name: string }[];
};

/** One way out of a parked item: what it has to know, what was found, and the button. */
export function ResolveForm({ id, action, words, asks, banks }: ResolveFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  const errorAt = (field: NonNullable<ResolveState>['field']) => (state?.field === field ? state.error : undefined);
  return (
    <form action={send} className="space-y-3">
      {state && state.field === null && (
        <Notice tone="warn" role="alert">
          {state.error}
        </Notice>
      )}
      {asks === 'target' && (
        <Field id={`target-${id}`} label={words.target} hint={words.targetHint} error={errorAt('target')} required>
          {(control) => <Input {...control} name="target" maxLength={40} autoComplete="off" />}
        </Field>
      )}
      {asks === 'account' && <AccountFields id={id} words={words} banks={banks} error={errorAt('account')} />}
      <Field
        id={`note-${id}`}
        label={words.note}
        hint={words.noteHint}
        error={errorAt('note')}
        required={asks === 'reason'}
      >
        {(control) => <Textarea {...control} name="note" rows={2} maxLength={500} defaultValue={state?.note} />}
      </Field>
      <Button type="submit" size="sm" disabled={isBusy}>
        {isBusy ? words.busy : words.submit}
      </Button>
    </form>
  );
}

type AccountFieldsProps = Pick<ResolveFormProps, 'id' | 'words' | 'banks'> & { error: string | undefined };

/** Where a transfer goes back to. It is typed again after a fault: it is not sent back and forth. */
function AccountFields({ id, words, banks, error }: AccountFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field id={`holder-${id}`} label={words.holder} error={error} required>
        {(control) => <Input {...control} name="holder" maxLength={16} autoComplete="off" />}
      </Field>
      <Field id={`bank-${id}`} label={words.bank} required>
        {(control) => <BankSelect {...control} banks={banks} choose={words.bankChoose} />}
      </Field>
      <Field id={`number-${id}`} label={words.number} required className="sm:col-span-2">
        {(control) => <Input {...control} name="number" inputMode="numeric" maxLength={24} autoComplete="off" />}
      </Field>
    </div>
  );
}
