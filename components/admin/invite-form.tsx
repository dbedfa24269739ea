'use client';

import { useActionState } from 'react';
import { CopyButton } from '@/components/orders/copy-button';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';

export type InviteState = { kind: 'refused'; text: string } | { kind: 'made'; email: string; link: string } | null;

type InviteFormProps = {
  action: (previous: InviteState, form: FormData) => Promise<InviteState>;
  roles: readonly { value: string; name: string }[];
  words: Record<'email' | 'role' | 'submit' | 'busy' | 'made' | 'once' | 'copy' | 'copied' | 'failed', string>;
};

/** Asks somebody to join. The link is shown here, once, to hand over in whatever way they talk to each other. */
export function InviteForm({ action, roles, words }: InviteFormProps) {
  const [state, send, isBusy] = useActionState(action, null);
  return (
    <form action={send} className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <Field id="invite-email" label={words.email} required>
          {(control) => <Input {...control} type="email" name="email" maxLength={254} autoComplete="off" />}
        </Field>
        <Field id="invite-role" label={words.role} required>
          {(control) => (
            <Select {...control} name="role" defaultValue="packer">
              {roles.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Button type="submit" size="sm" disabled={isBusy}>
        {isBusy ? words.busy : words.submit}
      </Button>
      <div role="status">
        {state?.kind === 'refused' && <Notice tone="warn">{state.text}</Notice>}
        {state?.kind === 'made' && (
          <Notice tone="ok" title={`${state.email}: ${words.made}`}>
            <p>{words.once}</p>
            <p className="my-2 break-all font-mono text-sm">{state.link}</p>
            <CopyButton text={state.link} words={words} />
          </Notice>
        )}
      </div>
    </form>
  );
}
