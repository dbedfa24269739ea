// What the browser asks of the shop around a payment. Every answer is a case; a lost connection is one of them.

import type { FieldCode } from '@/lib/payment/checkout-request';
import type { CheckoutBody } from './typed';

export type Shortage = { sku: string; name: string; wanted: number; available: number };

export type Opened = {
  kind: 'opened';
  checkoutId: string;
  accessToken: string;
  requestPay: { merchant_uid: string; pay_method: string };
};

export type OpenAnswer =
  | Opened
  | { kind: 'invalid'; fields: { path: string; code: FieldCode }[] }
  | { kind: 'sold-out'; lines: Shortage[] }
  | { kind: 'price-changed'; expectedTotalKrw: number; totalKrw: number }
  | { kind: 'discount-refused'; fields: { path: string; code: FieldCode }[] }
  | { kind: 'key-reused' }
  /** The shop answered with an error: nothing was opened. */
  | { kind: 'unavailable' }
  /** No answer: it may have been opened. The same key finds it again. */
  | { kind: 'no-answer' };

const PATIENCE_MS = 30_000;

/** Prices and reserves; see design "Public contract", POST /api/checkouts. */
export async function openCheckout(body: CheckoutBody, key: string): Promise<OpenAnswer> {
  const answer = await send('/api/checkouts', body, { 'idempotency-key': key });
  if (answer === null) return { kind: 'no-answer' };
  const { status, value } = answer;
  if (status === 201) return { kind: 'opened', ...(value as Omit<Opened, 'kind'>) };
  const { error, ...rest } = value as { error?: string };
  if (status === 400 && error === 'invalid') return { kind: error, ...rest } as OpenAnswer;
  const isConflict = status === 409 && CONFLICTS.some((known) => known === error);
  return isConflict ? ({ kind: error, ...rest } as OpenAnswer) : { kind: 'unavailable' };
}

const CONFLICTS = ['sold-out', 'price-changed', 'discount-refused', 'key-reused'] as const;

export type AppliedCoupon = { code: string; name: string; krw: number };

/** What a coupon takes off the goods; the code of a fault when it cannot be used, null when the shop cannot be asked just now. */
export async function quoteCoupon(
  lines: readonly { sku: string; quantity: number }[],
  coupon: string,
): Promise<AppliedCoupon | FieldCode | null> {
  const answer = await send('/api/quotes', { lines, coupon });
  if (answer?.status === 200) return (answer.value as { coupon: AppliedCoupon }).coupon;
  const { fields } = (answer?.value ?? {}) as { fields?: { code: FieldCode }[] };
  return fields?.[0]?.code ?? null;
}

/** Another attempt at an order that waits for its deposit; what is wrong with it has no place in a form. */
export async function openOrderPayment(order: string, accessToken: string, way: Way): Promise<OpenAnswer> {
  const answer = await send(`/api/orders/${order}/payments`, { accessToken, payment: way });
  if (answer === null) return { kind: 'no-answer' };
  return answer.status === 201
    ? { kind: 'opened', ...(answer.value as Omit<Opened, 'kind'>) }
    : { kind: 'unavailable' };
}

type Way = { pg: string; payMethod: string };

export type CompleteAnswer =
  | { outcome: 'paid' | 'awaiting-deposit'; orderUrl: string }
  | { outcome: 'not-paid' }
  | { outcome: 'cancelled'; message: string; orderUrl?: string }
  /** Money may have moved and nobody can say yet. */
  | { outcome: 'unknown'; checkoutUrl?: string; isParked?: boolean };

/** Has the shop look at the payment behind an imp_uid. Whatever goes wrong on the way means "unknown", never "failed". */
export async function completePayment(impUid: string, merchantUid: string): Promise<CompleteAnswer> {
  const answer = await send('/payments/complete', { imp_uid: impUid, merchant_uid: merchantUid });
  if (answer === null || (answer.status !== 200 && answer.status !== 202)) return { outcome: 'unknown' };
  return answer.value as CompleteAnswer;
}

export type CheckoutState = { status: string; outcome?: string; isParked?: boolean; orderUrl?: string };

/** How a checkout stands; null when the shop cannot be asked just now. */
export async function readCheckout(checkoutId: string, accessToken: string): Promise<CheckoutState | null> {
  try {
    const query = new URLSearchParams({ accessToken });
    const response = await fetch(`/api/checkouts/${checkoutId}?${query}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? ((await response.json()) as CheckoutState) : null;
  } catch {
    // Offline, or the shop restarts: asked again later.
    return null;
  }
}

async function send(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; value: object } | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      // A tab that is closed now still tells the shop.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, value: (await response.json()) as object };
  } catch {
    // No connection, no answer in time, or an answer cut short: the caller must not take it for a "no".
    return null;
  }
}
