'use client';

import { type FormEvent, useActionState, useState, useTransition } from 'react';
import { announceCartChange } from '@/components/cart/cart-cookie';
import type { AddResult } from '@/lib/cart/types';

export type AddAction = (before: AddResult | null, form: FormData) => Promise<AddResult>;

/** What the buyer hears back; `failed` when the server could not be reached. */
export type AddAnswer = AddResult | { kind: 'failed' };

type Options = {
  add: AddAction;
  /** The checkout of the chosen goods alone. */
  checkoutHref: string;
  subscribeHref: string;
  objection: AddResult | null;
  onAnswer: (answer: AddAnswer) => void;
};

/**
 * The form's two ways to the server. Without JavaScript it is sent as it is and the server answers with a page; with it, the answer
 * is shown in place, and a lost connection is told instead of losing the page. `objection` is what the page itself can say against
 * sending it now; `onAnswer` runs in the browser only.
 */
export function useAddToCart({ add, checkoutHref, subscribeHref, objection, onAnswer }: Options) {
  const [served, formAction] = useActionState(add, null);
  const [answer, setAnswer] = useState<AddAnswer | null>(null);
  const [isPending, startTransition] = useTransition();

  const tell = (next: AddAnswer) => {
    setAnswer(next);
    onAnswer(next);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    if (objection) {
      tell(objection);
      return;
    }
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    // A load of its own: the checkout's pages have a stricter policy than this one.
    if (form.get('next') === 'subscribe') return window.location.assign(subscribeHref);
    if (form.get('next') === 'checkout') return window.location.assign(checkoutHref);
    form.set('next', 'stay');
    setAnswer(null);
    startTransition(async () => {
      const result = await add(null, form).catch((): AddAnswer => ({ kind: 'failed' }));
      announceCartChange();
      tell(result);
    });
  };

  // The next choice makes the last answer history.
  const forget = () => setAnswer(null);

  return { formAction, onSubmit, isPending, answer: answer ?? served, forget };
}
