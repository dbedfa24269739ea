'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/input';

export type RevealState =
  | { tel: string; telShown: string; email: string; address: string }
  | { refused: string }
  | null;

export type RevealAction = (previous: RevealState, form: FormData) => Promise<RevealState>;

type RevealBoxProps = {
  action: RevealAction;
  reasons: readonly { value: string; name: string }[];
  words: Record<'why' | 'show' | 'busy' | 'written' | 'tel' | 'email' | 'address', string>;
};

/** Shows a customer's data to somebody who says why; that they saw it is written down. */
export function RevealBox({ action, reasons, words }: RevealBoxProps) {
  const [state, send, isBusy] = useActionState(action, null);
  if (state && 'tel' in state) return <Shown shown={state} words={words} />;
  return (
    <form action={send} className="mt-4 border-line border-t pt-4">
      <div className="flex flex-wrap gap-2">
        <Select
          name="reason"
          aria-label={words.why}
          defaultValue={reasons[0]?.value}
          className="min-w-0 flex-1 basis-36"
        >
          {reasons.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="secondary" size="sm" disabled={isBusy}>
          {isBusy ? words.busy : words.show}
        </Button>
      </div>
      <p role="status" className="mt-2 text-muted text-sm">
        {state ? state.refused : words.written}
      </p>
    </form>
  );
}

function Shown({ shown, words }: { shown: Extract<RevealState, { tel: string }>; words: RevealBoxProps['words'] }) {
  return (
    <div role="status">
      <dl className="mt-4 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-line border-t pt-4 text-[0.9375rem]">
        {shown.tel && (
          <>
            <dt className="text-muted">{words.tel}</dt>
            <dd>
              <a href={`tel:${shown.tel}`} className="underline tabular-nums">
                {shown.telShown}
              </a>
            </dd>
          </>
        )}
        <dt className="text-muted">{words.email}</dt>
        <dd className="break-all">
          <a href={`mailto:${shown.email}`} className="underline">
            {shown.email}
          </a>
        </dd>
        {shown.address && (
          <>
            <dt className="text-muted">{words.address}</dt>
            <dd>{shown.address}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
