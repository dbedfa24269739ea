// From the shop's argument to the card that is stored: the window, and what the shop then says of it.

import { askWindow, loadIamport, type SdkSource } from '@/components/checkout/iamport-sdk';

export type CardWindow = { requestPay: { merchant_uid: string }; statusUrl: string };

export type CardEnd =
  /** The subscription's page tells the rest; also when nobody knows yet. */
  | { kind: 'go'; url: string }
  /** No card was stored; the words are the PG's own. */
  | { kind: 'no-card'; words: string | null };

export const loadWindow = (sdk: SdkSource) => loadIamport(sdk).catch(() => null);

/** Opens the window and has the shop look at what became of it. On phones the page may leave instead, and this never ends. */
export async function storeCard(
  imp: NonNullable<Awaited<ReturnType<typeof loadWindow>>>,
  { requestPay, statusUrl }: CardWindow,
): Promise<CardEnd> {
  const answer = await askWindow(imp, requestPay);
  if (!answer.imp_uid) return { kind: 'no-card', words: answer.error_msg ?? null };
  const told = await post('/payments/complete', { imp_uid: answer.imp_uid, merchant_uid: requestPay.merchant_uid });
  const { outcome, subscriptionUrl = statusUrl } = (told?.value ?? {}) as {
    outcome?: string;
    subscriptionUrl?: string;
  };
  if (outcome === 'not-paid') return { kind: 'no-card', words: answer.error_msg ?? null };
  return { kind: 'go', url: subscriptionUrl };
}

/** Null when there was no answer. */
export async function post(path: string, body: unknown): Promise<{ status: number; value: object } | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    });
    return { status: response.status, value: (await response.json()) as object };
  } catch {
    // No connection, or an answer cut short: the caller must not take it for a "no".
    return null;
  }
}
