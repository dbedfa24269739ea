import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { SubscriptionPage } from '@/components/subscriptions/subscription-page';
import { getT } from '@/i18n/server';
import { getEnv } from '@/lib/env';
import { getBuyerSubscription } from '@/lib/subscriptions/buyer-subscription';
import { cancel, skip } from '../actions';

// Nothing of it may be kept or shown before it is known whose it is.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('subscriptions'))('title') };
}

/** One subscription for whoever holds its token: no cookie and no account are needed. */
export default async function SubscriptionByLink({
  params,
  searchParams,
}: PageProps<'/[locale]/subscriptions/[subscriptionId]'>) {
  await connection();
  const { subscriptionId } = await params;
  const { token } = await searchParams;
  const subscription = typeof token === 'string' ? await getBuyerSubscription(subscriptionId, token) : null;
  if (!subscription || typeof token !== 'string') notFound();
  const { IAMPORT_SDK_URL: url, IAMPORT_USER_CODE: userCode } = getEnv();
  const sdk = { url, userCode, nonce: (await headers()).get('x-nonce') ?? '' };
  return (
    <SubscriptionPage
      subscription={subscription}
      token={token}
      sdk={sdk}
      cancel={cancel.bind(null, subscription.id, token)}
      skip={skip.bind(null, subscription.id, token)}
    />
  );
}
