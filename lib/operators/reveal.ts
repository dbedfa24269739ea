// Showing an operator what is covered: a customer's phone, address and e-mail. Nobody sees them without their name in the ledger.

import { audit } from '../audit';
import { db } from '../db';
import { findAttempt } from '../orders/operator-attempt';

export const revealReasons = ['contact', 'delivery', 'refund', 'other'] as const;
export type RevealReason = (typeof revealReasons)[number];

export type Revealed = { tel: string; email: string; address: string };

/**
 * What a checkout knows about its customer; `subject` is an order's number, or an imp_uid or merchant_uid. Null when there is none.
 * Written down before it is answered.
 */
export async function revealCustomer(
  subject: string,
  reason: RevealReason,
  operator: { id: string },
): Promise<Revealed | null> {
  const order = await db.order.findUnique({ where: { number: subject } });
  const attempt = order ? null : await findAttempt(subject);
  const person = order ?? (attempt && (await db.checkout.findUnique({ where: { id: attempt.checkoutId } })));
  if (!person) return null;
  await audit(db, operator.id, 'customer.reveal', subject, { reason });
  const { buyerTel: tel, buyerEmail: email, postcode, address1, address2 } = person;
  return { tel, email, address: `(${postcode}) ${address1} ${address2}`.trim() };
}
