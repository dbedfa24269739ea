import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { createOperator } from '../operators/create-operator';
import { provider } from '../testing/provider';
import { open, stockOfSku, stockShelf } from '../testing/shop';
import { runRefund } from './refund';
import { requestRefund } from './request-refund';
import { settlePayment } from './settle-payment';

beforeEach(() => provider.calm());

const email = 'operator@gagae.example';
await createOperator(email, '운영자', 'a-password-for-tests');
const { id } = await db.operator.findUniqueOrThrow({ where: { email } });
const operator = { id, email };

async function boughtOrder(stock = 3) {
  const sku = await stockShelf(stock);
  const checkout = await open([{ sku, quantity: 1 }]);
  const impUid = await provider.pay({ merchant_uid: checkout.requestPay.merchant_uid, amount: checkout.amountKrw });
  const settlement = await settlePayment(impUid, 'callback');
  if (settlement.kind !== 'settled' || !settlement.state.orderNumber) throw new Error('no order');
  return { sku, impUid, number: settlement.state.orderNumber, amountKrw: checkout.amountKrw };
}

const ask = (orderNumber: string, returnStock = true) =>
  requestRefund({ orderNumber, reason: '단순 변심', returnStock, operator });

const refundOf = (impUid: string) => db.refund.findFirstOrThrow({ where: { impUid, source: 'operator' } });
const orderOf = (number: string) => db.order.findUniqueOrThrow({ where: { number } });

describe('an operator gives an order back', () => {
  test('in full: the provider gave it once, the order is cancelled, the goods are on the shelf again', async () => {
    const order = await boughtOrder();
    expect(await ask(order.number)).toEqual({ kind: 'requested', amountKrw: order.amountKrw });
    const refund = await refundOf(order.impUid);
    await Promise.all([runRefund(refund.id), runRefund(refund.id)].map((run) => run.catch(() => undefined)));
    await runRefund(refund.id);
    expect(await provider.payment(order.impUid)).toMatchObject({ cancel_amount: order.amountKrw });
    expect((await provider.payment(order.impUid)).cancel_history).toHaveLength(1);
    expect(await orderOf(order.number)).toMatchObject({ status: 'cancelled', refundedKrw: order.amountKrw });
    expect(await refundOf(order.impUid)).toMatchObject({ status: 'done' });
    expect(await stockOfSku(order.sku)).toBe(3);
  });

  test('twice at the same moment: one of them is told that it is being made', async () => {
    const order = await boughtOrder();
    const answers = await Promise.all([ask(order.number), ask(order.number)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['in-flight', 'requested']);
  });

  test('again afterwards: there is nothing left', async () => {
    const order = await boughtOrder();
    await ask(order.number);
    await runRefund((await refundOf(order.impUid)).id);
    expect(await ask(order.number)).toEqual({ kind: 'nothing-left' });
  });

  test('and keeps the goods away from the shelf if they said so', async () => {
    const order = await boughtOrder();
    await ask(order.number, false);
    await runRefund((await refundOf(order.impUid)).id);
    expect(await stockOfSku(order.sku)).toBe(2);
  });

  test('which is in the audit log', async () => {
    const order = await boughtOrder();
    await ask(order.number);
    expect(await db.auditEntry.findMany({ where: { subject: order.number } })).toMatchObject([
      { action: 'refund.request' },
    ]);
  });
});

describe('money goes back exactly once', () => {
  test('when the answer to the cancel is lost', async () => {
    const order = await boughtOrder();
    await ask(order.number);
    const { id: refundId } = await refundOf(order.impUid);
    await provider.fault(
      { on: 'POST /payments/cancel', do: 'hangAfter', nth: 1, ms: 100 },
      { on: 'POST /payments/cancel', do: 'reset', nth: 1 },
    );
    await runRefund(refundId).catch(() => undefined);
    await provider.calm();
    await runRefund(refundId);
    const payment = await provider.payment(order.impUid);
    expect(payment.cancel_history).toHaveLength(1);
    expect(await orderOf(order.number)).toMatchObject({ status: 'cancelled', refundedKrw: order.amountKrw });
  });

  test('when somebody cancels a part at the console between our look and our cancel', async () => {
    const order = await boughtOrder();
    await ask(order.number);
    const { id: refundId } = await refundOf(order.impUid);
    await provider.hold('POST /payments/cancel');
    const run = runRefund(refundId);
    await provider.untilHeld();
    await provider.consoleCancel(order.impUid, 1_000);
    await provider.release();
    await expect(run).rejects.toThrow();
    // The full sum is not there any more: refused, kept, and put before an operator.
    await runRefund(refundId);
    expect(await provider.payment(order.impUid)).toMatchObject({ cancel_amount: 1_000 });
    expect(await refundOf(order.impUid)).toMatchObject({ status: 'refused' });
    expect(await orderOf(order.number)).toMatchObject({ status: 'paid', refundedKrw: 1_000 });
    expect(await db.parkedItem.findMany({ where: { impUid: order.impUid } })).toMatchObject([
      { kind: 'refund-refused' },
    ]);
  });

  test('and what is left can be given back afterwards', async () => {
    const order = await boughtOrder();
    await provider.consoleCancel(order.impUid, 1_000);
    await settlePayment(order.impUid, 'clock');
    expect(await ask(order.number)).toEqual({ kind: 'requested', amountKrw: order.amountKrw - 1_000 });
    await runRefund((await refundOf(order.impUid)).id);
    expect(await provider.payment(order.impUid)).toMatchObject({ cancel_amount: order.amountKrw });
    expect(await orderOf(order.number)).toMatchObject({ status: 'cancelled' });
  });
});

describe('a cancel at the provider’s console', () => {
  test('is booked once, however often it is heard of', async () => {
    const order = await boughtOrder();
    await provider.consoleCancel(order.impUid, 2_000);
    await provider.consoleCancel(order.impUid, 3_000);
    await Promise.all([1, 2, 3].map(() => settlePayment(order.impUid, 'webhook')));
    expect(
      await db.refund.findMany({ where: { impUid: order.impUid }, orderBy: { amountMinor: 'asc' } }),
    ).toMatchObject([
      { source: 'console', amountMinor: 2_000, status: 'done' },
      { source: 'console', amountMinor: 3_000, status: 'done' },
    ]);
    expect(await orderOf(order.number)).toMatchObject({ status: 'paid', refundedKrw: 5_000 });
  });

  test('of everything cancels the order; the goods stay away until somebody has them in hand', async () => {
    const order = await boughtOrder();
    await provider.consoleCancel(order.impUid);
    await settlePayment(order.impUid, 'webhook');
    expect(await orderOf(order.number)).toMatchObject({ status: 'cancelled', refundedKrw: order.amountKrw });
    expect(await stockOfSku(order.sku)).toBe(2);
  });
});

test('the ledger of refunds cannot be rewritten', async () => {
  const order = await boughtOrder();
  await ask(order.number);
  const { id: refundId } = await refundOf(order.impUid);
  await expect(db.refund.update({ where: { id: refundId }, data: { amountMinor: 1 } })).rejects.toThrow(/append-only/);
  await expect(db.refund.delete({ where: { id: refundId } })).rejects.toThrow(/append-only/);
});
