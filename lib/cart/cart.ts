// The cart of whoever is asking: a guest's lives in their browser's cookie and nowhere else, a member's in the books.

import { currentCustomer } from '../accounts/current-customer';
import type { WantedLine } from '../domain/cart';
import { readCartCookie, readMemberCart, writeCartCookie, writeMemberCart } from './member-cart';

export { quoteCart } from './quote';

/** What the request's cart holds; empty when it has none. */
export async function readCart(): Promise<WantedLine[]> {
  const customer = await currentCustomer();
  return customer ? readMemberCart(customer.id) : readCartCookie();
}

/** Makes these lines the cart. Server actions and route handlers only. */
export async function writeCart(lines: readonly WantedLine[]): Promise<void> {
  const customer = await currentCustomer();
  if (customer) await writeMemberCart(customer.id, lines);
  await writeCartCookie(lines);
}

/** Empties the cart, after an order. Server actions and route handlers only. */
export const clearCart = (): Promise<void> => writeCart([]);
