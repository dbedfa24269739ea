// Showing an operator what is covered: a customer's phone, address and e-mail. Nobody sees them without their name in the ledger.

import { audit } from '../audit';
import { db } from '../db';
import { findAttempt } from '../orders/operator-attempt';
import { ApartPerson } from '../retention/apart';

export const revealReasons = ['contact', 'delivery', 'refund', 'other'] as const;
export type RevealReason = (typeof revealReasons)[number];

export type Revealed = { tel: string; email: string; address: string };

/**
 * What a checkout or an account knows about its customer; `subject` is an order's number, an imp_uid or merchant_uid, or a member as
 * the ledger calls them. Null when there is none. Written down before it is answered.
 */
export async function revealCustomer(
  subject: string,
  reason: RevealReason,
  operator: { id: string },
): Promise<Revealed | null> {
  const revealed = (await findMember(subject)) ?? (await findBuyer(subject));
  if (revealed) await audit(db, operator.id, 'customer.reveal', subject, { purpose: reason });
  return revealed;
}

async function findMember(subject: string): Promise<Revealed | null> {
  const [, number] = /^member-(\d{1,9})$/.exec(subject) ?? [];
  const member =
    number === undefined
      ? null
      : await db.customer.findUnique({
          where: { number: Number(number) },
          include: { addresses: { orderBy: { isDefault: 'desc' }, take: 1 } },
        });
  if (!member) return null;
  const [address] = member.addresses;
  return { tel: member.tel ?? '', email: member.email, address: address ? addressLine(address) : '' };
}

async function findBuyer(subject: string): Promise<Revealed | null> {
  const order = await findOrder(subject);
  const attempt = order ? null : await findAttempt(subject);
  const person = order ?? (attempt && (await db.checkout.findUnique({ where: { id: attempt.checkoutId } })));
  return person && { tel: person.buyerTel, email: person.buyerEmail, address: addressLine(person) };
}

const addressLine = ({
  postcode,
  address1,
  address2,
}: {
  postcode: string;
  address1: string;
  address2: string;
}): string => `(${postcode}) ${address1} ${address2}`.trim();

/** Of somebody who left the shop, with what stands apart since then. */
async function findOrder(number: string) {
  const order = await db.order.findUnique({ where: { number }, include: { apart: true } });
  return order?.apart ? { ...order, ...ApartPerson.parse(order.apart.person) } : order;
}
