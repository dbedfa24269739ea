import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';

type Answer = { to?: string; fault?: string };

/** Sends a form with photographs by script; answers what the door said, and `failed` where there was no answer. */
export async function sendForm(to: string, body: FormData): Promise<Answer> {
  try {
    return await (await fetch(to, { method: 'POST', body })).json();
  } catch {
    // No connection, or no answer that can be read: it may be sent again.
    return { fault: 'failed' };
  }
}

/** The fault under which there are words; what is unknown is `failed`. */
export const faultIn = <F extends string>(
  faults: Readonly<Record<F | 'failed', string>>,
  fault?: string,
): F | 'failed' => (fault !== undefined && fault in faults ? (fault as F) : 'failed');

type SentForm<F> = {
  form: RefObject<HTMLFormElement | null>;
  fault: F | 'failed' | null;
  isBusy: boolean;
  send: (event: FormEvent<HTMLFormElement>) => Promise<void>;
};

/** A form that leaves the page where its door says; whatever goes wrong is told and focused, and what was written stays. */
export function useSentForm<F extends string>(to: string, faults: Readonly<Record<F | 'failed', string>>): SentForm<F> {
  const [fault, setFault] = useState<F | 'failed' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [fault]);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const body = new FormData(event.currentTarget);
    setFault(null);
    setBusy(true);
    const answer = await sendForm(to, body);
    if (answer.to) return window.location.assign(answer.to);
    setFault(faultIn(faults, answer.fault));
    setBusy(false);
  };
  return { form, fault, isBusy, send };
}
