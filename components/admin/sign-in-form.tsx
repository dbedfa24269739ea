'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';

export type SignInWords = { email: string; password: string; submit: string; busy: string };

/** What was wrong, in words, and the address that was typed, so that only the password is typed again. */
export type SignInState = { message: string; email: string } | null;

type SignInFormProps = {
  action: (previous: SignInState, form: FormData) => Promise<SignInState>;
  next: string;
  words: SignInWords;
  /** What an attempt without JavaScript came to. */
  initial: SignInState;
};

/** E-mail and password. Works without JavaScript. */
export function SignInForm({ action, next, words, initial }: SignInFormProps) {
  const [state, send, isBusy] = useActionState(action, initial);
  return (
    <form action={send} className="space-y-4">
      <div role="alert">{state && !isBusy && <Notice tone="danger">{state.message}</Notice>}</div>
      <input type="hidden" name="next" value={next} />
      <Field id="email" label={words.email} required>
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            inputMode="email"
            defaultValue={state?.email}
            maxLength={254}
          />
        )}
      </Field>
      <Field id="password" label={words.password} required>
        {(control) => (
          <Input {...control} type="password" name="password" autoComplete="current-password" maxLength={128} />
        )}
      </Field>
      <Button type="submit" disabled={isBusy} className="w-full">
        {isBusy ? words.busy : words.submit}
      </Button>
    </form>
  );
}
