// The first page: the money there is and the work there is. Every number is the number of rows of the list it leads to, because the list
// asks by the same condition.

import { countLowStock } from '../catalog/operator-products';
import { countOpenClaims } from '../claims/operator-claims';
import { now } from '../clock';
import { db } from '../db';
import type { Permission } from '../domain/permissions';
import { countUnanswered } from '../questions/questions';
import { countReceipts } from '../receipts/receipts';
import { type OrderSum, sumOrders } from './find-orders';
import { countParked, countStuckJobs } from './operator-parked';
import { countRefunds } from './operator-refunds';
import { filterQuery, noFilter, type OrderFilter } from './order-filter';

/** A list of the operators' side, narrowed to something. */
type Place = { path: `/admin${string}`; query: Record<string, string | null> };

const ordersBy = (filter: Partial<OrderFilter>): Place => ({
  path: '/admin/orders',
  query: filterQuery({ ...noFilter, ...filter }),
});

/** Where the shop's money is. */
const MONEY = {
  today: { paid: 'today' },
  month: { paid: 'month' },
  'to-send': { queue: 'to-send' },
  deposit: { stage: 'awaiting_deposit' },
  'refund-ends': { queue: 'refund-ends' },
  unreconciled: { queue: 'unreconciled' },
} as const satisfies Record<string, Partial<OrderFilter>>;

export type MoneyKey = keyof typeof MONEY;
export type MoneyStat = OrderSum & Place & { key: MoneyKey };

/** Asks for each sum once, however many numbers of the page it is. */
type SumOf = (filter: Partial<OrderFilter>) => Promise<OrderSum>;

type Queue = Place & {
  key: string;
  needs: Permission;
  count: (sumOf: SumOf) => Promise<number>;
  /** Somebody loses money or patience while it is not empty. */
  isUrgent?: true;
};

const orderQueue = <K extends string>(key: K, filter: Partial<OrderFilter>) => ({
  ...{ key, needs: 'orders.read' as const, ...ordersBy(filter) },
  count: async (sumOf: SumOf) => (await sumOf(filter)).count,
});

/** What waits for somebody, in the order of a day's work. */
const QUEUES = [
  orderQueue('to-send', { queue: 'to-send' }),
  { ...orderQueue('late', { queue: 'late' }), isUrgent: true },
  orderQueue('deposit', { stage: 'awaiting_deposit' }),
  queue('refunds', 'refunds.read', '/admin/refunds', { stage: 'requested' }, () => countRefunds('requested')),
  {
    ...queue('refused', 'refunds.read', '/admin/refunds', { stage: 'refused' }, () => countRefunds('refused')),
    isUrgent: true,
  },
  orderQueue('refund-ends', { queue: 'refund-ends' }),
  { ...queue('parked', 'parked.read', '/admin/parked', {}, countParked), isUrgent: true },
  { ...queue('jobs', 'parked.read', '/admin/parked', { state: 'jobs' }, countStuckJobs), isUrgent: true },
  queue('claims', 'claims.read', '/admin/claims', {}, countOpenClaims),
  queue('receipts', 'refunds.read', '/admin/receipts', { stage: 'owed' }, () => countReceipts('owed')),
  queue('stock', 'products.read', '/admin/products', { state: 'low' }, countLowStock),
  queue('questions', 'questions.read', '/admin/questions', {}, countUnanswered),
] as const satisfies readonly Queue[];

function queue<K extends string, N extends Permission>(
  key: K,
  needs: N,
  path: Place['path'],
  query: Place['query'],
  count: Queue['count'],
) {
  return { key, needs, path, query, count };
}

export type WorkKey = (typeof QUEUES)[number]['key'];
export type Work = Place & { key: WorkKey; needs: Permission; isUrgent: boolean; count: number };

export type Desk = { money: MoneyStat[]; work: Work[] };

/** The state of the shop now. */
export async function readDesk(): Promise<Desk> {
  const asked = new Map<string, Promise<OrderSum>>();
  const sumOf: SumOf = (filter) => {
    const name = JSON.stringify(filter);
    const sum = asked.get(name) ?? sumOrders({ ...noFilter, ...filter });
    asked.set(name, sum);
    return sum;
  };
  const keys = Object.keys(MONEY) as MoneyKey[];
  const [money, work] = await Promise.all([
    Promise.all(keys.map(async (key) => ({ key, ...ordersBy(MONEY[key]), ...(await sumOf(MONEY[key])) }))),
    Promise.all(
      QUEUES.map(async ({ count, ...queue }) => ({
        ...queue,
        isUrgent: 'isUrgent' in queue,
        count: await count(sumOf),
      })),
    ),
  ]);
  return { money, work };
}

/** A money job takes seconds; one that has waited longer than this hangs on something. */
const LATE_MS = 10 * 60_000;

/** How long the oldest money job has been due, ms; null when none is late. */
export async function lateMoneyJob(): Promise<number | null> {
  const where = { lane: 'money' as const, doneAt: null, parkedAt: null, runAt: { lte: now() } };
  const { _min } = await db.job.aggregate({ where, _min: { createdAt: true } });
  const ageMs = _min.createdAt ? now().getTime() - _min.createdAt.getTime() : 0;
  return ageMs > LATE_MS ? ageMs : null;
}
