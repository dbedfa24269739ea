import { now } from '../clock';
import { db } from '../db';
import { countUnanswered } from '../questions/questions';
import { newestOrders, type OrderRow, type PaidSum, sumPaid } from './operator-orders';
import { countParked, countStuckJobs } from './operator-parked';
import { countRefunds } from './operator-refunds';

/** What an operator sees first. Every number is the number of rows of the list it leads to. */
export type Desk = {
  paidToday: PaidSum;
  paidWeek: PaidSum;
  awaitingDeposit: { count: number; totalKrw: number };
  refundsInFlight: number;
  refundsRefused: number;
  parked: number;
  stuckJobs: number;
  /** Money jobs that are due and not done; how long the oldest has been waiting since it was written, ms. */
  waitingJobs: { count: number; oldestMs: number };
  unanswered: number;
  newest: OrderRow[];
};

/** The state of the shop now. */
export async function readDesk(): Promise<Desk> {
  const [
    paidToday,
    paidWeek,
    awaitingDeposit,
    refundsInFlight,
    refundsRefused,
    parked,
    stuckJobs,
    waitingJobs,
    unanswered,
    newest,
  ] = await Promise.all([
    sumPaid('today'),
    sumPaid('week'),
    sumAwaitingDeposit(),
    countRefunds('requested'),
    countRefunds('refused'),
    countParked(),
    countStuckJobs(),
    readWaitingJobs(),
    countUnanswered(),
    newestOrders(8),
  ]);
  return {
    paidToday,
    paidWeek,
    awaitingDeposit,
    refundsInFlight,
    refundsRefused,
    parked,
    stuckJobs,
    waitingJobs,
    unanswered,
    newest,
  };
}

async function readWaitingJobs(): Promise<Desk['waitingJobs']> {
  const where = { lane: 'money' as const, doneAt: null, parkedAt: null, runAt: { lte: now() } };
  const { _count, _min } = await db.job.aggregate({ where, _count: true, _min: { createdAt: true } });
  return { count: _count, oldestMs: _min.createdAt ? now().getTime() - _min.createdAt.getTime() : 0 };
}

async function sumAwaitingDeposit(): Promise<Desk['awaitingDeposit']> {
  const where = { status: 'awaiting_deposit' as const };
  const { _count, _sum } = await db.order.aggregate({ where, _count: true, _sum: { totalKrw: true } });
  return { count: _count, totalKrw: _sum.totalKrw ?? 0 };
}
