// However often and in whatever order the shop hears of payments, and whatever of it is lost or old, it ends with the same order, stock
// and refunds. The real settlement on the real database against the sandbox.
//
// ANY_ORDER_RUNS tries more histories; ANY_ORDER_SEED replays the one a failure names.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db } from '../db';
import { provider } from '../testing/provider';
import { open, stockFaults, stockOfSku, stockShelf } from '../testing/shop';
import { checkDuePayments, sweep } from './reconcile';
import { runRefund, runRevocation } from './refund';
import { settlePayment } from './settle-payment';

const RUNS = Number(process.env.ANY_ORDER_RUNS ?? 20);
const seed = process.env.ANY_ORDER_SEED;

/** What happens at the provider; always in this order. */
const histories = {
  'a card': ['pay'],
  'a card, partly cancelled at the console': ['pay', 'cancel'],
  'two windows of one name': ['pay', 'pay'],
  'a deposit': ['issue', 'deposit'],
  'a deposit, partly cancelled at the console': ['issue', 'deposit', 'cancel'],
  'a refusal, then a card': ['fail', 'pay'],
  'another sum': ['tamper'],
} as const;

type History = keyof typeof histories;
type Event = (typeof histories)[History][number];

const signals = ['callback', 'redirect', 'webhook', 'clock', 'due', 'sweep-paid', 'sweep-cancelled', 'jobs'] as const;

type Hearing = {
  signal: (typeof signals)[number];
  /** After so many of the provider's events. */
  after: number;
  /** Which of the imp_uids there are by then. */
  which: number;
  /** The provider answers as it was before its last change. */
  isStale: boolean;
};

const hearing: fc.Arbitrary<Hearing> = fc.record({
  signal: fc.constantFrom(...signals),
  after: fc.integer({ min: 1, max: 3 }),
  which: fc.nat({ max: 3 }),
  isStale: fc.boolean(),
});

type World = { sku: string; checkoutId: string; merchant_uid: string; amount: number; impUids: string[] };

test('the shop ends in the same place however it hears of payments', async () => {
  const expected = new Map<History, unknown>();
  for (const history of Object.keys(histories) as History[]) expected.set(history, await play(history, [], false));
  expect(expected.get('two windows of one name')).toMatchObject({ order: 'paid', keptKrw: 17_000, refunds: [17_000] });
  expect(expected.get('another sum')).toMatchObject({ order: null, keptKrw: 0 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(histories) as History[])),
      fc.array(hearing, { maxLength: 8 }),
      fc.boolean(),
      async (history, hearings, isAtOnce) => {
        expect(await play(history, hearings, isAtOnce)).toEqual(expected.get(history));
      },
    ),
    { numRuns: RUNS, endOnFailure: RUNS > 20, ...(seed && { seed: Number(seed) }) },
  );
  expect(await stockFaults()).toEqual([]);
}, 600_000);

/** Plays a history to its end, with the shop hearing of it like this, and answers where it stands then. */
async function play(history: History, hearings: readonly Hearing[], isAtOnce: boolean) {
  await provider.calm();
  const world = await newWorld(history);
  let happened = 0;
  for (const event of histories[history]) {
    await happen(world, event);
    happened += 1;
    const heard = hearings.filter(({ after }) => Math.min(after, histories[history].length) === happened);
    if (isAtOnce) await Promise.all(heard.map((one) => hear(world, one)));
    else for (const one of heard) await hear(world, one);
  }
  await provider.calm();
  await comeToRest();
  return standingOf(world);
}

async function newWorld(history: History): Promise<World> {
  const sku = await stockShelf(5);
  const payMethod = histories[history].some((event) => event === 'issue') ? 'vbank' : 'card';
  const checkout = await open([{ sku, quantity: 1 }], { payment: { pg: 'html5_inicis', payMethod } });
  const { merchant_uid, amount } = checkout.requestPay;
  return { sku, checkoutId: checkout.checkoutId, merchant_uid, amount, impUids: [] };
}

async function happen(world: World, event: Event): Promise<void> {
  const { merchant_uid, amount, impUids } = world;
  const window = { merchant_uid, amount };
  switch (event) {
    case 'pay':
      impUids.push(await provider.pay(window));
      return;
    case 'fail':
      impUids.push(await provider.pay({ ...window, status: 'failed' }));
      return;
    case 'tamper':
      impUids.push(await provider.pay({ ...window, amount: amount - 1_000 }));
      return;
    case 'issue':
      impUids.push(await provider.pay({ ...window, method: 'vbank', status: 'ready' }));
      return;
    case 'deposit':
      await provider.deposit(impUids[0] ?? '');
      return;
    case 'cancel':
      await provider.consoleCancel(impUids[0] ?? '', 3_000);
  }
}

async function hear({ impUids }: World, { signal, which, isStale }: Hearing): Promise<void> {
  if (isStale) await provider.fault({ on: 'GET /payments/:id', do: 'stale', nth: 1 });
  switch (signal) {
    case 'due':
      await db.payment.updateMany({ where: { nextCheckAt: { not: null } }, data: { nextCheckAt: new Date(0) } });
      await checkDuePayments();
      return;
    case 'sweep-paid':
      await sweep('paid');
      return;
    case 'sweep-cancelled':
      await sweep('cancelled');
      return;
    case 'jobs':
      await runJobs();
      return;
    default: {
      // A lookup may be told that there is no such payment yet: nothing follows from it.
      const impUid = impUids[which % impUids.length] ?? '';
      await settlePayment(impUid, signal);
    }
  }
}

/** Everything the shop does by itself until there is nothing left to do. */
async function comeToRest(): Promise<void> {
  await sweep('paid');
  await sweep('cancelled');
  await runJobs();
  await sweep('cancelled');
}

async function runJobs(): Promise<void> {
  for (const { id } of await db.refund.findMany({ where: { status: 'requested' } })) await runRefund(id);
  const jobs = await db.job.findMany({ where: { kind: 'revoke-account', doneAt: null } });
  for (const { id, payload } of jobs) {
    await runRevocation((payload as { impUid: string }).impUid);
    await db.job.update({ where: { id }, data: { doneAt: new Date() } });
  }
}

async function standingOf({ sku, checkoutId, impUids }: World) {
  const order = await db.order.findUnique({ where: { checkoutId } });
  const refunds = await db.refund.findMany({ where: { payment: { checkoutId } } });
  const ledger = await Promise.all(impUids.map((impUid) => provider.payment(impUid)));
  const paid = ledger.filter(({ status }) => status === 'paid' || status === 'cancelled');
  return {
    order: order?.status ?? null,
    refundedKrw: order?.refundedKrw ?? 0,
    stock: await stockOfSku(sku),
    keptKrw: paid.reduce((sum, { amount, cancel_amount }) => sum + amount - cancel_amount, 0),
    refunds: refunds.map(({ amountMinor }) => amountMinor).toSorted((a, b) => a - b),
    undone: refunds.filter(({ status }) => status !== 'done').length,
    parked: await db.parkedItem.count({ where: { payment: { checkoutId } } }),
  };
}
