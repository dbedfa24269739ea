// Which orders a filter means, as conditions on "Order" o. A list, its count and its sum ask by the same ones.

import { now } from '../clock';
import { db } from '../db';
import { lateBefore } from '../domain/dispatch';
import { endedFor } from '../domain/refund-rule';
import { DAY_MS } from '../domain/seoul';
import { Prisma } from '../generated/prisma/client';
import { channels } from '../iamport/channel-table';
import { type PayMethod, payMethods } from '../iamport/channels';
import { type Period, periodOf } from './operator-period';
import type { OrderFilter, OrderQueue } from './order-filter';

/** What an order has to be, whichever way it is looked for. */
export async function conditionsOf({ stage, paid, queue }: OrderFilter): Promise<Prisma.Sql[]> {
  return [
    ...(stage ? [Prisma.sql`o.status = ${stage}::"OrderStatus"`] : []),
    ...(paid ? await paidIn(paid) : []),
    ...(queue ? await QUEUES[queue]() : []),
  ];
}

/** The oldest order that was paid in a period keeps a walk from going on to the first order of all when the period has ended. */
async function paidIn(period: Period): Promise<Prisma.Sql[]> {
  const { from, to } = periodOf(period, now());
  const [oldest] = await db.$queryRaw<{ id: number | null }[]>`
    SELECT min(id) AS id FROM (SELECT id FROM "Order" WHERE "paidAt" >= ${from} AND "paidAt" < ${to} OFFSET 0) AS paid`;
  return [Prisma.sql`o."paidAt" >= ${from} AND o."paidAt" < ${to}`, Prisma.sql`o.id >= ${oldest?.id ?? 0}`];
}

const QUEUES: Record<OrderQueue, () => Prisma.Sql[] | Promise<Prisma.Sql[]>> = {
  'to-send': () => TO_SEND,
  late: () => [...TO_SEND, Prisma.sql`o."paidAt" < ${lateBefore(now())}`],
  'refund-ends': refundEnds,
  unreconciled,
};

/** Paid, and nothing is on its way back. */
const TO_SEND = [
  Prisma.sql`o.status IN ('paid', 'preparing')`,
  Prisma.sql`NOT EXISTS (SELECT FROM "Refund" refund WHERE refund."orderId" = o.id AND refund.status = 'requested')`,
];

/** Whoever has not confirmed an order may still want its money back, and the provider soon cannot send it any more. */
const NOTICE_MS = 7 * DAY_MS;

/** Orders older than this are so few among those that are not confirmed that each can be asked for its payment. */
const RECENT_MS = 62 * DAY_MS;

function refundEnds(): Prisma.Sql[] {
  const at = new Date(now().getTime() + NOTICE_MS);
  const recentSince = new Date(now().getTime() - RECENT_MS);
  const ends = payMethods.flatMap((method) => endsOf(method, at));
  const ofThem = ({ method, pgs, before }: End): Prisma.Sql => Prisma.sql`("payMethod" = ${method}
    AND "paidAt" < ${before} AND split_part(pg, '.', 1) = ANY(${pgs}))`;
  const recent = ends.filter(({ before }) => before > recentSince).map(ofThem);
  return [
    Prisma.sql`o.status IN ('paid', 'preparing', 'shipped', 'delivered') AND o."refundedKrw" < o."totalKrw"`,
    // Of recent payments, those that end soon are few and have an index; joined, all payments there ever were would be read.
    Prisma.sql`(${
      recent.length > 0
        ? Prisma.sql`o."paymentId" IN (SELECT id FROM "Payment" WHERE "paidAt" >= ${recentSince}
        AND (${Prisma.join(recent, ' OR ')}))`
        : Prisma.sql`false`
    }
      OR o."paidAt" < ${recentSince}
        AND (SELECT ${Prisma.join(ends.map(ofThem), ' OR ')} FROM "Payment" WHERE id = o."paymentId"))`,
  ];
}

type End = { method: PayMethod; pgs: string[]; before: Date };

/** The PGs whose time for giving back a payment of this method ends at one instant, with what was paid too early by then. */
function endsOf(method: PayMethod, at: Date): End[] {
  const ends = new Map<number, string[]>();
  for (const { pg, methods } of channels) {
    const rule = methods[method];
    const before = rule && endedFor(rule, at);
    if (before) ends.set(before.getTime(), [...(ends.get(before.getTime()) ?? []), pg]);
  }
  return [...ends].map(([before, pgs]) => ({ method, pgs, before: new Date(before) }));
}

/** Paid since the last whole day that was compared with the provider's books; at most the last thirty days. */
async function unreconciled(): Promise<Prisma.Sql[]> {
  const last = await db.reconciliationRun.findFirst({
    where: { kind: 'day' },
    orderBy: { to: 'desc' },
    select: { to: true },
  });
  const { from } = periodOf('month', now());
  return [Prisma.sql`o."paidAt" >= ${last && last.to > from ? last.to : from}`];
}
