// Leaving the shop. The account and everything that hangs on it goes; orders stay for as long as the law wants them, without it.

import { cookies } from 'next/headers';
import { forgetCart } from '../cart/member-cart';
import { now } from '../clock';
import { db } from '../db';
import { removePhotos } from '../reviews/photos';
import { SESSION_COOKIE } from './auth';

/**
 * Erases a customer for good and signs their browsers out. Orders and checkouts lose their owner, not their facts. Answers the
 * products whose pages showed something of theirs.
 */
export async function leaveShop(customerId: string): Promise<string[]> {
  const written = { OR: [{ reviews: { some: { customerId } } }, { questions: { some: { customerId } } }] };
  const products = await db.product.findMany({ where: written, select: { slug: true } });
  const photos = await db.reviewPhoto.findMany({ where: { review: { customerId } }, select: { file: true } });
  await db.$transaction(async (tx) => {
    await tx.customerVerification.deleteMany({ where: { value: customerId } });
    // The law wants them kept, and kept apart: lib/retention sees to it once nothing about them is open.
    await tx.order.updateMany({ where: { customerId }, data: { leftAt: now() } });
    await tx.customer.delete({ where: { id: customerId } });
  });
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.endsWith(SESSION_COOKIE)) jar.delete(name);
  await forgetCart();
  await removePhotos(photos.map(({ file }) => file));
  return products.map(({ slug }) => slug);
}
