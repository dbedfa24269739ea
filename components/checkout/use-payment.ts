'use client';

import { useEffect, useRef, useState } from 'react';
import { forgetPurchase } from './forget-purchase';
import { rememberPaying } from './form-memory';
import type { SdkSource } from './iamport-sdk';
import { loadIamport } from './iamport-sdk';
import { type PayEnd, pay, type Setback, type Step } from './pay';
import { type OpenAnswer, type Opened, openCheckout } from './shop-api';
import type { CheckoutBody, Faults } from './typed';

export type PayState = {
  /** Null while nothing is going on; `leaving` once another page is being opened. */
  step: Step | { phase: 'leaving' } | null;
  faults: Faults;
  setback: Setback | null;
  /** How often faults were found: the first of them then wants the focus. */
  refusals: number;
  /** How often this form was tried: what follows a try may look or be called differently. */
  tries: number;
};

const IDLE: PayState = { step: null, faults: {}, setback: null, refusals: 0, tries: 0 };

/**
 * The state of the pay button and everything it can lead to. `press` while a press is under way does nothing; `giveUp` goes back to
 * the form as long as no window is open.
 */
export function usePayment(sdk: SdkSource, statusUrlOf: (opened: Opened) => string) {
  const [state, setState] = useState<PayState>(IDLE);
  const isBusy = useRef(false);
  const leave = useRef<AbortController | null>(null);
  const keys = useRef<{ content: string; value: string } | null>(null);

  useEffect(() => {
    // Early, so that the press does not wait for it. A failure is told when it matters: at the press.
    loadIamport(sdk).catch(() => undefined);
  }, [sdk]);

  const change = (part: Partial<PayState>) => setState((current) => ({ ...current, ...part }));

  /** Pays a new checkout. */
  const press = async (body: CheckoutBody): Promise<void> => {
    if (isBusy.current) return;
    const idempotencyKey = keyFor(keys, JSON.stringify(body));
    const end = await run(() => openCheckout(body, idempotencyKey));
    // Only a press that got no answer may be the same press again; every other one is a new attempt.
    if (!(end.kind === 'setback' && end.setback.kind === 'no-answer')) keys.current = null;
    if (end.kind === 'ordered') forgetPurchase(body.lines.map(({ sku }) => sku));
    show(end);
  };

  /** Pays what `open` has the shop open an attempt for. */
  const pressFor = async (open: () => Promise<OpenAnswer>): Promise<void> => {
    if (!isBusy.current) show(await run(open));
  };

  const run = (open: () => Promise<OpenAnswer>): Promise<PayEnd> => {
    isBusy.current = true;
    change({ faults: {}, setback: null });
    leave.current = new AbortController();
    return pay({ open, sdk, statusUrlOf, signal: leave.current.signal }, (step) => {
      if ('attempt' in step) rememberPaying(step.attempt);
      change({ step });
    });
  };

  const show = (end: PayEnd): void => {
    if (end.kind === 'ordered' || end.kind === 'unknown') {
      // Stays busy: the page is on its way out.
      change({ step: { phase: 'leaving' } });
      window.location.assign(end.url);
      return;
    }
    isBusy.current = false;
    setState(({ tries, refusals }) => ({
      step: null,
      tries: tries + 1,
      refusals: end.kind === 'faults' ? refusals + 1 : refusals,
      faults: end.kind === 'faults' ? end.faults : {},
      setback: end.kind === 'setback' ? end.setback : null,
    }));
  };

  const refuse = (faults: Faults) =>
    setState((current) => ({ ...current, faults, setback: null, refusals: current.refusals + 1 }));
  const clearFault = (name: string) =>
    setState((current) =>
      current.faults[name] ? { ...current, faults: { ...current.faults, [name]: undefined } } : current,
    );

  const giveUp = () => leave.current?.abort();

  return { state, press, pressFor, giveUp, refuse, clearFault };
}

function keyFor(keys: { current: { content: string; value: string } | null }, content: string): string {
  if (keys.current?.content !== content) keys.current = { content, value: randomKey() };
  return keys.current.value;
}

/** Not crypto.randomUUID: it does not exist on a plain http address other than localhost. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
