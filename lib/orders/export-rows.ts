// Orders as rows for a file, read a thousand at a time by key: the first row leaves at once, and a million need not fit in memory.

import { db } from '../db';
import { seoulStamp } from '../domain/seoul';
import type { Prisma } from '../generated/prisma/client';
import { queryOrders } from './find-orders';
import { pgName } from './operator-pg';
import type { OrderFilter } from './order-filter';

/** What stands in a row, in order. Money and pieces are numbers, everything else is text. */
export const EXPORT_COLUMNS = [
  ...([
    'number',
    'stage',
    'createdAt',
    'paidAt',
    'goods',
    'pieces',
    'totalKrw',
    'refundedKrw',
    'pg',
    'method',
  ] as const),
  ...(['applyNum', 'buyer', 'tel', 'email', 'postcode', 'address', 'memo'] as const),
] as const;
export type ExportRow = Record<(typeof EXPORT_COLUMNS)[number], string | number>;

const BATCH = 1000;

/** Every order that passes the filter, newest first. */
export async function* exportOrders(filter: OrderFilter): AsyncGenerator<ExportRow> {
  const { next } = await queryOrders(filter);
  let before: number | null = null;
  for (;;) {
    const ids: number[] = await next({ before, after: null }, BATCH);
    yield* (await readBatch(ids)).map(rowOf);
    if (ids.length < BATCH) return;
    before = ids.at(-1) ?? null;
  }
}

const forRow = {
  checkout: {
    select: {
      lines: { select: { productName: true, optionLabel: true, quantity: true }, orderBy: { position: 'asc' } },
    },
  },
  payment: { select: { pg: true, payMethod: true, applyNum: true } },
} satisfies Prisma.OrderInclude;

type Full = Prisma.OrderGetPayload<{ include: typeof forRow }>;

const readBatch = (ids: number[]): Promise<Full[]> =>
  db.order.findMany({ where: { id: { in: ids } }, orderBy: { id: 'desc' }, include: forRow });

function rowOf(order: Full): ExportRow {
  const { lines } = order.checkout;
  const { pg, payMethod, applyNum } = order.payment;
  const goods = lines.map(
    ({ productName, optionLabel, quantity }) => `${productName}${optionLabel && ` (${optionLabel})`} × ${quantity}`,
  );
  return {
    ...{ number: order.number, stage: order.status, createdAt: stamp(order.createdAt), paidAt: stamp(order.paidAt) },
    ...{ goods: goods.join(', '), pieces: lines.reduce((sum, line) => sum + line.quantity, 0) },
    ...{ totalKrw: order.totalKrw, refundedKrw: order.refundedKrw },
    ...{ pg: pgName(pg), method: payMethod, applyNum: applyNum ?? '' },
    ...{ buyer: order.buyerName, tel: order.buyerTel, email: order.buyerEmail, postcode: order.postcode },
    ...{ address: `${order.address1} ${order.address2}`.trim(), memo: order.memo },
  };
}

const stamp = (at: Date | null): string => (at ? seoulStamp(at) : '');
