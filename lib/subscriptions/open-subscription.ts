// Somebody wants goods every month: what they agree to is frozen, and a window is opened that stores their card. Nothing is
// charged and nothing kept back before the card is there.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db } from '../db';
import { priceLines } from '../domain/pricing';
import { getEnv } from '../env';
import type { Subscription } from '../generated/prisma/client';
import { findCardKeeper } from '../iamport/contracts';
import type { FieldFault } from '../payment/checkout-request';
import { findGoods, type Goods } from '../payment/stock';
import { type Agreed, agreedJson, agreedTexts } from '../policies/consent';
import { takesOrders } from '../readiness/opening';
import { type KeyRequest, newKey, openKeyWindow } from './key-window';
import type { SubscriptionRequest } from './subscription-request';

export type OpenedSubscription = { kind: 'opened'; subscriptionId: string; requestPay: KeyRequest };

export type SubscribeOutcome =
  | OpenedSubscription
  | { kind: 'invalid'; fields: FieldFault[] }
  | { kind: 'sold-out'; lines: { sku: string; name: string; wanted: number; available: number }[] }
  | { kind: 'price-changed'; expectedTotalKrw: number; totalKrw: number }
  /** The shop takes no orders now. */
  | { kind: 'shut' };

/** Opens a subscription that waits for its card, or answers why not; then nothing is kept. */
export async function openSubscription(request: SubscriptionRequest): Promise<SubscribeOutcome> {
  if (!(await takesOrders())) return { kind: 'shut' };
  const [goods] = await findGoods([request.sku]);
  if (!goods?.isSubscribable) return invalid('sku', 'unknown-sku');
  const obstacle = findObstacle(request, goods);
  if (obstacle) return obstacle;
  const agreed = await agreedTexts(request.consents);
  if (!agreed) return invalid('consents', 'consent-changed');
  const row = rowOf(request, goods, agreed);
  const key = newKey(row.id, request.payment.pg);
  const subscription = await db.subscription.create({ data: { ...row, keys: { create: withoutParent(key) } } });
  const requestPay = await openKeyWindow({ subscription, key, productName: goods.productName });
  return { kind: 'opened', subscriptionId: row.id, requestPay };
}

const invalid = (path: string, code: FieldFault['code']): SubscribeOutcome => ({
  kind: 'invalid',
  fields: [{ path, code }],
});

const withoutParent = ({ subscriptionId: _, ...key }: ReturnType<typeof newKey>) => key;

const sumsOf = (goods: Goods, quantity: number) => priceLines([{ ...goods, quantity }]);

function findObstacle(
  { quantity, payment, expectedTotalKrw }: SubscriptionRequest,
  goods: Goods,
): SubscribeOutcome | null {
  const { sku, stock } = goods;
  const keepsCards = payment.payMethod === 'card' && findCardKeeper(getEnv().IAMPORT_CHANNELS, payment.pg);
  if (!keepsCards) return invalid('payment.pg', 'unsupported');
  // What needs a proof of age is not sold by a machine once a month.
  if (goods.isAdultOnly) return invalid('sku', 'unknown-sku');
  if (stock < quantity) {
    const name = [goods.productName, ...goods.optionValues].join(' / ');
    return { kind: 'sold-out', lines: [{ sku, name, wanted: quantity, available: stock }] };
  }
  const { totalKrw } = sumsOf(goods, quantity);
  const isAsSeen = expectedTotalKrw === undefined || expectedTotalKrw === totalKrw;
  return isAsSeen ? null : { kind: 'price-changed', expectedTotalKrw, totalKrw };
}

function rowOf({ quantity, buyer, shipping, locale }: SubscriptionRequest, goods: Goods, agreed: readonly Agreed[]) {
  const at = now();
  const { goodsKrw, shippingKrw } = sumsOf(goods, quantity);
  return {
    id: randomUUID(),
    skuId: goods.skuId,
    quantity,
    unitPriceKrw: goods.unitPriceKrw,
    goodsKrw,
    shippingKrw,
    buyerName: buyer.name,
    buyerTel: buyer.tel,
    buyerEmail: buyer.email,
    ...shipping,
    consents: agreedJson(agreed),
    locale,
    createdAt: at,
  } satisfies Partial<Subscription>;
}
