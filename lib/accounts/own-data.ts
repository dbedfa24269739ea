// Everything the shop knows about a member, for that member. (개인정보 보호법 제35조, 제35조의2)

import { db } from '../db';

/** Plain values, ready for JSON. Passwords, tokens and session names are proofs, not data about somebody, and stay out. */
export async function readOwnData(customerId: string) {
  const { sessions, accounts, cart, ...customer } = await db.customer.findUniqueOrThrow({
    where: { id: customerId },
    include: {
      accounts: { select: { providerId: true, createdAt: true } },
      sessions: { select: { createdAt: true, ipAddress: true, userAgent: true } },
      consents: { select: { kind: true, version: true, isGiven: true, at: true }, orderBy: { id: 'asc' } },
      addresses: { omit: { customerId: true } },
      cart: { select: { lines: true } },
      wishes: { select: { createdAt: true, product: { select: { slug: true, name: true } } } },
      restocks: { select: { createdAt: true, toldAt: true, sku: { select: { code: true } } } },
      reviews: { omit: { customerId: true, lineId: true }, include: { photos: { select: { file: true } } } },
      questions: { omit: { customerId: true } },
      notes: { select: { text: true, at: true }, orderBy: { id: 'asc' } },
      pointMoves: {
        select: { delta: true, reason: true, note: true, at: true, expiresAt: true },
        orderBy: { id: 'asc' },
      },
      orders: {
        omit: { id: true, checkoutId: true, paymentId: true, customerId: true },
        include: {
          payment: { select: { payMethod: true, methodLabel: true, paidAt: true } },
          refunds: { select: { status: true, amountMinor: true, currency: true, createdAt: true, doneAt: true } },
          checkout: {
            select: {
              consents: true,
              lines: { select: { productName: true, optionLabel: true, unitPriceKrw: true, quantity: true } },
            },
          },
        },
      },
    },
  });
  return { ...customer, signInWays: accounts, signedInBrowsers: sessions, cart: cart?.lines ?? '' };
}
