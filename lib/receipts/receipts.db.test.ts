import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { runNextJob } from '../jobs/worker';
import { CheckoutRequest, faultsOf } from '../payment/checkout-request';
import { runRefund } from '../payment/refund';
import { requestRefund } from '../payment/request-refund';
import { settlePayment } from '../payment/settle-payment';
import { provider } from '../testing/provider';
import { open, stockShelf, wish } from '../testing/shop';
import { retryReceipt } from './receipts';
import { runReceipt } from './run-receipt';

const operator = { id: 'operator', email: 'operator@example.com' };

beforeAll(() => db.operator.create({ data: { ...operator, name: '운영자' } }));
beforeEach(() => provider.calm());

type Asked = Parameters<typeof open>[1];

async function paid(
  priceKrw: number,
  asked: Asked = {},
  method: 'trans' | 'card' = 'trans',
  lines?: Parameters<typeof open>[0],
) {
  const checkout = await open(lines ?? [{ sku: await stockShelf(3, priceKrw), quantity: 1 }], {
    payment: { pg: 'html5_inicis', payMethod: method },
    ...asked,
  });
  const { merchant_uid, tax_free } = checkout.requestPay;
  const impUid = await provider.pay({ merchant_uid, amount: checkout.amountKrw, method, tax_free });
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

  test('names the tax-free part of what is left, whoever gave the rest back', async () => {
    const lines = [
      { sku: await stockShelf(3, 14_000, true), quantity: 2 },
      { sku: await stockShelf(3, 6_000), quantity: 1 },
    ];
    const { orderId, number, impUid, amountKrw } = await paid(0, income, 'trans', lines);
    expect(amountKrw).toBe(37_000);
    await work();
    const stored = await db.checkoutLine.findMany({ where: { checkout: { order: { id: orderId } } } });
    const lineId = stored.find(({ isTaxFree }) => isTaxFree)?.id ?? 0;
    const wish = { lines: [{ lineId, quantity: 1 }], shipping: false, extraKrw: 0 };
    await requestRefund({ orderNumber: number, wish, reason: '단순 변심', returnStock: false, operator });
    for (const { id } of await db.refund.findMany({ where: { orderId } })) await runRefund(id);
    await work();
    // The taxed 9,000 won, and 1,000 of those that are not.
    await provider.consoleCancel(impUid, 10_000);
    await settlePayment(impUid, 'webhook');
    await work();
    const sent = await provider.sentTo(`/receipts/${impUid}`);
    expect(sent.map(({ tax_free }) => Number(tax_free))).toEqual([28_000, 14_000, 13_000]);
    expect(await receiptOf(orderId)).toMatchObject({ status: 'issued', amountKrw: 13_000, taxFreeKrw: 13_000 });
  });

  test('that cannot be taken back waits for an operator: it stands over a sum that is not right any more', async () => {
    const { orderId, impUid } = await paid(14_000, income);
    await work();
    await provider.fault({ on: 'DELETE /receipts/:imp_uid', do: 'refuse', message: '국세청 점검 시간입니다.' });
    await provider.consoleCancel(impUid, 4_000);
    await settlePayment(impUid, 'webhook');
    await work();
    expect(await receiptOf(orderId)).toMatchObject({ status: 'refused', refusal: expect.stringContaining('국세청') });
    await provider.calm();
    await retryReceipt((await receiptOf(orderId))?.id ?? 0, operator.id);
    await work();
    expect(await receiptOf(orderId)).toMatchObject({ status: 'issued', amountKrw: 13_000, refusal: null });
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
