// The cart of whoever is asking: a guest's lives in their browser's cookie and nowhere else, a member's in the books.

import { currentCustomer } from '../accounts/current-customer';
import { db } from '../db';
import { type WantedLine, withoutSkus } from '../domain/cart';
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

/**
 * After an order: what was bought leaves the cart, and what was not stays, be it because the buyer bought one thing at once or because
 * they have put something in since. Server actions and route handlers only.
 */
export async function takeBoughtOut(checkoutId: string): Promise<void> {
  const lines = await readCart();
  if (lines.length === 0) return;
  const bought = await db.checkoutLine.findMany({ where: { checkoutId }, select: { sku: { select: { code: true } } } });
  const left = withoutSkus(
    lines,
    bought.map(({ sku }) => sku.code),
  );
  if (left.length < lines.length) await writeCart(left);
}
