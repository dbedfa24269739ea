// Signed access to one subscription: whoever holds the token is its buyer, with no cookie and no account.

import { signatureOf } from '../payment/access';

const subject = (subscriptionId: string): string => `subscription:${subscriptionId}`;

const subscriptionToken = (subscriptionId: string): string => signatureOf(subject(subscriptionId));

/** Where a buyer sees and changes a subscription. */
export const subscriptionPath = (subscriptionId: string): `/${string}` =>
  `/subscriptions/${subscriptionId}?token=${subscriptionToken(subscriptionId)}`;
