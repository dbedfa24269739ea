// Finding an order without its link: by its number and the phone number it was made with.

import { db } from '../db';
import { orderPath } from '../payment/access';
import { countTry } from '../rate-limit';
import { isOrderNumber } from './buyer-order';

/** No such order, or another phone number: the answer does not say which. */
type NotFound = { kind: 'not-found' } | { kind: 'too-many' };

export type Lookup = { kind: 'found'; path: `/${string}` } | NotFound;

const HOUR_MS = 60 * 60_000;

/** The signed address of an order, for somebody who knows both numbers. */
export async function lookUpOrder(typed: Typed, address: string): Promise<Lookup> {
  const found = await findOrder(typed, address);
  return found.kind === 'found' ? { kind: 'found', path: orderPath(found.number, found.checkoutId) } : found;
}

type Typed = { number: string; tel: string };

type Found = { kind: 'found'; number: string; checkoutId: string };

/**
 * Looks an order up, counted per network address and per order number, so that neither many numbers nor many phone numbers can be
 * tried. Both checks are one query: a wrong number and a wrong phone cost the same.
 */
export async function findOrder(typed: Typed, address: string): Promise<Found | NotFound> {
  const number = typed.number.trim().toUpperCase();
  const tel = typed.tel.replace(/\D/g, '');
  const limits = [
    { name: 'order-lookup:address', subject: address, max: 60, windowMs: HOUR_MS },
    { name: 'order-lookup:number', subject: number, max: 10, windowMs: HOUR_MS },
  ];
  const verdicts = await Promise.all(limits.map(countTry));
  if (verdicts.includes(false)) return { kind: 'too-many' };
  // Nothing typed finds nothing: of an order whose time is over no number is known either.
  if (!isOrderNumber(number) || tel === '') return { kind: 'not-found' };
  const order = await db.order.findFirst({
    where: { number, buyerTel: tel },
    select: { number: true, checkoutId: true },
  });
  return order ? { kind: 'found', ...order } : { kind: 'not-found' };
}
