// Every way to pay, from the checkout to the books, on the real sandbox.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { getEnv } from '../env';
import { allWays } from '../iamport/contracts';
import { createOperator } from '../operators/create-operator';
import { provider } from '../testing/provider';
import { open, stockShelf, wish } from '../testing/shop';
import { openCheckout } from './open-checkout';
import { runRefund } from './refund';
import { requestRefund } from './request-refund';
import { settlePayment } from './settle-payment';

beforeEach(() => provider.calm());

type Asked = { pg: string; payMethod: 'card' | 'trans' | 'vbank' | 'phone' | 'samsung' };

const operator = { id: '', email: 'operator@gagae.example' };

beforeAll(async () => {
  await createOperator(operator.email, '운영자', 'a-password-for-tests');
  operator.id = (await db.operator.findUniqueOrThrow({ where: { email: operator.email } })).id;
});

const buy = async (payment: Asked, priceKrw = 14_000, isTaxFree = false) =>
  open([{ sku: await stockShelf(9, priceKrw, isTaxFree), quantity: 1 }], { payment });

const tryToBuy = async (payment: Asked, priceKrw: number) =>
  openCheckout(wish([{ sku: await stockShelf(9, priceKrw), quantity: 1 }], { payment }), {
    key: null,
    previousId: null,
  });

/** Pays what was asked for in the window of the PG that was asked for. */
async function pay({ requestPay }: Awaited<ReturnType<typeof buy>>) {
  const { merchant_uid, amount, currency, pg, pay_method: method, tax_free } = requestPay;
  const impUid = await provider.pay({ merchant_uid, amount, currency, pg, method, tax_free });
  return { impUid, settlement: await settlePayment(impUid, 'callback') };
}

describe('a window opens at the provider for', () => {
  const ways = allWays(getEnv().IAMPORT_CHANNELS).map(({ contract, payMethod }) => ({ pg: contract.name, payMethod }));
  test.each(ways)('$pg $payMethod', async (payment) => {
    const { requestPay } = await buy(payment, 60_000);
    expect(await provider.refusalOf(requestPay)).toBeNull();
  });
});

describe('a way that cannot be used is refused at its field, and nothing is kept', () => {
  test.each([
    ['no such PG', { pg: 'nosuch', payMethod: 'card' }, 14_000, 'unsupported'],
    ['a method the PG does not take', { pg: 'danal', payMethod: 'card' }, 14_000, 'unsupported'],
    ['a sum the PG does not take', { pg: 'kakaopay', payMethod: 'card' }, 2_000_000, 'too-big'],
  ] as const)('%s', async (_, payment, priceKrw, code) => {
    const before = await db.checkout.count();
    expect(await tryToBuy(payment, priceKrw)).toEqual({ kind: 'invalid', fields: [{ path: 'payment.pg', code }] });
    expect(await db.checkout.count()).toBe(before);
  });

  test('also when an open checkout is tried again that way', async () => {
    const sku = await stockShelf(9, 2_000_000);
    const first = await open([{ sku, quantity: 1 }]);
    const payment = { pg: 'kakaopay', payMethod: 'card' } as const;
    const again = await openCheckout(wish([{ sku, quantity: 1 }], { payment }), {
      key: null,
      previousId: first.checkoutId,
    });
    expect(again).toEqual({ kind: 'invalid', fields: [{ path: 'payment.pg', code: 'too-big' }] });
  });
});

