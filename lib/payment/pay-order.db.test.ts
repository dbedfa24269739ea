import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { provider } from '../testing/provider';
import { open, stockFaults, stockOfSku, stockShelf } from '../testing/shop';
import { accessToken } from './access';
import { cancelAsBuyer } from './cancel-unpaid-order';
import { payOrder } from './pay-order';
import { checkDuePayments } from './reconcile';
import { runRefund, runRevocation } from './refund';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

const VBANK = { pg: 'html5_inicis', payMethod: 'vbank' } as const;
const CARD = { pg: 'html5_inicis', payMethod: 'card' } as const;
const DAY_MS = 24 * 3_600_000;

/** An order that waits for its deposit. */
async function waitingOrder() {
  const sku = await stockShelf(3);
  const checkout = await open([{ sku, quantity: 1 }], { payment: VBANK });
  const { checkoutId, amountKrw } = checkout;
  const impUid = await issue(checkout.requestPay.merchant_uid, amountKrw);
  const { number } = await db.order.findUniqueOrThrow({ where: { checkoutId } });
  return { sku, checkoutId, amountKrw, impUid, number, token: accessToken(checkoutId) };
}

async function issue(merchant_uid: string, amount: number): Promise<string> {
  const impUid = await provider.pay({ merchant_uid, amount, method: 'vbank', status: 'ready' });
  await settlePayment(impUid, 'callback');
  return impUid;
}

/** Opens another attempt that must open; answers its name. */
async function attemptFor(order: { number: string; token: string }, way: typeof VBANK | typeof CARD): Promise<string> {
  const outcome = await payOrder(order.number, order.token, way);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  return outcome.attempt.requestPay.merchant_uid;
}

const orderOf = (number: string) => db.order.findUniqueOrThrow({ where: { number }, include: { payment: true } });
const parkedOf = (impUid: string) => db.parkedItem.findMany({ where: { impUid }, select: { kind: true } });

async function runJobs(): Promise<void> {
  const jobs = await db.job.findMany({ where: { kind: 'revoke-account', doneAt: null } });
  for (const { payload } of jobs) await runRevocation((payload as { impUid: string }).impUid);
  for (const { id } of await db.refund.findMany({ where: { status: 'requested' } })) await runRefund(id);
}

