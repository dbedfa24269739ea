// Several doors at one moment.

import { beforeEach, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { ask, buyOrder, orderOf } from '../testing/bought';
import { inLine } from '../testing/in-line';
import { provider } from '../testing/provider';
import { open, stockFaults, stockOfSku, stockShelf } from '../testing/shop';
import { closeCheckout } from './close-checkout';
import { giveUpDeposit } from './give-up-deposit';
import { checkDuePayments, sweep } from './reconcile';
import { runRefund } from './refund';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

test('a payment that three doors judge at the same moment is judged once, and all of them say the same', async () => {
  const sku = await stockShelf(3);
  const { checkoutId, requestPay, amountKrw } = await open([{ sku, quantity: 1 }]);
  const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw });
  const doors = (['callback', 'webhook', 'clock'] as const).map((door) => () => settlePayment(impUid, door));
  const settlements = await inLine({ checkoutId }, doors);
  const numbers = settlements.map((settlement) => settlement.kind === 'settled' && settlement.state.orderNumber);
  expect(new Set(numbers).size).toBe(1);
  expect(await db.order.count({ where: { checkoutId } })).toBe(1);
  expect(await stockOfSku(sku)).toBe(2);
});

test('of two payments of one checkout at the same moment one buys, and the other goes back', async () => {
  const sku = await stockShelf(3);
  const { checkoutId, requestPay, amountKrw } = await open([{ sku, quantity: 1 }]);
  const window = { merchant_uid: requestPay.merchant_uid, amount: amountKrw };
  const uids = [await provider.pay(window), await provider.pay(window)];
  const settlements = await inLine(
    { checkoutId },
    uids.map((impUid) => () => settlePayment(impUid, 'callback')),
  );
  const outcomes = settlements.map((settlement) => settlement.kind === 'settled' && settlement.state.outcome);
  expect(outcomes.sort()).toEqual(['cancelled', 'paid']);
  expect(await db.refund.count({ where: { reason: 'paid-twice', impUid: { in: uids } } })).toBe(1);
});

test('buyers of one thing who come and pay all at once are all served: nobody waits for somebody who waits for them', async () => {
  const [buyers, purchases] = [8, 25];
  const sku = await stockShelf(buyers * purchases);
  const buyAgainAndAgain = async () => {
    for (let bought = 0; bought < purchases; bought++) {
      const { requestPay, amountKrw } = await open([{ sku, quantity: 1 }]);
      const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw });
      expect(await settlePayment(impUid, 'callback')).toMatchObject({ state: { outcome: 'paid' } });
    }
  };
  await Promise.all(Array.from({ length: buyers }, buyAgainAndAgain));
  expect(await stockOfSku(sku)).toBe(0);
});

/** Something bought of which the shop has not heard. */
async function paidFor(payMethod: 'card' | 'vbank' = 'card') {
  const sku = await stockShelf(3);
  const { checkoutId, requestPay, amountKrw } = await open([{ sku, quantity: 1 }], {
    payment: { pg: 'html5_inicis', payMethod },
  });
  const { merchant_uid } = requestPay;
  const window = { merchant_uid, amount: amountKrw, method: payMethod };
  const impUid = await provider.pay({ ...window, ...(payMethod === 'vbank' && { status: 'ready' }) });
  return { sku, checkoutId, merchant_uid, amountKrw, impUid };
}
const orderAt = (checkoutId: string) => db.order.findUnique({ where: { checkoutId } });

test('a notice and the clock’s own question at the same moment are one order', async () => {
  const { checkoutId, impUid, sku } = await paidFor();
  shiftClock(4 * 60_000);
  await inLine<unknown>({ checkoutId }, [() => settlePayment(impUid, 'webhook'), () => checkDuePayments()]);
  expect(await db.order.count({ where: { checkoutId } })).toBe(1);
  expect(await stockOfSku(sku)).toBe(2);
});