describe('PayPal', () => {
  const paypal = { pg: 'paypal_v2', payMethod: 'card' } as const;

  async function paidOrder() {
    const checkout = await buy(paypal);
    const { impUid, settlement } = await pay(checkout);
    const number = settlement.kind === 'settled' ? settlement.state.orderNumber : null;
    if (!number) throw new Error(`no order: ${JSON.stringify(settlement)}`);
    return { impUid, number };
  }
  const orderOf = (number: string) => db.order.findUniqueOrThrow({ where: { number } });

  test('charges dollars at the rate of the moment, while the order stays in won', async () => {
    const { requestPay, amountKrw, checkoutId } = await buy(paypal);
    expect(amountKrw).toBe(17_000);
    expect(requestPay).toMatchObject({ amount: 12.31, currency: 'USD', pay_method: 'paypal' });
    const payment = await db.payment.findFirstOrThrow({ where: { checkoutId } });
    expect(payment).toMatchObject({ currency: 'USD', amountMinor: 1_231, hundredthsKrwPerUsd: 138_050 });
  });

  test('pays the order with exactly those cents, and sends won of the same number back', async () => {
    const { number } = await paidOrder();
    expect(await orderOf(number)).toMatchObject({ status: 'paid', totalKrw: 17_000 });
    const checkout = await buy(paypal);
    const { merchant_uid } = checkout.requestPay;
    const impUid = await provider.pay({ merchant_uid, amount: 1_231, currency: 'KRW', pg: 'paypal_v2' });
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({
      kind: 'settled',
      state: { cancelReason: 'amount-differs' },
    });
  });

  async function giveBack(impUid: string, number: string, krw?: number) {
    const wish = krw === undefined ? undefined : { lines: [], shipping: false, extraKrw: krw };
    const answer = await requestRefund({ orderNumber: number, wish, reason: '단순 변심', returnStock: true, operator });
    if (answer.kind !== 'requested') return answer.kind;
    const refund = await db.refund.findFirstOrThrow({ where: { impUid, status: 'requested' } });
    await runRefund(refund.id);
    return db.refund.findUniqueOrThrow({ where: { id: refund.id } });
  }

  test('gets every cent back when an order is refunded in full', async () => {
    const { impUid, number } = await paidOrder();
    const whole = { status: 'done', currency: 'USD', amountMinor: 1_231, amountKrw: 17_000 };
    expect(await giveBack(impUid, number)).toMatchObject(whole);
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 12.31 });
    expect(await orderOf(number)).toMatchObject({ status: 'cancelled', refundedKrw: 17_000 });
  });

  test('gets every cent back too when it goes back in parts, and never a part of no cents', async () => {
    const { impUid, number } = await paidOrder();
    expect(await giveBack(impUid, number, 3)).toBe('nothing-chosen');
    expect(await giveBack(impUid, number, 5_000)).toMatchObject({ amountMinor: 362, amountKrw: 5_000 });
    expect(await giveBack(impUid, number)).toMatchObject({ amountMinor: 869, amountKrw: 12_000 });
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 12.31 });
    expect(await orderOf(number)).toMatchObject({ status: 'cancelled', refundedKrw: 17_000 });
  });

  test('cancelled in parts at the console is booked in won that add up to the whole', async () => {
    const { impUid, number } = await paidOrder();
    const seen: number[] = [];
    for (const dollars of [0.01, 4.1, 8.2]) {
      await provider.consoleCancel(impUid, dollars);
      await settlePayment(impUid, 'webhook');
      seen.push((await orderOf(number)).refundedKrw);
    }
    expect(seen).toEqual([14, 5_676, 17_000]);
    expect(await orderOf(number)).toMatchObject({ status: 'cancelled' });
  });
});

describe('tax-free goods', () => {
  test('are told to the PG, and the tax of the rest is frozen with the checkout', async () => {
    const { requestPay, checkoutId } = await buy({ pg: 'html5_inicis', payMethod: 'card' }, 14_000, true);
    expect(requestPay).toMatchObject({ amount: 17_000, tax_free: 14_000 });
    const checkout = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId }, include: { lines: true } });
    expect(checkout).toMatchObject({ taxFreeKrw: 14_000, vatKrw: 273, lines: [{ isTaxFree: true }] });
  });

  test('are told to the PG again when they go back', async () => {
    const checkout = await buy({ pg: 'payco', payMethod: 'card' }, 14_000, true);
    const { impUid, settlement } = await pay(checkout);
    const orderNumber = settlement.kind === 'settled' ? settlement.state.orderNumber : null;
    await requestRefund({ orderNumber: orderNumber ?? '', reason: '단순 변심', returnStock: true, operator });
    const refund = await db.refund.findFirstOrThrow({ where: { impUid } });
    expect(refund).toMatchObject({ amountMinor: 17_000, taxFreeMinor: 14_000 });
    await runRefund(refund.id);
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 17_000 });
  });

  test('are nothing that taxed goods speak of', async () => {
    const { requestPay } = await buy({ pg: 'html5_inicis', payMethod: 'card' });
    expect(requestPay).not.toHaveProperty('tax_free');
  });
});

describe('money through a channel the shop has no contract for', () => {
  test('makes no order and is not sent back: it waits for an operator', async () => {
    const { requestPay, amountKrw, checkoutId } = await buy({ pg: 'html5_inicis', payMethod: 'card' });
    const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw, pg: 'kcp' });
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ kind: 'settled', state: { outcome: 'unknown' } });
    expect(await db.order.count({ where: { checkoutId } })).toBe(0);
    expect(await db.parkedItem.findMany({ where: { impUid } })).toMatchObject([{ kind: 'unknown-channel' }]);
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 0 });
  });
});
