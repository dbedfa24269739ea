// The ten moments at which a program dies worst (K1–K10): each is held open from outside, by a lock in the database or a call that
// the provider keeps waiting, until the shop stands exactly there. Only then it is killed. Nothing here waits for luck or for time.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  anyCallHeld,
  callsHeldOf,
  checkoutsLocked,
  commitHeld,
  jobCommitHeld,
  paymentsLocked,
  tableLocked,
} from './holding.mjs';
import { control, tryOnce } from './shoppers.mjs';

/**
 * @typedef {object} Point
 * @property {string} name
 * @property {(world: World, stories: Trial[]) => Promise<import('./holding.mjs').Barrier>} hold
 * @property {'kill' | 'cut'} harm kill −9 of the program, or the end of its connections in the middle of COMMIT
 * @property {boolean} [isFresh] whether it begins with a shop that has just risen
 * @property {boolean} isDone what must have come of it then: the payments are settled or given back, or nothing at all
 */

/** @typedef {{ merchantUid: string, impUid: string, orderNumber: string | null }} Trial */
/** @typedef {{ stage: import('./stage.mjs').Stage, sku: string, refund: (number: string) => Promise<unknown>, client: pg.Client }} World */

/** Where a payment is being settled. @type {Point[]} */
const SETTLING = [
  {
    name: 'K1 heard of, nothing asked',
    isFresh: true,
    hold: anyCallHeld('POST /users/getToken'),
    harm: 'kill',
    isDone: false,
  },
  { name: 'K2 being asked about', hold: callsHeldOf('GET /payments/:id'), harm: 'kill', isDone: false },
  { name: 'K3 answered, before the transaction reads', hold: tableLocked('Checkout'), harm: 'kill', isDone: false },
  { name: 'K4 waiting for the lock', hold: checkoutsLocked, harm: 'kill', isDone: false },
  { name: 'K5 decided, writing begun', hold: paymentsLocked, harm: 'kill', isDone: false },
  { name: 'K6 inside COMMIT, which fails', hold: commitHeld, harm: 'cut', isDone: false },
  { name: 'K7 inside COMMIT, which succeeds for nobody', hold: commitHeld, harm: 'kill', isDone: true },
];

/** Where money is being sent back. @type {Point[]} */
const REFUNDING = [
  { name: 'K8 taken up, nothing sent', hold: callsHeldOf('POST /payments/cancel'), harm: 'kill', isDone: false },
  {
    name: 'K9 given back, answer not heard',
    hold: callsHeldOf('POST /payments/cancel', 'after'),
    harm: 'kill',
    isDone: true,
  },
  { name: 'K10 written down, work not ticked off', hold: jobCommitHeld, harm: 'cut', isDone: true },
];

/**
 * Passes every point once. What it leaves behind comes right by itself and is judged with the rest of the run.
 * @param {import('./stage.mjs').Stage} stage
 * @param {{ skus: string[], refund: (number: string) => Promise<unknown> }} desk
 * @returns {Promise<{ told: import('./shoppers.mjs').Story[], passed: number, violations: string[] }>}
 */
export async function passBarriers(stage, { skus, refund }) {
  const client = new pg.Client({ connectionString: stage.databaseUrl, application_name: 'barrier' });
  client.on('error', () => {});
  await client.connect();
  const world = { stage, sku: skus.at(-1) ?? '', refund, client };
  const told = [];
  const violations = [];
  try {
    for (const [index, point] of [...SETTLING, ...REFUNDING].entries()) {
      const pass = index < SETTLING.length ? passSettling : passRefunding;
      const found = await asOftenAsNeeded(() => pass(world, point, told));
      violations.push(...found.map((fault) => `${point.name}: ${fault}`));
    }
  } finally {
    await client.end();
  }
  return { told, passed: SETTLING.length + REFUNDING.length, violations };
}

class NotReached extends Error {}

/** A busy machine may bring somebody to the barrier when the others have given up waiting: then all of them come again. */
async function asOftenAsNeeded(pass, tries = 4) {
  try {
    return await pass();
  } catch (error) {
    if (error instanceof NotReached && tries > 1) return asOftenAsNeeded(pass, tries - 1);
    return [`${error instanceof Error ? error.message : error}`];
  }
}

