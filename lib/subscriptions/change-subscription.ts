// What a buyer or an operator does to a subscription. All of it happens under its lock, so that it comes before or after a charge,
// never into the middle of one.

import { audit } from '../audit';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { getEnv } from '../env';
import { findCardKeeper } from '../iamport/contracts';
import { tell } from '../messages/tell';
import { retireCards } from './cards';
import { lockSubscription } from './held-subscription';
import { type KeyRequest, newKey, openKeyWindow } from './key-window';
import { planNext } from './plan-charge';

/** Ends a subscription for its buyer, at once: nothing is charged from now on, and the card is deleted. */
export const cancelSubscription = (id: string): Promise<void> =>
  db.$transaction(async (tx) => void (await end(tx, id, {})));

/** Ends a subscription for an operator, who says why. Answers false when it had ended. */
export function cancelForOperator(
  id: string,
  reason: string,
  operator: { id: string; email: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const hasEnded = await end(tx, id, { cancelledBy: operator.email, cancelReason: reason });
    if (hasEnded) await audit(tx, operator.id, 'subscription.cancel', id, { reason });
    return hasEnded;
  });
}

async function end(tx: Tx, id: string, by: { cancelledBy?: string; cancelReason?: string }): Promise<boolean> {
  const { status } = await lockSubscription(tx, id);
  if (status === 'cancelled') return false;
  await tx.subscription.update({ where: { id }, data: { status: 'cancelled', cancelledAt: now(), ...by } });
  // A charge the provider has been asked for is not ours to take back: its job learns what became of it.
  await tx.subscriptionCharge.updateMany({
    where: { subscriptionId: id, status: 'planned', askedAt: null },
    data: { status: 'cancelled', nextTryAt: null },
  });
  await retireCards(tx, id);
  const last = await tx.subscriptionCharge.findFirst({ where: { subscriptionId: id }, orderBy: { period: 'desc' } });
  if (last) await tell(tx, 'subscription-cancelled', last.id);
  return true;
}

/** Leaves out the next charge. Answers false when there is none, or when it is being made already. */
export function skipNext(id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const subscription = await lockSubscription(tx, id);
    const next = await tx.subscriptionCharge.findFirst({
      where: { subscriptionId: id, status: 'planned', declines: 0, askedAt: null, nextTryAt: { gt: now() } },
    });
    if (subscription.status !== 'active' || !next) return false;
    await tx.subscriptionCharge.update({ where: { id: next.id }, data: { status: 'skipped', nextTryAt: null } });
    await planNext(tx, subscription, next.period);
    return true;
  });
}

/** Opens a window for another card; the old one is charged until the new one is stored. Null when the subscription has ended. */
export async function openCardChange(id: string, pg: string): Promise<KeyRequest | null> {
  const subscription = await db.subscription.findUnique({
    where: { id, status: { not: 'cancelled' } },
    include: { sku: { select: { product: { select: { name: true } } } } },
  });
  if (!subscription || !findCardKeeper(getEnv().IAMPORT_CHANNELS, pg)) return null;
  const key = newKey(id, pg);
  await db.billingKey.create({ data: key });
  return openKeyWindow({ subscription, key, productName: subscription.sku.product.name });
}