test('a checkout its buyer replaces at the moment its payment is settled is paid, and its goods are taken once', async () => {
  const { checkoutId, impUid, sku } = await paidFor();
  await inLine<unknown>({ checkoutId }, [() => closeCheckout(checkoutId), () => settlePayment(impUid, 'callback')]);
  expect(await orderAt(checkoutId)).toMatchObject({ status: 'paid' });
  expect(await stockOfSku(sku)).toBe(2);
});

test('a deposit at the moment its order is given up pays it, or waits for an operator: never both, never neither', async () => {
  const { checkoutId, impUid, sku, merchant_uid } = await paidFor('vbank');
  await settlePayment(impUid, 'callback');
  await provider.deposit(impUid);
  shiftClock(60 * 24 * 3_600_000);
  await inLine<unknown>({ checkoutId }, [() => giveUpDeposit(merchant_uid), () => settlePayment(impUid, 'webhook')]);
  const isPaid = (await orderAt(checkoutId))?.status === 'paid';
  expect(await db.parkedItem.count({ where: { impUid } })).toBe(isPaid ? 0 : 1);
  expect(await stockOfSku(sku)).toBe(isPaid ? 2 : 3);
});

test('an answer that was on its way while newer news was written down changes nothing', async () => {
  const { checkoutId, amountKrw, requestPay } = await open([{ sku: await stockShelf(3), quantity: 1 }]);
  const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw, status: 'ready' });
  await provider.hold('GET /payments/:id', 'after');
  const late = settlePayment(impUid, 'callback');
  await provider.untilHeld();
  await provider.edit(impUid, { status: 'paid', paid_at: Math.floor(Date.now() / 1000) });
  await sweep('paid');
  await provider.release();
  expect(await late).toMatchObject({ state: { outcome: 'paid' } });
  expect(await orderAt(checkoutId)).toMatchObject({ status: 'paid' });
});

test('“paid” that was on its way while the refund was written down brings nothing back', async () => {
  const order = await buyOrder([{ priceKrw: 14_000, quantity: 1 }]);
  await provider.hold('GET /payments/:id', 'after');
  const late = settlePayment(order.impUid, 'webhook');
  await provider.untilHeld();
  await provider.consoleCancel(order.impUid);
  await sweep('cancelled');
  await provider.release();
  await late;
  expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: order.amountKrw });
  expect(await db.refund.count({ where: { impUid: order.impUid } })).toBe(1);
});

test('money that went back at the console before the shop has heard of it buys nothing; a part of it is booked with the order', async () => {
  const [all, part] = [await paidFor(), await paidFor()];
  await provider.consoleCancel(all.impUid);
  await provider.consoleCancel(part.impUid, 2_000);
  expect(await settlePayment(all.impUid, 'callback')).toMatchObject({
    state: { outcome: 'not-paid', orderNumber: null },
  });
  expect(await orderAt(all.checkoutId)).toBeNull();
  expect(await settlePayment(part.impUid, 'callback')).toMatchObject({ state: { outcome: 'paid' } });
  expect(await orderAt(part.checkoutId)).toMatchObject({ status: 'paid', refundedKrw: 2_000 });
});

test('“paid” that is heard again moves neither a parcel nor an order that was given back', async () => {
  const [sent, back] = [
    await buyOrder([{ priceKrw: 14_000, quantity: 1 }]),
    await buyOrder([{ priceKrw: 14_000, quantity: 1 }]),
  ];
  await db.order.update({ where: { number: sent.number }, data: { status: 'shipped' } });
  await ask(back);
  for (const { id } of await db.refund.findMany({ where: { impUid: back.impUid } })) await runRefund(id);
  await settlePayment(sent.impUid, 'webhook');
  await settlePayment(back.impUid, 'webhook');
  expect(await orderOf(sent)).toMatchObject({ status: 'shipped' });
  expect(await orderOf(back)).toMatchObject({ status: 'cancelled' });
});

test('after all of this the stock of every SKU is the sum of its moves', async () => {
  expect(await stockFaults()).toEqual([]);
});
