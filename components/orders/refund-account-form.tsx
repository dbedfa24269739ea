'use client';

import { useActionState } from 'react';
import { BankSelect } from '@/components/ui/bank-select';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice, type Tone } from '@/components/ui/notice';

type Faults = Partial<Record<'holder' | 'bank' | 'number', string>>;

/** What came of sending it. The number is typed again after a fault: it is not sent back and forth. */
export type RefundAccountFormState = { tone: Tone; text: string; faults: Faults; holder: string; bank: string } | null;

type RefundAccountFormProps = {
  action: (previous: RefundAccountFormState, form: FormData) => Promise<RefundAccountFormState>;
  initial: RefundAccountFormState;
  banks: readonly { code: string; name: string }[];
  words: Record<'holder' | 'bank' | 'bankChoose' | 'number' | 'numberHint' | 'save' | 'busy', string>;
};

/** The account money goes back to. Works without JavaScript too. */
export function RefundAccountForm({ action, initial, banks, words }: RefundAccountFormProps) {
  const [state, send, isBusy] = useActionState(action, initial);
  const faults = state?.faults ?? {};
  return (
    <form action={send} className="space-y-4" aria-busy={isBusy}>
      <Field id="refund-holder" label={words.holder} error={faults.holder} required>
        {(control) => (
          <Input {...control} name="holder" defaultValue={state?.holder} maxLength={16} autoComplete="off" />
        )}
      </Field>
      <Field id="refund-bank" label={words.bank} error={faults.bank} required>
        {(control) => <BankSelect {...control} banks={banks} choose={words.bankChoose} chosen={state?.bank} />}
      </Field>
      <Field id="refund-number" label={words.number} hint={words.numberHint} error={faults.number} required>
        {(control) => <Input {...control} name="number" inputMode="numeric" maxLength={24} autoComplete="off" />}
      </Field>
      <Button type="submit" variant="secondary" disabled={isBusy} className="w-full">
        {isBusy ? words.busy : words.save}
      </Button>
      <div role="status">{state && !isBusy && <Notice tone={state.tone}>{state.text}</Notice>}</div>
    </form>
  );
}
