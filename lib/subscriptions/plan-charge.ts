// The next charge of a subscription, as a row that waits for its day.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import type { Tx } from '../db';
import { nextCharge } from '../domain/subscription';
import type { Subscription, SubscriptionCharge } from '../generated/prisma/client';
import { tell } from '../messages/tell';

/** The buyer hears of a charge this long before it is made. */
const NOTICE_MS = 3 * 86_400_000;

type Started = Pick<Subscription, 'id' | 'startedAt'>;

/** Plans the first charge: now. */
export const planFirst = (tx: Tx, { id, startedAt }: Started): Promise<SubscriptionCharge> =>
  plan(tx, id, 0, startedAt ?? now());

/** Plans the first charge after `period` that is still to come, and the notice of it. */
export async function planNext(tx: Tx, { id, startedAt }: Started, period: number): Promise<void> {
  const next = nextCharge(startedAt ?? now(), period, now());
  const charge = await plan(tx, id, next.period, next.dueAt);
  await tell(tx, 'charge-upcoming', charge.id, new Date(next.dueAt.getTime() - NOTICE_MS));
}

const plan = (tx: Tx, subscriptionId: string, period: number, dueAt: Date): Promise<SubscriptionCharge> =>
  tx.subscriptionCharge.create({
    data: { subscriptionId, period, dueAt, nextTryAt: dueAt, checkoutId: randomUUID(), createdAt: now() },
  });
