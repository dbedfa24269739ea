// A subscription as its buyer may see it. Never without its token.

import { now } from '../clock';
import { db } from '../db';
import { priceLines } from '../domain/pricing';
import { renewalSums } from '../domain/subscription';
import type { Prisma } from '../generated/prisma/client';
import type { ChargeStatus, SubscriptionStatus } from '../generated/prisma/enums';
import { orderPath } from '../payment/access';
import { opensSubscription } from './access';

export type BuyerSubscription = {
  id: string;
  status: SubscriptionStatus;
  name: string;
  /** Option values joined for people. */
  option: string;
  picture: string | null;
  quantity: number;
  /** What was agreed to a month, delivery included; no month costs more. */
  monthKrw: number;
  /** Card company and last digits; null while no card is charged. */
  card: string | null;
  pg: string;
  /** The next charge, and what it costs as things stand. */
  next: { at: Date; amountKrw: number; isRetry: boolean } | null;
  /** A charge is being made this moment. */
  isCharging: boolean;
  /** The PG's own words when the card was declined last. */
  declined: string | null;
  /** What is over, newest first. */
  history: PastCharge[];
};

export type PastCharge = {
  id: number;
  dueAt: Date;
  status: ChargeStatus;
  order: { number: string; path: `/${string}`; totalKrw: number } | null;
};

const withAll = {
  sku: {
    select: {
      optionValues: true,
      priceKrw: true,
      product: {
        select: {
          name: true,
          isTaxFree: true,
          pictures: { select: { src: true }, orderBy: { position: 'asc' }, take: 1 },
        },
      },
    },
  },
  keys: { orderBy: { createdAt: 'desc' } },
  charges: { orderBy: { period: 'desc' } },
} satisfies Prisma.SubscriptionInclude;

type Row = Prisma.SubscriptionGetPayload<{ include: typeof withAll }>;

/** The subscription a token opens; null when there is none or the token is another's. */
export async function getBuyerSubscription(id: string, token: string): Promise<BuyerSubscription | null> {
  if (!opensSubscription(token, id)) return null;
  const row = await db.subscription.findUnique({ where: { id }, include: withAll });
  if (!row) return null;
  const planned = row.charges.find(({ status }) => status === 'planned');
  const last = row.charges[0];
  const active = row.keys.find(({ status }) => status === 'active');
  const isWaiting = planned?.nextTryAt && planned.nextTryAt > now();
  return {
    id,
    status: row.status,
    name: row.sku.product.name,
    option: row.sku.optionValues.join(' / '),
    picture: row.sku.product.pictures[0]?.src ?? null,
    quantity: row.quantity,
    monthKrw: row.goodsKrw + row.shippingKrw,
    card: active?.cardLabel ?? null,
    pg: (active ?? row.keys[0])?.pg ?? '',
    next:
      isWaiting && planned.nextTryAt
        ? { at: planned.nextTryAt, amountKrw: nextKrw(row), isRetry: planned.declines > 0 }
        : null,
    isCharging: Boolean(planned && !isWaiting),
    declined:
      last && (last.status === 'failed' || (last.status === 'planned' && last.declines > 0)) ? last.failReason : null,
    history: await historyOf(row),
  };
}

/** What the next month would cost today. */
function nextKrw(row: Row): number {
  const { quantity, sku } = row;
  const unitPriceKrw = sku.priceKrw;
  return renewalSums(row, {
    unitPriceKrw,
    ...priceLines([{ unitPriceKrw, quantity, isTaxFree: sku.product.isTaxFree }]),
  }).totalKrw;
}

async function historyOf({ charges }: Row): Promise<PastCharge[]> {
  const checkoutIds = charges.map(({ checkoutId }) => checkoutId);
  const orders = await db.order.findMany({ where: { checkoutId: { in: checkoutIds } } });
  const byCheckout = new Map(orders.map((order) => [order.checkoutId, order]));
  return charges
    .filter(({ status }) => status !== 'planned' && status !== 'cancelled')
    .map(({ id, dueAt, status, checkoutId }) => {
      const order = byCheckout.get(checkoutId);
      const { number = '', totalKrw = 0 } = order ?? {};
      return { id, dueAt, status, order: order ? { number, path: orderPath(number, checkoutId), totalKrw } : null };
    });
}
