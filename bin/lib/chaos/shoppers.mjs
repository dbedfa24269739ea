// Buyers over HTTP. Each knows only what it was told, asks the other instance when one does not answer, and remembers every word.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {object} Story what one buyer was told
 * @property {string} merchantUid
 * @property {string} impUid
 * @property {string} outcome
 * @property {string | null} orderNumber
 */

/** @typedef {{ opened: number, payments: number, lost: number, soldOut: number, told: Story[] }} Tally */

/**
 * @param {import('./stage.mjs').Stage} stage
 * @param {import('./chance.mjs').Chance} chance
 * @param {{ skus: string[], refund: (orderNumber: string) => Promise<unknown>, signal: AbortSignal, expire: (merchantUid: string) => Promise<unknown> }} world
 * @param {number} count how many buy at once
 * @returns {Promise<Tally>}
 */
export async function shopUntil(stage, chance, world, count) {
  /** @type {Tally} */
  const tally = { opened: 0, payments: 0, lost: 0, soldOut: 0, told: [] };
  const buyer = { stage, chance, world, tally };
  const loop = async () => {
    while (!world.signal.aborted) {
      await buy(buyer).catch(() => tally.lost++);
      await sleep(chance.between(20, 400));
    }
  };
  await Promise.all(Array.from({ length: count }, loop));
  return tally;
}

async function buy({ stage, chance, world, tally }) {
  const checkout = await open({ stage, chance, world, tally });
  if (!checkout) return;
  tally.opened++;
  const { merchant_uid, amount } = checkout.requestPay;
  await sleep(chance.between(0, 500));
  const way = chance.next();
  if (way < 0.04) return;
  if (way < 0.07) await world.expire(merchant_uid);
  const isDeposit = checkout.payMethod === 'vbank';
  const lie = way < 0.13 && !isDeposit ? chance.pick([-1, 1, 100 - amount]) : 0;
  const windows = way > 0.95 && !isDeposit ? 2 : 1;
  for (let window = 0; window < windows; window++) {
    const impUid = await pay(stage, chance, { merchant_uid, amount: amount + lie, isDeposit });
    tally.payments++;
    const word = finish({ stage, chance, tally }, impUid, merchant_uid);
    if (windows === 1) await word;
    else word.catch(() => {});
    if (isDeposit && chance.happens(0.7)) {
      await control(stage, '/deposit', { imp_uid: impUid });
      await finish({ stage, chance, tally }, impUid, merchant_uid);
    }
  }
  await afterwards({ stage, chance, world, tally }, merchant_uid);
}

async function open({ stage, chance, world, tally }) {
  const key = randomUUID();
  const payMethod = chance.happens(0.1) ? 'vbank' : 'card';
  const body = {
    lines: [{ sku: chance.pick(world.skus), quantity: chance.between(1, 2) }],
    buyer: { name: '구매자', tel: '01012345678', email: 'buyer@example.com' },
    shipping: { postcode: '04524', address1: '서울 중구 세종대로 110', address2: '', memo: '' },
    payment: { pg: 'html5_inicis', payMethod },
    consents: ['order'],
  };
  const answer = await ask(stage, chance, '/api/checkouts', body, { 'idempotency-key': key });
  if (answer.status === 409) tally.soldOut++;
  return answer.status === 201 ? { ...answer.body, payMethod } : null;
}

async function pay(stage, chance, { merchant_uid, amount, isDeposit }) {
  const hook = { lost: chance.happens(0.15), times: chance.happens(0.2) ? 4 : 1, delay_ms: chance.between(0, 400) };
  const method = isDeposit ? { method: 'vbank', status: 'ready' } : {};
  const { imp_uid } = await control(stage, '/pay', { merchant_uid, amount, hook, ...method });
  return imp_uid;
}

/** The window closes: the browser says so, if it is still there. */
async function finish({ stage, chance, tally }, imp_uid, merchant_uid) {
  if (chance.happens(0.15)) return;
  const { body } = await ask(stage, chance, '/payments/complete', { imp_uid, merchant_uid });
  if (!body?.outcome) return;
  tally.told.push({
    merchantUid: merchant_uid,
    impUid: imp_uid,
    outcome: body.outcome,
    orderNumber: body.orderNumber ?? null,
  });
}

/** An operator gives it back, twice at once as often as not; or somebody cancels at the provider's console. */
async function afterwards({ stage, chance, world, tally }, merchantUid) {
  const last = tally.told.findLast((story) => story.merchantUid === merchantUid);
  if (!last?.orderNumber) return;
  if (chance.happens(0.08)) {
    const times = chance.happens(0.5) ? 2 : 1;
    await Promise.all(Array.from({ length: times }, () => world.refund(last.orderNumber).catch(() => {})));
  }
  if (chance.happens(0.03))
    await control(stage, '/console-cancel', { imp_uid: last.impUid, amount: 500, webhook: chance.happens(0.5) }).catch(
      () => {},
    );
}

/** Asks either instance until one answers; what nobody answers is lost, which says nothing. */
async function ask(stage, chance, path, data, headers = {}) {
  for (let attempt = 0; attempt < 8; attempt++) {
    const answer = await tryOnce(chance.pick(stage.shops) + path, data, headers);
    if (answer && answer.status < 500) return answer;
    await sleep(200 + attempt * 300);
  }
  throw new Error('nobody answers');
}

/** One call to a shop: its answer, or null when it did not get one. */
export async function tryOnce(url, data, headers) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(data),
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return null;
  }
}

/** What happens at the provider, by the sandbox's control API. */
export async function control(stage, path, data, method = 'POST') {
  const response = await fetch(`${stage.sandboxUrl}/__ctl${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(data === undefined ? {} : { body: JSON.stringify(data) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
