'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { Notice, type Tone } from '@/components/ui/notice';

type Faults = Partial<Record<'holder' | 'bank' | 'number', string>>;

/** What came of sending it. The number is typed again after a fault: it is not sent back and forth. */
export type RefundAccountFormState = { tone: Tone; text: string; faults: Faults; holder: string; bank: string } | null;

type RefundAccountFormProps = {
  action: (previous: RefundAccountFormState, form: FormData) => Promise<RefundAccountFormState>;
  banks: readonly { code: string; name: string }[];
  words: Record<'holder' | 'bank' | 'bankChoose' | 'number' | 'numberHint' | 'save' | 'busy', string>;
};

/** The account money goes back to. Works without JavaScript too: the page is then shown anew. */
export function RefundAccountForm({ action, banks, words }: RefundAccountFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  const faults = state?.faults ?? {};
  return (
    <form action={send} className="space-y-4" aria-busy={isBusy}>
      <Field id="refund-holder" label={words.holder} error={faults.holder} required>
        {(control) => (
          <Input {...control} name="holder" defaultValue={state?.holder} maxLength={16} autoComplete="off" />
        )}
      </Field>
      <Field id="refund-bank" label={words.bank} error={faults.bank} required>
        {(control) => (
          // The form is emptied after it was sent, and a list of choices only then learns of its new default when it is new.
          <Select key={state?.bank} {...control} name="bank" defaultValue={state?.bank ?? ''}>
            <option value="">{words.bankChoose}</option>
            {banks.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
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
