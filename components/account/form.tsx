'use client';

// The one form of an account's pages: sends, tells, keeps what was typed, and puts the cursor where something is wrong.

import { type ComponentProps, createContext, type ReactNode, use, useActionState, useEffect, useRef } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { type FormAction, type FormState, nothingYet } from './form-state';

const State = createContext<FormState>(nothingYet);

type FormProps = ButtonLook & {
  /** Of the button. */
  className?: string;
  action: FormAction;
  submit: string;
  busy: string;
  /** What an attempt without JavaScript, or a link, has to tell. */
  initial?: FormState;
  /** Goes along unseen. */
  hidden?: Record<string, string>;
  children?: ReactNode;
};

/** Sends what is in it, and shows what came of it. */
export function Form({ action, submit, busy, initial = nothingYet, hidden = {}, children, ...look }: FormProps) {
  const [state, send, isBusy] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(state.faults).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      <div role={state.told?.tone === 'ok' ? 'status' : 'alert'} className="empty:hidden">
        {state.told && !isBusy && <Notice tone={state.told.tone}>{state.told.text}</Notice>}
      </div>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <State value={state}>{children}</State>
      <Button type="submit" aria-disabled={isBusy || undefined} {...look}>
        {isBusy ? busy : submit}
      </Button>
    </form>
  );
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'name'> & {
  name: string;
  label: string;
  hint?: string;
  optionalLabel?: string;
};

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  optionalLabel,
  required = !optionalLabel,
  defaultValue,
  ...rest
}: TextFieldProps) {
  const { faults, values } = use(State);
  return (
    <Field id={name} label={label} hint={hint} error={faults[name]} required={required} optionalLabel={optionalLabel}>
      {(control) => <Input {...rest} {...control} name={name} defaultValue={values[name] ?? defaultValue} />}
    </Field>
  );
}

type TextAreaFieldProps = Omit<ComponentProps<'textarea'>, 'id' | 'name'> & {
  name: string;
  label: string;
  hint?: string;
};

/** Several lines of text. */
export function TextAreaField({ name, label, hint, defaultValue, ...rest }: TextAreaFieldProps) {
  const { faults, values } = use(State);
  return (
    <Field id={name} label={label} hint={hint} error={faults[name]} required>
      {(control) => <Textarea {...rest} {...control} name={name} defaultValue={values[name] ?? defaultValue} />}
    </Field>
  );
}

type CheckFieldProps = { name: string; label: ReactNode; hint?: string; isTicked?: boolean };

/** A box to tick; its value is `yes`. What was ticked stays ticked, nothing is ticked by itself. */
export function CheckField({ name, label, hint, isTicked = false }: CheckFieldProps) {
  const { faults, values } = use(State);
  const fault = faults[name];
  const wasSent = Object.keys(values).length > 0;
  return (
    <div>
      <Checkbox
        key={`${wasSent}${values[name]}`}
        name={name}
        value="yes"
        defaultChecked={wasSent ? values[name] === 'yes' : isTicked}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault || hint ? `${name}-told` : undefined}
      >
        {label}
      </Checkbox>
      {(fault || hint) && (
        <p id={`${name}-told`} className={fault ? 'text-danger text-sm' : 'pl-8.5 text-muted text-sm'}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}

/** The address somebody signs in with. */
export const EmailField = ({ label }: { label: string }) => (
  <TextField name="email" type="email" label={label} autoComplete="username" inputMode="email" maxLength={64} />
);

type TelFieldProps = Pick<TextFieldProps, 'label' | 'defaultValue'>;

/** A Korean telephone number, with or without dashes. */
export const TelField = (props: TelFieldProps) => (
  <TextField
    name="tel"
    type="tel"
    inputMode="tel"
    autoComplete="tel-national"
    placeholder="010-0000-0000"
    maxLength={20}
    {...props}
  />
);
