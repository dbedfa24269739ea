// Subscriptions as operators see them: which run, which are in trouble, and what became of their charges.

import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { SubscriptionStatus } from '../generated/prisma/enums';

export const subscriptionStages = ['active', 'paused', 'cancelled', 'pending'] as const satisfies SubscriptionStatus[];

export const isSubscriptionStage = (value: unknown): value is SubscriptionStatus =>
  subscriptionStages.some((stage) => stage === value);

export type SubscriptionRow = {
  id: string;
  status: SubscriptionStatus;
  goods: string;
  quantity: number;
  monthKrw: number;
  buyerName: string;
  startedAt: Date | null;
  nextAt: Date | null;
  /** How often the card of the month was declined, and the PG's words. */
  declines: number;
  failReason: string | null;
  orders: number;
  cancelled: { by: string | null; reason: string | null } | null;
};

const withAll = {
  sku: { select: { optionValues: true, product: { select: { name: true } } } },
  charges: { orderBy: { period: 'desc' } },
} satisfies Prisma.SubscriptionInclude;

/** How many stand on the page: those of a small shop, newest first. */
const ROWS_MAX = 200;

/** Subscriptions in one state, or all of them. */
export async function listSubscriptions(status: SubscriptionStatus | null): Promise<SubscriptionRow[]> {
  const rows = await db.subscription.findMany({
    where: status ? { status } : { status: { not: 'pending' } },
    include: withAll,
    orderBy: { createdAt: 'desc' },
    take: ROWS_MAX,
  });
  return rows.map(rowOf);
}

/** The subscriptions of an e-mail address or a phone number, the newest first. */
export async function listSubscriptionsOf(email: string, tel: string | null): Promise<SubscriptionRow[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Subscription" WHERE lower("buyerEmail") = ${email.toLowerCase()} OR "buyerTel" = ${tel}::text`;
  const rows = await db.subscription.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: withAll,
    orderBy: { createdAt: 'desc' },
    take: ROWS_MAX,
  });
  return rows.map(rowOf);
}

function rowOf(subscription: Prisma.SubscriptionGetPayload<{ include: typeof withAll }>): SubscriptionRow {
  const { sku, charges, goodsKrw, shippingKrw, cancelledAt, cancelledBy, cancelReason, ...row } = subscription;
  return {
    id: row.id,
    status: row.status,
    goods: [sku.product.name, ...sku.optionValues].join(' / '),
    quantity: row.quantity,
    monthKrw: goodsKrw + shippingKrw,
    buyerName: row.buyerName,
    startedAt: row.startedAt,
    nextAt: charges.find((charge) => charge.status === 'planned')?.nextTryAt ?? null,
    declines: charges[0]?.declines ?? 0,
    failReason: charges[0]?.declines ? charges[0].failReason : null,
    orders: charges.filter((charge) => charge.status === 'paid').length,
    cancelled: cancelledAt && { by: cancelledBy, reason: cancelReason },
  };
}
