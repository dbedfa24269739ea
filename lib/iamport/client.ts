// What the shop asks of Iamport, in the shop's words. The only door to the provider.

import { z } from 'zod';
import { type Money, toDecimal } from '../domain/money';
import type { ProviderPayment } from '../domain/payment';
import { getEnv } from '../env';
import { IamportNotFound, IamportRefused, IamportUnreachable } from './errors';
import { accessToken, dropToken } from './token';
import { type Call, callIamport, IamportUnauthorized, SLOW_DEADLINE_MS } from './transport';
import { maskAnswer, readPayment } from './wire';

/** A payment as the provider tells it now, what may be kept of its words, and how long it took to say so (ms). */
export type Answer = { payment: ProviderPayment; raw: Record<string, unknown>; latencyMs: number };

/**
 * The payment behind an imp_uid, or null when the provider does not know it (yet).
 * A live shop does not ask for test payments: they answer "not found" there. (PortOne V1 REST API: GET /payments/{imp_uid})
 * Throws IamportUnreachable.
 */
export function getPayment(impUid: string): Promise<Answer | null> {
  const query = getEnv().SHOP_MODE === 'demo' ? '?include_sandbox=true' : '';
  return lookUp(`/payments/${encodeURIComponent(impUid)}${query}`);
}

/** The newest attempt that was made under a merchant_uid, a paid one first; null when no window was ever opened for it. */
export async function findPayment(merchantUid: string): Promise<Answer | null> {
  const path = `/payments/find/${encodeURIComponent(merchantUid)}`;
  return (await lookUp(`${path}/paid`)) ?? (await lookUp(path));
}

/** A buyer waits in front of a look-up: two tries must fit into their patience. */
const LOOKUP_DEADLINE_MS = 3_000;

const WirePage = z.object({ list: z.array(z.unknown()), next: z.number().int() });

export type Page = { answers: Answer[]; nextPage: number | null };

/**
 * Payments that reached a final status since an instant, oldest first, a page of 200.
 * (PortOne V1 REST API: GET /payments/status; `from` compares the time of that very status; ranges over 90 days are refused)
 */
export async function listPayments(status: 'paid' | 'cancelled', from: Date, page: number, to?: Date): Promise<Page> {
  const query = new URLSearchParams({
    from: String(Math.floor(from.getTime() / 1000)),
    limit: '200',
    page: String(page),
    sorting: status === 'paid' ? 'paid' : 'updated',
    // Its end counts too: a day ends a second before the next begins.
    ...(to && { to: String(Math.floor(to.getTime() / 1000) - 1) }),
  });
  const startedMs = performance.now();
  const wire = read(WirePage, await askTwice({ method: 'GET', path: `/payments/status/${status}?${query}` }));
  return { answers: wire.list.map((raw) => answerOf(raw, startedMs)), nextPage: wire.next > 0 ? wire.next : null };
}

/**
 * Registers what a merchant_uid may be charged: the provider then refuses to open a window for another sum.
 * (PortOne V1 REST API: POST /payments/prepare.) Throws IamportUnreachable, IamportRefused.
 */
export async function prepare(merchantUid: string, money: Money): Promise<void> {
  const body = { merchant_uid: merchantUid, amount: toDecimal(money), currency: money.currency };
  await ask({ method: 'POST', path: '/payments/prepare', body, deadlineMs: 2_500 });
}

/** An account money is sent to; `bank` in the PG's own codes. */
export type CancelAccount = { holder: string; bank: string; number: string };

/** A cancel: `balanceBefore` is what we believe is left, and the provider refuses when it is not. */
export type Cancel = {
  impUid: string;
  money: Money;
  balanceBefore: Money;
  reason: string;
  /** The tax-free part of the sum, in its minor units. */
  taxFreeMinor: number;
  /** The VAT in it; null when the payment named none. */
  vatMinor: number | null;
  account: CancelAccount | null;
};

/**
 * Gives money back. Never retried here: after IamportUnreachable the caller must look whether it happened.
 * (PortOne V1 REST API: POST /payments/cancel; amount 0 or missing means everything, so it is always sent and positive.)
 * Throws IamportUnreachable, IamportRefused; RangeError when the sum is not positive.
 */
export async function cancelPayment(cancel: Cancel): Promise<Answer> {
  const { account, money } = cancel;
  if (!(money.minor > 0)) throw new RangeError('a cancel needs a positive amount');
  const decimal = (minor: number): number => toDecimal({ minor, currency: money.currency });
  const body = {
    imp_uid: cancel.impUid,
    amount: toDecimal(money),
    checksum: toDecimal(cancel.balanceBefore),
    reason: cancel.reason,
    tax_free: decimal(cancel.taxFreeMinor),
    ...(cancel.vatMinor !== null && { vat_amount: decimal(cancel.vatMinor) }),
    ...(account && { refund_holder: account.holder, refund_bank: account.bank, refund_account: account.number }),
  };
  return timed(() => ask({ method: 'POST', path: '/payments/cancel', body, deadlineMs: SLOW_DEADLINE_MS }));
}

/** Closes a virtual account nobody has paid into. (PortOne V1 REST API: DELETE /vbanks/{imp_uid}) */
export async function revokeAccount(impUid: string): Promise<Answer> {
  const path = `/vbanks/${encodeURIComponent(impUid)}`;
  return timed(() => ask({ method: 'DELETE', path, deadlineMs: SLOW_DEADLINE_MS }));
}

async function lookUp(path: string): Promise<Answer | null> {
  try {
    return await timed(() => askTwice({ method: 'GET', path }));
  } catch (error) {
    if (error instanceof IamportNotFound) return null;
    // "No" to a question says nothing about the money: it is as if nobody had answered.
    throw error instanceof IamportRefused ? new IamportUnreachable('a look-up was refused', { cause: error }) : error;
  }
}

/** Only for calls that change nothing: a second try costs nothing and outlives a dropped connection. */
export async function askTwice(call: Call): Promise<unknown> {
  try {
    return await ask({ ...call, deadlineMs: LOOKUP_DEADLINE_MS });
  } catch (error) {
    if (!(error instanceof IamportUnreachable)) throw error;
    return ask({ ...call, deadlineMs: LOOKUP_DEADLINE_MS });
  }
}

/** Sends a call with a token. A token the provider has forgotten is replaced once; the call itself did nothing then. */
export async function ask(call: Call): Promise<unknown> {
  const token = await accessToken();
  try {
    return await callIamport({ ...call, token });
  } catch (error) {
    if (!(error instanceof IamportUnauthorized)) throw error;
    dropToken(token);
  }
  try {
    return await callIamport({ ...call, token: await accessToken() });
  } catch (error) {
    throw error instanceof IamportUnauthorized
      ? new IamportUnreachable('a fresh token is refused', { cause: error })
      : error;
  }
}

export async function timed(send: () => Promise<unknown>): Promise<Answer> {
  const startedMs = performance.now();
  return answerOf(await send(), startedMs);
}

function answerOf(raw: unknown, startedMs: number): Answer {
  try {
    return { payment: readPayment(raw), raw: maskAnswer(raw), latencyMs: Math.round(performance.now() - startedMs) };
  } catch (cause) {
    throw new IamportUnreachable('a payment in the answer is malformed', { cause });
  }
}

export function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new IamportUnreachable('the answer is malformed', { cause: parsed.error });
  return parsed.data;
}