/** Three payments are settled by shop A, which dies there; then their buyers ask both shops. */
async function passSettling(world, point, told) {
  const { stage } = world;
  const [a] = stage.machines;
  const [shopA = '', shopB = ''] = stage.shops;
  const trials = await Promise.all([opened(world), opened(world, { isDeposit: true }), opened(world, { lie: -1 })]);
  if (point.isFresh) {
    // A shop that has just risen has no token yet: its first question is for one.
    await a.kill();
    await a.untilReady();
  }
  const barrier = await point.hold(world, trials);
  try {
    const asked = trials.map((trial) => complete(shopA, trial));
    await reach(barrier);
    if (point.harm === 'cut') await barrier.cut();
    else await a.kill();
    if (!point.isDone && (await countSettled(world, trials)) > 0) return ['something was written that never happened'];
    await barrier.open();
    await Promise.all(asked);
  } finally {
    await barrier.open();
  }
  await a.untilReady();
  if (point.isDone && !(await becomes(async () => (await countSettled(world, trials)) >= trials.length)))
    return ['what was committed is not there'];
  const answers = await Promise.all([shopB, shopA].flatMap((shop) => trials.map((trial) => complete(shop, trial))));
  const outcomes = answers.map((answer) => answer?.body?.outcome);
  for (const [index, { merchantUid, impUid }] of trials.entries()) {
    const { outcome, orderNumber = null } = answers[index]?.body ?? {};
    if (outcome) told.push({ merchantUid, impUid, outcome, orderNumber });
  }
  const wanted = ['paid', 'awaiting-deposit', 'cancelled'];
  return outcomes.every((outcome, index) => outcome === wanted[index % wanted.length])
    ? []
    : [`buyers are told ${outcomes.join(', ')}`];
}

/** Two refunds are being made by the worker, which dies there. That they are made once is for the judge to say. */
async function passRefunding(world, point) {
  const { stage } = world;
  const worker = stage.machines[2];
  const [, shopB = ''] = stage.shops;
  const trials = await Promise.all([opened(world, { lie: -1 }), opened(world)]);
  const barrier = await point.hold(world, trials);
  try {
    const [, bought] = await Promise.all(trials.map((trial) => complete(shopB, trial)));
    await world.refund(bought?.body?.orderNumber);
    await reach(barrier);
    await worker.kill();
    // What the dead have sent on its way arrives or does not.
    if (point.harm === 'cut') await barrier.cut();
    else if (!point.isDone) await barrier.drop();
    const given = await countGiven(stage, trials);
    if (given !== (point.isDone ? trials.length : 0)) return [`${given} of ${trials.length} payments were given back`];
  } finally {
    await barrier.open();
  }
  await worker.untilReady();
  return [];
}

const BUYER = {
  buyer: { name: '구매자', tel: '01012345678', email: 'buyer@example.com' },
  shipping: { postcode: '04524', address1: '서울 중구 세종대로 110', address2: '', memo: '' },
  consents: ['order'],
};

/** @returns {Promise<Trial>} something bought, of which the shop has not heard */
async function opened({ stage, sku }, { isDeposit = false, lie = 0 } = {}) {
  const payment = { pg: 'html5_inicis', payMethod: isDeposit ? 'vbank' : 'card' };
  const answer = await tryOnce(
    `${stage.shops[1]}/api/checkouts`,
    { lines: [{ sku, quantity: 1 }], payment, ...BUYER },
    {},
  );
  if (answer?.status !== 201) throw new Error(`no checkout: ${answer?.status}`);
  const { merchant_uid, amount } = answer.body.requestPay;
  const method = isDeposit ? { method: 'vbank', status: 'ready' } : {};
  const { imp_uid } = await control(stage, '/pay', {
    merchant_uid,
    amount: amount + lie,
    hook: { lost: true },
    ...method,
  });
  return { merchantUid: merchant_uid, impUid: imp_uid, orderNumber: null };
}

const complete = (shop, { merchantUid, impUid }) =>
  tryOnce(`${shop}/payments/complete`, { imp_uid: impUid, merchant_uid: merchantUid }, {});

const REACHED_MAX_MS = 10_000;

/** Until `is` holds; false when it does not in time. */
async function becomes(is) {
  for (const until = performance.now() + REACHED_MAX_MS; performance.now() < until; await sleep(20))
    if (await is()) return true;
  return false;
}

async function reach(barrier) {
  if (!(await becomes(barrier.isReached))) throw new NotReached('the barrier was not reached');
}

/** How many of the payments have been settled by the books. */
async function countSettled({ client }, trials) {
  const { rowCount } = await client.query(
    'SELECT DISTINCT "impUid" FROM "PaymentEvent" WHERE "impUid" = ANY($1) AND answer IS NOT NULL',
    [trials.map(({ impUid }) => impUid)],
  );
  return rowCount ?? 0;
}

/** How many of the payments the provider has given back. */
async function countGiven(stage, trials) {
  const { payments } = await control(stage, '/ledger', undefined, 'GET');
  return payments.filter(
    ({ imp_uid, cancel_amount }) => cancel_amount > 0 && trials.some(({ impUid }) => impUid === imp_uid),
  ).length;
}
