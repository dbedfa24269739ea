// The worker: money jobs and the clock's door (lib/jobs/worker.ts, lib/payment/reconcile.ts, close-checkout.ts).

import { decidePayment } from '../lib/domain/decide-payment';
import type { ProviderPayment } from '../lib/domain/payment';
import { factsOf } from '../lib/payment/held-checkout';
import type { Job } from './jobs';
import { type Attempt, asHeld } from './rows';
import type { Host, Process } from './schedule';
import { isUnknown, runRefund, runRevocation, settleAnswer } from './shop';
import type { World } from './world';

const BATCH = 20;
const RUMOUR_MS = 120_000;
const OVERLAP_MS = 120_000;

/** Begins what a worker does, once it is up. */
export function startWorker(world: World, host: Host): void {
  const begin = (process: Process) => world.schedule.spawn(host, process);
  begin(work(world));
  begin(work(world));
  begin(every(world, 5_000, () => expireCheckouts(world)));
  if (world.isBroken('no-reconciliation')) return;
  begin(every(world, 1_000, () => checkDuePayments(world)));
  if (!world.isBroken('paid-list-only')) begin(every(world, 20_000, () => sweep(world, 'cancelled')));
  begin(every(world, 20_000, () => sweep(world, 'paid')));
}

function* every(world: World, ms: number, tick: () => Process): Process {
  for (;;) {
    yield* calmly(tick());
    yield ms + world.random.between(0, 50);
  }
}

/** What is unknown now is tried at the next turn. */
function* calmly(process: Process): Process {
  try {
    yield* process;
  } catch (error) {
    if (!isUnknown(error)) throw error;
  }
}

function* work(world: World): Process {
  const { jobs } = world.books;
  for (;;) {
    const claimed = jobs.claim();
    if (!claimed) {
      yield 500;
      continue;
    }
    yield 2;
    try {
      yield* runJob(world, claimed.job);
      jobs.finish(claimed.job, claimed.token);
    } catch (error) {
      if (!isUnknown(error)) throw error;
      jobs.putOff(claimed.job, claimed.token);
    }
  }
}

function* runJob(world: World, { key }: Job): Process {
  const [kind, subject = ''] = key.split(':');
  if (kind === 'revoke-account') return yield* runRevocation(world, subject);
  const refund = world.books.refunds[Number(subject) - 1];
  if (refund) yield* runRefund(world, refund);
}

function* expireCheckouts(world: World): Process {
  const { books, now } = world;
  const due = books.checkouts.filter(({ status, expiresAt }) => status === 'open' && expiresAt < now);
  if (due.length === 0) return;
  if (world.isBroken('expires-without-lock')) yield 20;
  yield* books.transaction(() => {
    for (const checkout of due) {
      if (checkout.status !== 'open' && !world.isBroken('expires-without-lock')) continue;
      books.end(checkout, 'expired');
      world.judge.seeCheckout(checkout);
    }
  });
}

function* checkDuePayments(world: World): Process {
  const { books, now } = world;
  const due: Attempt[] = [];
  for (const attempt of books.attempts.values()) {
    if (attempt.nextCheckAt !== null && attempt.nextCheckAt <= now && due.length < BATCH) due.push(attempt);
  }
  for (const attempt of due) {
    attempt.nextCheckAt = nextCheck(attempt, now);
    world.schedule.spawn(null, calmly(checkPayment(world, attempt)));
  }
  yield 1;
}

function nextCheck({ unknownSince, status, createdAt }: Attempt, now: number): number | null {
  if (unknownSince !== null) return now + 10_000;
  if (status === 'accepted' || status === 'rejected' || status === 'parked') return null;
  return now + Math.max(60_000, (now - createdAt) / 2);
}

function* checkPayment(world: World, attempt: Attempt): Process {
  const { unknownSince, status } = attempt;
  const { provider, books } = world;
  const answer = yield* attempt.impUid ? provider.get(attempt.impUid) : provider.find(attempt.merchantUid);
  if (answer) yield* settleAnswer(world, answer);
  if (unknownSince !== null && (answer || unknownSince + RUMOUR_MS < world.now)) attempt.unknownSince = null;
  if (answer && status === 'awaiting_deposit') yield* books.transaction(() => books.giveUpDeposit(attempt));
}

function* sweep(world: World, status: 'paid' | 'cancelled'): Process {
  const { cursors } = world.books;
  const from = world.isBroken('window-for-cursor') ? world.now - 60_000 : cursors[status] - OVERLAP_MS;
  const list = yield* world.provider.list(status, from);
  let reached = cursors[status];
  for (const payment of list) {
    if (isNews(world, payment)) yield* settleAnswer(world, payment);
    reached = Math.max(reached, timeOf(payment, status));
  }
  cursors[status] = Math.max(cursors[status], reached);
}

/** Whether a verdict on it would change something. */
function isNews({ books }: World, payment: ProviderPayment): boolean {
  const attempt = books.attempts.get(payment.merchantUid);
  if (!attempt) return false;
  const verdict = decidePayment(factsOf(asHeld(attempt), payment.impUid), payment, {
    mode: 'live',
    isContracted: true,
  });
  return verdict.kind !== 'unchanged' && verdict.kind !== 'not-paid';
}

const timeOf = (payment: ProviderPayment, status: 'paid' | 'cancelled'): number =>
  status === 'paid'
    ? (payment.paidAt?.getTime() ?? 0)
    : Math.max(0, ...payment.cancels.map(({ cancelledAt }) => cancelledAt.getTime()));
