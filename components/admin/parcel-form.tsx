'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';

export type ParcelState = { carrier: string; waybill: string; error: string | null };

type ParcelFormProps = {
  action: (previous: ParcelState, form: FormData) => Promise<ParcelState>;
  initial: ParcelState;
  left: readonly { lineId: number; name: string; quantity: number; label: string }[];
  carriers: readonly { code: string; name: string }[];
  words: { carrier: string; waybill: string; part: string; partHint: string; send: string; sending: string };
};

/** Carrier and waybill of the next box; what is in it only when it is not everything. */
export function ParcelForm({ action, initial, left, carriers, words }: ParcelFormProps) {
  const [state, send, isBusy] = useActionState(action, initial);
  return (
    <form action={send} aria-busy={isBusy} className="space-y-4">
      <Field id="parcel-carrier" label={words.carrier}>
        {(control) => (
          <Select {...control} name="carrier" defaultValue={state.carrier}>
            {carriers.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="parcel-waybill" label={words.waybill} error={state.error} required>
        {(control) => (
          <Input {...control} name="waybill" defaultValue={state.waybill} maxLength={40} autoComplete="off" />
        )}
      </Field>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-[0.9375rem]">
          {words.part}
        </summary>
        <p className="mb-3 text-muted text-sm">{words.partHint}</p>
        <div className="space-y-3">
          {left.map(({ lineId, name, quantity, label }) => (
            <Field key={lineId} id={`parcel-line-${lineId}`} label={name} hint={label}>
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  name={`line-${lineId}`}
                  inputMode="numeric"
                  min={0}
                  max={quantity}
                  defaultValue={quantity}
                />
              )}
            </Field>
          ))}
        </div>
      </details>
      <Button type="submit" disabled={isBusy} className="w-full">
        {isBusy ? words.sending : words.send}
      </Button>
    </form>
  );
}
