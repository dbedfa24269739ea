'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/config';

/** What came of the last try, with what was typed. */
export type LookupState = { kind: 'new' | 'incomplete' | 'not-found' | 'too-many'; number: string; tel: string };

type Told = { title: string; text: string };

type LookupFormProps = {
  locale: Locale;
  words: Record<'number' | 'numberHint' | 'tel' | 'submit' | 'required', string> &
    Record<'not-found' | 'too-many', Told>;
  lookUp: (before: LookupState, form: FormData) => Promise<LookupState>;
  initial: LookupState;
};

/** Asks for what opens an order. Works without JavaScript too. */
export function LookupForm({ locale, words, lookUp, initial }: LookupFormProps) {
  const [state, submit, isPending] = useActionState(lookUp, initial);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.kind === 'incomplete') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  const isMissing = (value: string) => state.kind === 'incomplete' && value === '';
  return (
    <form ref={form} action={submit} noValidate className="mt-7 grid gap-5">
      {(state.kind === 'not-found' || state.kind === 'too-many') && (
        <Notice tone="danger" role="alert" title={words[state.kind].title}>
          {words[state.kind].text}
        </Notice>
      )}
      <input type="hidden" name="locale" value={locale} />
      <Field
        id="order-number"
        label={words.number}
        hint={words.numberHint}
        error={isMissing(state.number) && words.required}
        required
      >
        {(control) => (
          <Input
            name="number"
            defaultValue={state.number}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            readOnly={isPending}
            {...control}
          />
        )}
      </Field>
      <Field id="order-tel" label={words.tel} error={isMissing(state.tel) && words.required} required>
        {(control) => (
          <Input
            name="tel"
            type="tel"
            inputMode="tel"
            autoComplete="tel-national"
            placeholder="010-0000-0000"
            defaultValue={state.tel}
            maxLength={20}
            readOnly={isPending}
            {...control}
          />
        )}
      </Field>
      <Button type="submit" size="lg" aria-disabled={isPending || undefined}>
        {words.submit}
      </Button>
    </form>
  );
}
