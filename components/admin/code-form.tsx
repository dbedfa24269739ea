'use client';

import { type ReactNode, useActionState } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { ActionMessage } from './action-button';
import { RecoveryCodes, type RecoveryWords } from './recovery-codes';

/** What came of a code; the recovery codes it brought are shown this once. */
export type CodeState = (ActionMessage & { codes?: string[] }) | null;

type CodeFormProps = {
  /** Unique on the page. */
  id: string;
  action: (previous: CodeState, form: FormData) => Promise<CodeState>;
  words: { code: string; hint?: string; submit: string; busy: string };
  /** What an attempt without JavaScript came to. */
  initial?: CodeState;
  /** For a code that brings recovery codes. */
  recovery?: RecoveryWords;
  look?: ButtonLook;
  /** Whether only an app's six digits can be meant: phones then show digits, and offer what they received. */
  isDigits?: boolean;
  autoFocus?: boolean;
  children?: ReactNode;
};

/** Asks for a code of an authenticator app. Works without JavaScript. */
export function CodeForm(props: CodeFormProps) {
  const { id, action, words, initial = null, recovery, look, isDigits = false, autoFocus, children } = props;
  const [state, send, isBusy] = useActionState(action, initial);
  if (state?.codes && recovery) return <RecoveryCodes codes={state.codes} words={recovery} />;
  const digits = { inputMode: 'numeric', autoComplete: 'one-time-code', pattern: '[0-9 ]*' } as const;
  return (
    <form action={send} className="space-y-4">
      <div role="alert">{state && !isBusy && <Notice tone={state.tone}>{state.text}</Notice>}</div>
      {children}
      <Field id={id} label={words.code} hint={words.hint} required>
        {(control) => (
          <Input
            {...control}
            name="code"
            maxLength={32}
            className="max-w-72 font-mono tracking-widest"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={autoFocus}
            {...(isDigits ? digits : { autoComplete: 'off' })}
          />
        )}
      </Field>
      <Button type="submit" disabled={isBusy} size="sm" {...look}>
        {isBusy ? words.busy : words.submit}
      </Button>
    </form>
  );
}
