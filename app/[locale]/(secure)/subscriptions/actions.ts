'use server';

// What a buyer does to a subscription. The token is the proof, in every action.

import { refresh } from 'next/cache';
import { opensSubscription } from '@/lib/subscriptions/access';
import { cancelSubscription, skipNext } from '@/lib/subscriptions/change-subscription';

/** Ends it; nothing is charged from now on. */
export async function cancel(id: string, token: string): Promise<void> {
  if (opensSubscription(String(token), String(id))) await cancelSubscription(id);
  refresh();
}

/** Leaves out the next month. */
export async function skip(id: string, token: string): Promise<void> {
  if (opensSubscription(String(token), String(id))) await skipNext(id);
  refresh();
}
