// The checkout this browser opened before: what it keeps for the buyer, and whether it has been paid already.

import type { WantedLine } from '../domain/cart';
import { accessToken, checkoutPath, orderPath } from '../payment/access';
import { type CheckoutView, getCheckoutView } from '../payment/checkout-view';
import { readProof } from '../payment/signed-cookie';

/** Null when this browser opened none lately. */
export async function readEarlierCheckout(): Promise<CheckoutView | null> {
  const checkoutId = await readProof('checkout');
  return checkoutId ? getCheckoutView(checkoutId, accessToken(checkoutId)) : null;
}

export type EarlierNotice = { kind: 'ordered' | 'confirming'; path: `/${string}` };

/**
 * What a buyer should know before paying for this cart: that the same goods have just been ordered (the answer may have been lost on
 * the way), or that a payment is still being confirmed. Null when there is nothing to say.
 */
export function sayEarlier(earlier: CheckoutView, cart: readonly WantedLine[]): EarlierNotice | null {
  const { checkoutId, orderNumber, outcome, mayBeOnItsWay } = earlier;
  if (mayBeOnItsWay || outcome === 'unknown') return { kind: 'confirming', path: checkoutPath(checkoutId) };
  if (!orderNumber || !(outcome === 'paid' || outcome === 'awaiting-deposit')) return null;
  return isSame(cart, earlier.lines) ? { kind: 'ordered', path: orderPath(orderNumber, checkoutId) } : null;
}

const isSame = (a: readonly WantedLine[], b: readonly WantedLine[]): boolean =>
  a.length === b.length &&
  a.every(({ sku, quantity }) => b.some((line) => line.sku === sku && line.quantity === quantity));
