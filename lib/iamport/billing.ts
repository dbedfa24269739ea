// Cards the provider stores for the shop: asking about them, charging them, deleting them.
// (PortOne V1 REST API: /subscribe/customers, /subscribe/payments/again)

import { z } from 'zod';
import { type Money, toDecimal } from '../domain/money';
import { type Answer, ask, askTwice, read, timed } from './client';
import { IamportNotFound, IamportRefused, IamportUnreachable } from './errors';
import { SLOW_DEADLINE_MS } from './transport';

const WireCard = z.object({
  customer_uid: z.string(),
  card_name: z.string().nullish(),
  card_number: z.string().nullish(),
  sandbox: z.boolean().nullish(),
});

export type StoredCard = {
  /** Card company and last digits, for people. */
  label: string;
  /** Stored by a test channel: charging it moves no money. */
  isTest: boolean;
};

const cardPath = (customerUid: string) => `/subscribe/customers/${encodeURIComponent(customerUid)}` as const;

/** The card stored under one of our names, or null when there is none. Throws IamportUnreachable. */
export async function getStoredCard(customerUid: string): Promise<StoredCard | null> {
  try {
    const wire = read(WireCard, await askTwice({ method: 'GET', path: cardPath(customerUid) }));
    const digits = wire.card_number?.slice(-4).replace(/\D/g, '*') ?? '';
    return { label: [wire.card_name, digits].filter(Boolean).join(' '), isTest: wire.sandbox ?? false };
  } catch (error) {
    if (error instanceof IamportNotFound) return null;
    throw error instanceof IamportRefused ? new IamportUnreachable('a look-up was refused', { cause: error }) : error;
  }
}

export type Charge = {
  customerUid: string;
  merchantUid: string;
  money: Money;
  title: string;
  buyer: { name: string; tel: string; email: string };
};

/**
 * Charges a stored card at once. Never retried here: after IamportUnreachable the caller must look whether it happened. A decline
 * is an answer with status `failed`, or IamportRefused. RangeError when the sum is not positive.
 */
export function chargeCard({ customerUid, merchantUid, money, title, buyer }: Charge): Promise<Answer> {
  if (!(money.minor > 0)) throw new RangeError('a charge needs a positive amount');
  const body = {
    customer_uid: customerUid,
    merchant_uid: merchantUid,
    amount: toDecimal(money),
    currency: money.currency,
    name: title,
    buyer_name: buyer.name.slice(0, 16),
    buyer_tel: buyer.tel.slice(0, 16),
    buyer_email: buyer.email.slice(0, 64),
  };
  return timed(() => ask({ method: 'POST', path: '/subscribe/payments/again', body, deadlineMs: SLOW_DEADLINE_MS }));
}

/** Has the provider forget a card; one it does not know is forgotten already. Throws IamportUnreachable, IamportRefused. */
export async function deleteStoredCard(customerUid: string): Promise<void> {
  try {
    await ask({ method: 'DELETE', path: cardPath(customerUid), deadlineMs: SLOW_DEADLINE_MS });
  } catch (error) {
    if (!(error instanceof IamportNotFound)) throw error;
  }
}
