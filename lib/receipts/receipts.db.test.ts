import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { runNextJob } from '../jobs/worker';
import { CheckoutRequest, faultsOf } from '../payment/checkout-request';
import { settlePayment } from '../payment/settle-payment';
import { provider } from '../testing/provider';
import { open, stockShelf, wish } from '../testing/shop';
import { retryReceipt } from './receipts';
import { runReceipt } from './run-receipt';

const operator = { id: 'operator', email: 'operator@example.com' };

beforeAll(() => db.operator.create({ data: { ...operator, name: '운영자' } }));
beforeEach(() => provider.calm());

type Asked = Parameters<typeof open>[1];

async function paid(priceKrw: number, asked: Asked = {}, method: 'trans' | 'card' = 'trans') {
  const checkout = await open([{ sku: await stockShelf(3, priceKrw), quantity: 1 }], {
    payment: { pg: 'html5_inicis', payMethod: method },
    ...asked,
  });
  const { merchant_uid } = checkout.requestPay;
  const impUid = await provider.pay({ merchant_uid, amount: checkout.amountKrw, method });
  await settlePayment(impUid, 'callback');
  const { id, number } = await db.order.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } });
  return { orderId: id, number, impUid, checkoutId: checkout.checkoutId, amountKrw: checkout.amountKrw };
}

/** Does the worker's work until nothing is due. */
async function work(): Promise<void> {
  const run = (payload: unknown) => runReceipt((payload as { orderId: number }).orderId);
  while (await runNextJob('housekeeping', { 'cash-receipt': run }));
}

const receiptOf = (orderId: number) => db.cashReceipt.findUnique({ where: { orderId } });
const income = { cashReceipt: { purpose: 'income', identifier: '01012345678' } } as const;

describe('a receipt that a buyer asked for', () => {
  test('is issued once the money is there, over what was paid', async () => {
    const { orderId, impUid, amountKrw } = await paid(14_000, income);
    await Promise.all([settlePayment(impUid, 'webhook'), settlePayment(impUid, 'clock')]);
    await work();
    expect(await receiptOf(orderId)).toMatchObject({
      ...{ status: 'issued', amountKrw, purpose: 'income', masked: '010****5678' },
      applyNum: expect.stringMatching(/^\d+$/),
    });
  });

  test('is issued once when the answer is lost', async () => {
    const { orderId } = await paid(14_000, income);
    await provider.fault({ on: 'POST /receipts/:imp_uid', do: 'hangAfter', nth: 1, ms: 100 });
    await runReceipt(orderId).catch(() => undefined);
    await provider.calm();
    await runReceipt(orderId);
    expect(await receiptOf(orderId)).toMatchObject({ status: 'issued' });
  });

  test('is made anew over the rest when a part goes back, and cancelled when all of it does', async () => {
    const { orderId, impUid, amountKrw, checkoutId } = await paid(14_000, income);
    await work();
    await provider.consoleCancel(impUid, 4_000);
    await settlePayment(impUid, 'webhook');
    await work();
    expect(await receiptOf(orderId)).toMatchObject({ status: 'issued', amountKrw: amountKrw - 4_000 });
    await provider.consoleCancel(impUid);
    await settlePayment(impUid, 'webhook');
    await work();
    expect(await receiptOf(orderId)).toMatchObject({ status: 'cancelled', amountKrw: 0, applyNum: null });
    expect(await db.checkout.findUnique({ where: { id: checkoutId } })).toMatchObject({ cashReceiptSealed: null });
  });

  test('is kept nowhere in the clear', async () => {
    const { checkoutId, orderId } = await paid(14_000, income);
    const stored = JSON.stringify(
      await db.checkout.findUnique({ where: { id: checkoutId }, select: { cashReceiptSealed: true } }),
    );
    expect(stored + JSON.stringify(await receiptOf(orderId))).not.toContain('01012345678');
  });

  test('that the provider refuses is kept with its words, and can be tried again', async () => {
    const { orderId, impUid } = await paid(14_000, income);
    await provider.edit(impUid, { pay_method: 'card' });
    await work();
    const refused = await receiptOf(orderId);
    expect(refused).toMatchObject({ status: 'refused', refusal: '현금영수증을 발급할 수 없는 결제수단입니다.' });
    await provider.edit(impUid, { pay_method: 'trans' });
    expect(await retryReceipt(refused?.id ?? 0, operator.id)).toBe(true);
    expect(await retryReceipt(refused?.id ?? 0, operator.id)).toBe(false);
    await work();
    expect(await receiptOf(orderId)).toMatchObject({ status: 'issued', refusal: null });
  });
});

describe('where nobody asked', () => {
  test('a receipt is issued from 100,000 won, to the number the tax office gives', async () => {
    const { orderId } = await paid(100_000);
    await work();
    expect(await receiptOf(orderId)).toMatchObject({ status: 'issued', purpose: 'unasked', masked: '010****1234' });
  });

  test('none is owed below that, and none for a card', async () => {
    expect(await receiptOf((await paid(60_000)).orderId)).toBeNull();
    expect(await receiptOf((await paid(120_000, income, 'card')).orderId)).toBeNull();
  });
});

test.each([
  ['a phone number that is none', { purpose: 'income', identifier: '02-123-4567' }],
  ['a business number whose check digit is wrong', { purpose: 'expense', identifier: '120-81-47522' }],
  ['a purpose nobody knows', { purpose: 'gift', identifier: '01012345678' }],
])('%s is refused with the field named', (_, cashReceipt) => {
  const parsed = CheckoutRequest.safeParse({ ...wish([{ sku: 'A', quantity: 1 }]), cashReceipt });
  expect(parsed.success).toBe(false);
  expect(parsed.error && faultsOf(parsed.error)[0]?.path).toMatch(/^cashReceipt/);
});
