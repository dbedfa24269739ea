// Finding an order without its link: by its number and the phone number it was made with.

import { db } from '../db';
import { orderPath } from '../payment/access';
import { countTry } from '../rate-limit';
import { isOrderNumber } from './buyer-order';

export type Lookup =
  | { kind: 'found'; path: `/${string}` }
  /** No such order, or another phone number: the answer does not say which. */
  | { kind: 'not-found' }
  | { kind: 'too-many' };

const HOUR_MS = 60 * 60_000;

/**
 * Looks an order up, counted per network address and per order number, so that neither many numbers nor many phone numbers can be
 * tried. Both checks are one query: a wrong number and a wrong phone cost the same.
 */
export async function lookUpOrder(typed: { number: string; tel: string }, address: string): Promise<Lookup> {
  const number = typed.number.trim().toUpperCase();
  const tel = typed.tel.replace(/\D/g, '');
  const limits = [
    { name: 'order-lookup:address', subject: address, max: 60, windowMs: HOUR_MS },
    { name: 'order-lookup:number', subject: number, max: 10, windowMs: HOUR_MS },
  ];
  const verdicts = await Promise.all(limits.map(countTry));
  if (verdicts.includes(false)) return { kind: 'too-many' };
  if (!isOrderNumber(number)) return { kind: 'not-found' };
  const order = await db.order.findFirst({
    where: { number, buyerTel: tel },
    select: { number: true, checkoutId: true },
  });
  return order ? { kind: 'found', path: orderPath(order.number, order.checkoutId) } : { kind: 'not-found' };
}