describe('an order that waits for its deposit', () => {
  test('can be paid by card instead: the order moves to the card and the account is closed', async () => {
    const order = await waitingOrder();
    const card = await provider.pay({ merchant_uid: await attemptFor(order, CARD), amount: order.amountKrw });
    expect(await settlePayment(card, 'callback')).toMatchObject({
      state: { outcome: 'paid', orderNumber: order.number },
    });
    expect(await orderOf(order.number)).toMatchObject({ status: 'paid', payment: { impUid: card } });
    await runJobs();
    expect(await provider.payment(order.impUid)).toMatchObject({ status: 'failed' });
    expect(await stockOfSku(order.sku)).toBe(2);
  });

  test('can have a new account: the earlier one is closed, and the order waits on', async () => {
    const order = await waitingOrder();
    const second = await issue(await attemptFor(order, VBANK), order.amountKrw);
    expect(await orderOf(order.number)).toMatchObject({ status: 'awaiting_deposit', payment: { impUid: second } });
    expect(await settlePayment(order.impUid, 'webhook')).toMatchObject({ state: { outcome: 'awaiting-deposit' } });
    await runJobs();
    expect(await provider.payment(order.impUid)).toMatchObject({ status: 'failed' });
    await provider.deposit(second);
    expect(await settlePayment(second, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
  });

  test('is paid by a deposit into the account it had before, while it waits for the new one', async () => {
    const order = await waitingOrder();
    const second = await issue(await attemptFor(order, VBANK), order.amountKrw);
    await provider.deposit(order.impUid);
    expect(await settlePayment(order.impUid, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
    expect(await orderOf(order.number)).toMatchObject({ status: 'paid', payment: { impUid: order.impUid } });
    await runJobs();
    expect(await provider.payment(second)).toMatchObject({ status: 'failed' });
  });

  test('that was paid by card keeps no deposit that races into the account: it is put before an operator', async () => {
    const order = await waitingOrder();
    const card = await provider.pay({ merchant_uid: await attemptFor(order, CARD), amount: order.amountKrw });
    await settlePayment(card, 'callback');
    await provider.deposit(order.impUid);
    await runJobs();
    expect(await parkedOf(order.impUid)).toEqual([{ kind: 'second-deposit' }]);
    expect(await settlePayment(order.impUid, 'webhook')).toMatchObject({
      state: { outcome: 'unknown', isParked: true },
    });
    expect(await orderOf(order.number)).toMatchObject({ status: 'paid', payment: { impUid: card } });
    expect(await parkedOf(order.impUid)).toHaveLength(1);
  });

  test('that two cards paid keeps one and sends the other back', async () => {
    const order = await waitingOrder();
    const names = [await attemptFor(order, CARD), await attemptFor(order, CARD)];
    const cards = await Promise.all(
      names.map((merchant_uid) => provider.pay({ merchant_uid, amount: order.amountKrw })),
    );
    const settled = await Promise.all(cards.map((impUid) => settlePayment(impUid, 'callback')));
    expect(settled.map((one) => one.kind === 'settled' && one.state.outcome).toSorted()).toEqual(['cancelled', 'paid']);
    await runJobs();
    const ledger = await Promise.all(cards.map((impUid) => provider.payment(impUid)));
    expect(ledger.map(({ cancel_amount }) => cancel_amount).toSorted((a, b) => a - b)).toEqual([0, order.amountKrw]);
  });

  test('goes on waiting when the other way fails', async () => {
    const order = await waitingOrder();
    const failed = await provider.pay({
      merchant_uid: await attemptFor(order, CARD),
      amount: order.amountKrw,
      status: 'failed',
    });
    expect(await settlePayment(failed, 'callback')).toMatchObject({ state: { outcome: 'not-paid' } });
    expect(await orderOf(order.number)).toMatchObject({
      status: 'awaiting_deposit',
      payment: { impUid: order.impUid },
    });
  });

  test('opens no other window for a stranger, nor once it is paid', async () => {
    const order = await waitingOrder();
    expect(await payOrder(order.number, 'wrong', CARD)).toEqual({ kind: 'not-found' });
    await provider.deposit(order.impUid);
    await settlePayment(order.impUid, 'webhook');
    expect(await payOrder(order.number, order.token, CARD)).toEqual({ kind: 'not-waiting' });
  });
});

describe('its buyer cancels it before the deposit', () => {
  test('once: the goods go back and the account is closed', async () => {
    const order = await waitingOrder();
    expect(await cancelAsBuyer(order.number, 'wrong')).toBe('not-found');
    const answers = await Promise.all([
      cancelAsBuyer(order.number, order.token),
      cancelAsBuyer(order.number, order.token),
    ]);
    expect(answers.toSorted()).toEqual(['cancelled', 'not-waiting']);
    expect(await stockOfSku(order.sku)).toBe(3);
    await runJobs();
    expect(await provider.payment(order.impUid)).toMatchObject({ status: 'failed' });
  });

  test('and a deposit that races it waits for an operator', async () => {
    const order = await waitingOrder();
    await cancelAsBuyer(order.number, order.token);
    await provider.deposit(order.impUid);
    await runJobs();
    expect(await parkedOf(order.impUid)).toEqual([{ kind: 'revoked-deposit' }]);
    expect(await orderOf(order.number)).toMatchObject({ status: 'cancelled' });
  });

  test('and a card that was being paid meanwhile goes back', async () => {
    const order = await waitingOrder();
    const merchant_uid = await attemptFor(order, CARD);
    await cancelAsBuyer(order.number, order.token);
    const card = await provider.pay({ merchant_uid, amount: order.amountKrw });
    expect(await settlePayment(card, 'callback')).toMatchObject({ state: { cancelReason: 'order-cancelled' } });
    await runJobs();
    expect(await provider.payment(card)).toMatchObject({ cancel_amount: order.amountKrw });
  });
});

test.each([
  ['short', -1_000, 'deposit-short'],
  ['over', 1_000, 'deposit-over'],
])('a deposit that is %s waits for an operator, and so does the order', async (_, differenceKrw, kind) => {
  const order = await waitingOrder();
  const amount = order.amountKrw + differenceKrw;
  await provider.edit(order.impUid, { status: 'paid', amount, paid_at: Math.floor(Date.now() / 1000) });
  expect(await settlePayment(order.impUid, 'webhook')).toMatchObject({ state: { isParked: true } });
  expect(await parkedOf(order.impUid)).toEqual([{ kind }]);
  expect(await orderOf(order.number)).toMatchObject({ status: 'awaiting_deposit' });
  expect(await db.refund.count({ where: { impUid: order.impUid } })).toBe(0);
});

test('a deposit after the order was given up waits for an operator as a late one', async () => {
  const order = await waitingOrder();
  shiftClock(60 * DAY_MS);
  while (await checkDuePayments());
  expect(await orderOf(order.number)).toMatchObject({ status: 'cancelled' });
  const paid_at = Math.floor(Date.now() / 1000) + 60 * 86_400;
  await provider.edit(order.impUid, { status: 'paid', paid_at });
  await settlePayment(order.impUid, 'webhook');
  expect(await parkedOf(order.impUid)).toEqual([{ kind: 'late-deposit' }]);
});

test('after all of this the stock of every SKU is the sum of its moves', async () => {
  expect(await stockFaults()).toEqual([]);
});
