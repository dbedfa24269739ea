// Leaving the shop. The account and everything that hangs on it goes; orders stay for as long as the law wants them, without it.

import { cookies } from 'next/headers';
import { forgetCart } from '../cart/member-cart';
import { db } from '../db';
import { SESSION_COOKIE } from './auth';

/** Erases a customer for good and signs their browsers out. Orders and checkouts lose their owner, not their facts. */
export async function leaveShop(customerId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.customerVerification.deleteMany({ where: { value: customerId } });
    await tx.customer.delete({ where: { id: customerId } });
  });
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.endsWith(SESSION_COOKIE)) jar.delete(name);
  await forgetCart();
}
