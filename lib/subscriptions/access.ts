// Signed access to one subscription: whoever holds the token is its buyer, with no cookie and no account.

import { isSignatureOf, signatureOf } from '../payment/access';

const subject = (subscriptionId: string): string => `subscription:${subscriptionId}`;

const subscriptionToken = (subscriptionId: string): string => signatureOf(subject(subscriptionId));

/** Whether a token opens a subscription; false for what is no subscription's id at all. */
export const opensSubscription = (token: string, subscriptionId: string): boolean =>
  UUID.test(subscriptionId) && isSignatureOf(token, subject(subscriptionId));

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether an address asks for a subscription without its token. For the proxy, as `isShutCheckout`; `path` is without language. */
export function isShutSubscription(path: string, query: URLSearchParams): boolean {
  const [, id] = /^\/subscriptions\/([^/]+)$/.exec(path) ?? [];
  return id !== undefined && !opensSubscription(query.get('token') ?? '', id);
}

/** Where a buyer sees and changes a subscription. */
export const subscriptionPath = (subscriptionId: string): `/${string}` =>
  `/subscriptions/${subscriptionId}?token=${subscriptionToken(subscriptionId)}`;
