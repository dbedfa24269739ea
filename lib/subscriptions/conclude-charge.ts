// What follows from the answer to a charge: the next month, another try, a pause. Each is written once, under the subscription's
// lock, however often the answer is heard of.

import { now } from '../clock';
import { db, type Tx } from '../db';
import { retryAt } from '../domain/subscription';
import type { ChargeStatus, Subscription, SubscriptionCharge } from '../generated/prisma/client';
import { tell } from '../messages/tell';
import { closeCheckout } from '../payment/close-checkout';
import { lockSubscription } from './held-subscription';
import { planNext } from './plan-charge';

type Charge = Pick<SubscriptionCharge, 'id' | 'subscriptionId' | 'checkoutId'>;

/** It became an order: the next month is planned. */
export const concludePaid = (charge: Charge): Promise<void> =>
  conclude(charge, 'paid', async (tx, subscription, { id, period }) => {
    if (period === 0) await tell(tx, 'subscription-started', id);
    if (subscription.status !== 'cancelled') await planNext(tx, subscription, period);
  });

/** The goods were not there: nothing is charged this month, the next one is planned. */
export const concludeSoldOut = (charge: Charge): Promise<void> =>
  conclude(charge, 'sold_out', async (tx, subscription, { id, period }) => {
    await tell(tx, 'charge-sold-out', id);
    if (subscription.status !== 'cancelled') await planNext(tx, subscription, period);
  });

/** The subscription ended before anything was asked for. */
export async function concludeCancelled(charge: Charge): Promise<void> {
  await conclude(charge, 'cancelled', async () => undefined);
  await closeCheckout(charge.checkoutId);
}

/** The card was declined: tried again on another day, or, after the last try, the subscription waits for another card. */
export async function concludeDeclined(charge: Charge, reason: string | null): Promise<void> {
  await db.$transaction(async (tx) => {
    const { subscription, fresh } = await hold(tx, charge);
    if (fresh?.status !== 'planned') return;
    const declines = fresh.declines + 1;
    const nextTryAt = subscription.status === 'cancelled' ? null : retryAt({ period: fresh.period, declines }, now());
    const status = nextTryAt ? 'planned' : 'failed';
    const failReason = reason?.slice(0, 200) ?? null;
    const data = { status, declines, nextTryAt, askedAt: null, failReason } as const;
    await tx.subscriptionCharge.update({ where: { id: charge.id }, data });
    if (!nextTryAt) await pause(tx, subscription);
    await tell(tx, nextTryAt ? 'charge-declined' : 'subscription-paused', charge.id);
  });
  // The goods go back until then; what the provider may still say of the attempt is judged when it does.
  await closeCheckout(charge.checkoutId);
}

/** No rule may judge what the provider answered: an operator does, and nothing more is charged meanwhile. */
export const concludeUnjudged = (charge: Charge): Promise<void> =>
  conclude(charge, 'failed', (tx, subscription) => pause(tx, subscription));

async function pause(tx: Tx, { id, status }: Subscription): Promise<void> {
  if (status === 'active') await tx.subscription.update({ where: { id }, data: { status: 'paused' } });
}

type Then = (tx: Tx, subscription: Subscription, charge: SubscriptionCharge) => Promise<void>;

function conclude(charge: Charge, status: ChargeStatus, then: Then): Promise<void> {
  return db.$transaction(async (tx) => {
    const { subscription, fresh } = await hold(tx, charge);
    if (fresh?.status !== 'planned') return;
    await tx.subscriptionCharge.update({ where: { id: charge.id }, data: { status, nextTryAt: null, askedAt: null } });
    await then(tx, subscription, fresh);
  });
}

async function hold(tx: Tx, { id, subscriptionId }: Charge) {
  const subscription = await lockSubscription(tx, subscriptionId);
  return { subscription, fresh: await tx.subscriptionCharge.findUnique({ where: { id } }) };
}
