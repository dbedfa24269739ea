'use client';

import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { readPending } from './form-memory';
import { type CheckoutState, completePayment, readCheckout } from './shop-api';

export type ConfirmingWords = Record<
  'title' | 'warning' | 'text' | 'slow' | 'gaveUpTitle' | 'gaveUp' | 'again' | 'orders',
  string
>;

type ConfirmingProps = {
  words: ConfirmingWords;
  access: { checkoutId: string; accessToken: string };
  /** The same page once something is known. */
  checkoutUrl: string;
  ordersUrl: string;
  /** Whether the buyer may simply have closed the window: then there is a way to try again. */
  mayHaveLeft: boolean;
};

const FIRST_MS = 1_500;
const FACTOR = 1.4;
const MAX_MS = 15_000;
/** After so many answers a buyer who closed the window is offered another try; later they all hear that it takes long. */
const OFFER_AFTER = 3;
const SLOW_AFTER = 6;

/** Waits for what became of a payment, and goes there. Never says that it failed. */
export function Confirming({ words, access, checkoutUrl, ordersUrl, mayHaveLeft }: ConfirmingProps) {
  const { checkoutId, accessToken } = access;
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const delayMs = Math.min(FIRST_MS * FACTOR ** asked, MAX_MS);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const url = await whereTo({ checkoutId, accessToken }, checkoutUrl, mayHaveLeft);
      if (!isCurrent) return;
      if (url) window.location.replace(url);
      else setAsked((count) => count + 1);
    }, delayMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, checkoutId, accessToken, checkoutUrl, mayHaveLeft]);

  return (
    <div className="mx-auto max-w-xl text-center">
      <LoaderCircle aria-hidden className="mx-auto size-12 animate-spin text-accent motion-reduce:animate-none" />
      <h1 className="mt-6 font-bold text-3xl">{words.title}</h1>
      <p className="mt-3 font-semibold text-danger text-lg">{words.warning}</p>
      <div role="status" className="mt-3 text-muted">
        <p>{words.text}</p>
        {asked >= SLOW_AFTER && <p className="mt-3">{words.slow}</p>}
      </div>
      {mayHaveLeft && asked >= OFFER_AFTER && (
        <div className="mt-8 rounded-card border border-line bg-surface p-5">
          <p className="font-semibold">{words.gaveUpTitle}</p>
          <p className="mt-1 text-muted text-sm">{words.gaveUp}</p>
          <a href={checkoutUrl} className={buttonClass({ variant: 'secondary' }, 'mt-4')}>
            {words.again}
          </a>
        </div>
      )}
      <p className="mt-8">
        <a href={ordersUrl} className="text-muted underline underline-offset-4 hover:text-ink">
          {words.orders}
        </a>
      </p>
    </div>
  );
}

/** Where there is something to see now; null while nobody knows. */
async function whereTo(
  access: { checkoutId: string; accessToken: string },
  checkoutUrl: string,
  mayHaveLeft: boolean,
): Promise<string | null> {
  const pending = readPending(access.checkoutId);
  if (pending) {
    // The shop may never have heard of it: this tab is the one that knows.
    const answer = await completePayment(pending.impUid, pending.merchantUid);
    if (answer.outcome === 'paid' || answer.outcome === 'awaiting-deposit') return answer.orderUrl;
    return answer.outcome === 'unknown' && !answer.isParked ? null : checkoutUrl;
  }
  const state = await readCheckout(access.checkoutId, access.accessToken);
  return state ? placeOf(state, checkoutUrl, mayHaveLeft) : null;
}

function placeOf(state: CheckoutState, checkoutUrl: string, mayHaveLeft: boolean): string | null {
  if (state.orderUrl) return state.orderUrl;
  if (state.outcome === 'unknown') return state.isParked ? checkoutUrl : null;
  return state.outcome === 'not-paid' && mayHaveLeft && state.status === 'open' ? null : checkoutUrl;
}
