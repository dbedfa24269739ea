// One press of the pay button, from the check of the goods to the page that says what came of it.

import type { FieldCode } from '@/lib/payment/checkout-request';
import type { Paying } from './form-memory';
import { askPaypal, askWindow, loadIamport, type SdkSource, type WindowAnswer } from './iamport-sdk';
import { type CheckoutState, completePayment, type OpenAnswer, type Opened, type Shortage } from './shop-api';
import type { Faults } from './typed';
import { waitForCheckout } from './wait-for-order';

/** What the buyer is told in the form when there is nowhere to go to. Nothing that was typed is lost. */
export type Setback =
  | { kind: 'sdk' }
  | { kind: 'unavailable' }
  | { kind: 'no-answer' }
  | { kind: 'sold-out'; lines: readonly Shortage[] }
  | { kind: 'price-changed'; fromKrw: number; toKrw: number }
  /** Some of the goods are not sold any more. */
  | { kind: 'goods-gone' }
  /** The window did not open; the words are the PG's own. */
  | { kind: 'refused'; words: string | null }
  | { kind: 'not-paid'; words: string | null }
  /** `statusUrl` tells how far the money is on its way back. */
  | { kind: 'cancelled'; message: string; statusUrl: string };

export type PayEnd =
  | { kind: 'ordered'; url: string }
  /** Nobody knows yet, or not all of it: the page at `url` waits and tells. */
  | { kind: 'unknown'; url: string }
  | { kind: 'faults'; faults: Faults }
  /** The buyer went back to the form before there was a window. */
  | { kind: 'left' }
  | { kind: 'setback'; setback: Setback };

export type Step =
  | { phase: 'opening' }
  /** `statusUrl` is where the checkout can be looked at if the window has vanished. */
  | { phase: 'window'; attempt: Paying; statusUrl: string }
  /** The window opens by a button that the payment company has drawn. */
  | { phase: 'button'; attempt: Paying }
  | { phase: 'completing'; attempt: Paying };

export type Press = {
  /** Has the shop open an attempt, of a new checkout or for an order. */
  open: () => Promise<OpenAnswer>;
  sdk: SdkSource;
  statusUrlOf: (opened: Opened) => string;
  /** Aborted when the buyer wants back to the form. */
  signal: AbortSignal;
};

/** Pays once. Never throws for anything that happens between the buyer, the shop and the provider. */
export async function pay(press: Press, onStep: (step: Step) => void): Promise<PayEnd> {
  onStep({ phase: 'opening' });
  const imp = await loadIamport(press.sdk).catch(() => null);
  // First, because nothing should be reserved for a window that cannot open.
  if (!imp) return setback({ kind: 'sdk' });
  const opened = await press.open();
  switch (opened.kind) {
    case 'invalid':
    case 'discount-refused':
      return refusal(opened.fields);
    case 'sold-out':
      return setback(opened);
    case 'price-changed':
      return setback({ kind: 'price-changed', fromKrw: opened.expectedTotalKrw, toKrw: opened.totalKrw });
    case 'unavailable':
    case 'no-answer':
      return setback({ kind: opened.kind });
    case 'key-reused':
      return setback({ kind: 'unavailable' });
    case 'opened':
      break;
  }
  const statusUrl = press.statusUrlOf(opened);
  const attempt = { checkoutId: opened.checkoutId, merchantUid: opened.requestPay.merchant_uid };
  const paying = { ...attempt, impUid: null };
  const hasButton = opened.requestPay.pay_method === 'paypal';
  onStep(hasButton ? { phase: 'button', attempt: paying } : { phase: 'window', attempt: paying, statusUrl });
  const ask = hasButton ? askPaypal(imp, opened.requestPay, press.signal) : askWindow(imp, opened.requestPay);
  const answer = await untilAnswered(ask, opened);
  if (answer === null) return { kind: 'left' };
  if (typeof answer === 'string') return { kind: 'ordered', url: answer };
  if (!answer.imp_uid) return setback({ kind: 'refused', words: answer.error_msg ?? null });
  onStep({ phase: 'completing', attempt: { ...attempt, impUid: answer.imp_uid } });
  return complete(answer.imp_uid, attempt.merchantUid, answer.error_msg ?? null, statusUrl);
}

/** The window's answer, or the order's address when that is known first. */
async function untilAnswered(
  answer: Promise<WindowAnswer | null>,
  opened: Opened,
): Promise<WindowAnswer | string | null> {
  const watch = new AbortController();
  try {
    return await Promise.race([answer, orderUrlOf(opened, watch.signal)]);
  } finally {
    watch.abort();
  }
}

async function complete(impUid: string, merchantUid: string, words: string | null, statusUrl: string): Promise<PayEnd> {
  const answer = await completePayment(impUid, merchantUid);
  switch (answer.outcome) {
    case 'paid':
    case 'awaiting-deposit':
      return { kind: 'ordered', url: answer.orderUrl };
    case 'not-paid':
      return setback({ kind: 'not-paid', words });
    case 'cancelled':
      return setback({ kind: 'cancelled', message: answer.message, statusUrl: answer.orderUrl ?? statusUrl });
    case 'unknown':
      return { kind: 'unknown', url: answer.checkoutUrl ?? statusUrl };
  }
}

/**
 * The window's answer may get lost while a webhook makes the order: then the order's page is where to go. Not while a deposit is
 * awaited: its buyer is still reading the account in the window.
 */
async function orderUrlOf(opened: Opened, signal: AbortSignal): Promise<string> {
  const hasOrder = ({ outcome, orderUrl }: CheckoutState) => outcome === 'paid' && orderUrl !== undefined;
  const { orderUrl = '' } = await waitForCheckout(
    opened,
    hasOrder,
    { firstMs: 5_000, factor: 1.3, maxMs: 20_000 },
    signal,
  );
  return orderUrl;
}

const setback = (given: Setback): PayEnd => ({ kind: 'setback', setback: given });

function refusal(fields: readonly { path: string; code: FieldCode }[]): PayEnd {
  if (fields.some(({ path }) => path.startsWith('lines'))) return setback({ kind: 'goods-gone' });
  return { kind: 'faults', faults: Object.fromEntries(fields.map(({ path, code }) => [fieldOf(path), code])) };
}

/** The API names single consents, lines and halves of the payment; the form has one place for each. */
const fieldOf = (path: string): string =>
  path.startsWith('consents') ? 'consents' : path.startsWith('payment') ? 'payment.pg' : path;
