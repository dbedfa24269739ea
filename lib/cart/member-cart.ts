// A member's cart is in the books and so on all their devices; the cookie is a copy of it, for the header's badge on static pages.

import { cookies } from 'next/headers';
import { db } from '../db';
import { CART_COOKIE, formatCart, mergeCarts, parseCart, type WantedLine } from '../domain/cart';
import { MEMBER_COOKIE } from '../domain/member';
import { ownCookie } from '../own-cookie';

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** The cart of a browser without a member. */
export const readCartCookie = async (): Promise<WantedLine[]> => parseCart((await cookies()).get(CART_COOKIE)?.value);

/** Sends a cart to the browser. Server actions and route handlers only. */
export async function writeCartCookie(lines: readonly WantedLine[]): Promise<void> {
  const jar = await cookies();
  if (lines.length === 0) {
    jar.delete(CART_COOKIE);
    return;
  }
  // The header's badge reads it on static pages; it names goods, never people.
  jar.set(CART_COOKIE, formatCart(lines), { ...ownCookie(THIRTY_DAYS_S), httpOnly: false });
}

/** What a member's cart holds. */
export async function readMemberCart(customerId: string): Promise<WantedLine[]> {
  return parseCart((await db.memberCart.findUnique({ where: { customerId } }))?.lines);
}

/** Makes these lines a member's cart. */
export async function writeMemberCart(customerId: string, wanted: readonly WantedLine[]): Promise<void> {
  const lines = formatCart(wanted);
  await db.memberCart.upsert({ where: { customerId }, create: { customerId, lines }, update: { lines } });
}

/**
 * At sign-in: what was in this browser's cart and what is in the member's become one, on both sides; a readable cookie tells static
 * pages that a member is here.
 */
export async function adoptCart(customerId: string): Promise<void> {
  (await cookies()).set(MEMBER_COOKIE, '1', { path: '/', sameSite: 'lax', httpOnly: false, maxAge: THIRTY_DAYS_S });
  const lines = mergeCarts(await readMemberCart(customerId), await readCartCookie());
  await writeMemberCart(customerId, lines);
  await writeCartCookie(lines);
}

/** At sign-out: the browser's copy goes, the member's cart stays. */
export async function forgetCart(): Promise<void> {
  (await cookies()).delete(MEMBER_COOKIE);
  await writeCartCookie([]);
}
