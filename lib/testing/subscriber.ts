// Somebody who subscribes, and their card at the provider.

import { now, shiftClock } from '../clock';
import { db } from '../db';
import type { BillingKey } from '../generated/prisma/client';
import { runNextJob } from '../jobs/worker';
import { chargeKinds } from '../messages/kinds';
import { settlePayment } from '../payment/settle-payment';
import { runCardDeletion } from '../subscriptions/cards';
import { handOutCharges } from '../subscriptions/due-charges';
import { openSubscription } from '../subscriptions/open-subscription';
import { runCharge } from '../subscriptions/run-charge';
import type { SubscriptionRequest } from '../subscriptions/subscription-request';
import { provider } from './provider';
import { stockShelf, wish } from './shop';

/** Puts something on the shelf that can be had every month. Answers its SKU. */
export async function stockMonthly(stock: number, priceKrw = 14_000): Promise<string> {
  const sku = await stockShelf(stock, priceKrw);
  await db.product.updateMany({ where: { skus: { some: { code: sku } } }, data: { isSubscribable: true } });
  return sku;
}

export function monthlyWish(sku: string, change: Partial<SubscriptionRequest> = {}): SubscriptionRequest {
  const { buyer, shipping, payment, locale } = wish([]);
  return { sku, quantity: 1, buyer, shipping, payment, locale, consents: ['order', 'subscription'], ...change };
}

/** A subscription that waits for its card. */
export async function begin(sku: string, change: Partial<SubscriptionRequest> = {}) {
  const outcome = await openSubscription(monthlyWish(sku, change));
  if (outcome.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Plays the window that stores the card, and tells the shop. */
export async function storeCard(request: { merchant_uid: string; amount: number; customer_uid: string; pg?: string }) {
  const { merchant_uid, amount, customer_uid, pg } = request;
  const impUid = await provider.pay({ merchant_uid, amount, customer_uid, pg });
  return { impUid, settlement: await settlePayment(impUid, 'callback') };
}

/** Does all the money lane has to do now. */
export async function workMoney(): Promise<void> {
  while ((await handOutCharges()) > 0);
  const handlers = {
    charge: (payload: unknown) => runCharge((payload as { chargeId: number }).chargeId),
    'delete-card': (payload: unknown) => runCardDeletion((payload as { keyId: string }).keyId),
  };
  while (await runNextJob('money', handlers));
}

/** A subscription whose first month is paid. */
export async function subscribe(sku: string, change: Partial<SubscriptionRequest> = {}) {
  const { subscriptionId, requestPay } = await begin(sku, change);
  await storeCard(requestPay);
  await workMoney();
  return { subscriptionId, customerUid: requestPay.customer_uid };
}

export const chargesOf = (subscriptionId: string) =>
  db.subscriptionCharge.findMany({ where: { subscriptionId }, orderBy: { period: 'asc' } });

export const ordersOf = async (subscriptionId: string) =>
  db.order.findMany({
    where: { checkoutId: { in: (await chargesOf(subscriptionId)).map(({ checkoutId }) => checkoutId) } },
    orderBy: { id: 'asc' },
  });

export const subscriptionOf = (id: string) =>
  db.subscription.findUniqueOrThrow({ where: { id }, include: { keys: true } });

/** What the buyer was told about a subscription, in order. */
export async function toldAbout(subscriptionId: string): Promise<string[]> {
  const subjects = (await chargesOf(subscriptionId)).map((charge) => charge.id);
  const kind = { in: [...chargeKinds] };
  const told = await db.message.findMany({ where: { subjectId: { in: subjects }, kind }, orderBy: { id: 'asc' } });
  return told.map((message) => message.kind);
}

let shiftedMs = 0;

/** Puts the clock back to the real time. */
export function standStill(): void {
  shiftedMs = 0;
  shiftClock(0);
}

/** Moves the clock to the moment the next charge is tried. */
export async function goToNextTry(subscriptionId: string): Promise<void> {
  const next = (await chargesOf(subscriptionId)).find(({ status }) => status === 'planned');
  shiftedMs += (next?.nextTryAt?.getTime() ?? 0) - now().getTime() + 1_000;
  shiftClock(shiftedMs);
}

/** Puts a card under a key that the provider will decline (or, with other digits, take). */
export async function replaceCard(
  { customerUid }: Pick<BillingKey, 'customerUid'>,
  lastDigits = '0051',
): Promise<void> {
  const api = process.env.IAMPORT_API_URL;
  const post = async (path: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: token };
    const response = await fetch(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return ((await response.json()) as { response: { access_token: string } }).response;
  };
  const { access_token } = await post('/users/getToken', {
    imp_key: 'imp_key_sandbox',
    imp_secret: 'imp_secret_sandbox',
  });
  const card = { card_number: `1234-5678-1234-${lastDigits}`, expiry: '2030-01', birth: '900101', pwd_2digit: '00' };
  await post(`/subscribe/customers/${customerUid}`, { channel_key: 'channel-key-api-nice', ...card }, access_token);
}
