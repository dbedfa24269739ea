// Delivery to where a ship has to go costs more: said before the payment, charged with it, given back with it.

import { expect, test } from 'vitest';
import { db } from '../db';
import { createOperator } from '../operators/create-operator';
import { openCheckout } from '../payment/open-checkout';
import { runRefund } from '../payment/refund';
import { previewRefund, requestRefund } from '../payment/request-refund';
import { settlePayment } from '../payment/settle-payment';
import { provider } from '../testing/provider';
import { open, stockShelf, wish } from '../testing/shop';
import { setRemoteFees } from './price-rules';
import { listRangesMoves, readRemoteRanges, setRemoteRanges } from './remote-ranges';

const jeju = { shipping: { postcode: '63122', address1: '제주 제주시 문연로 6', address2: '', memo: '' } };

async function theOperator() {
  await createOperator('pricing@gagae.example', '운영자', 'a-password-for-tests').catch(() => undefined);
  return db.operator.findFirstOrThrow();
}

test('a checkout to Jeju costs 3,000 won more, also where delivery is free', async () => {
  const sku = await stockShelf(9, 14_000);
  expect(await open([{ sku, quantity: 1 }])).toMatchObject({ amountKrw: 17_000, requestPay: { amount: 17_000 } });
  expect(await open([{ sku, quantity: 1 }], jeju)).toMatchObject({ amountKrw: 20_000, requestPay: { amount: 20_000 } });
  expect(await open([{ sku, quantity: 4 }], jeju)).toMatchObject({ amountKrw: 59_000 });
});

test('whoever expected the price without the surcharge is told, and nothing is kept', async () => {
  const sku = await stockShelf(1);
  const asked = wish([{ sku, quantity: 1 }], { ...jeju, expectedTotalKrw: 17_000 });
  const outcome = await openCheckout(asked, { key: null, previousId: null });
  expect(outcome).toEqual({ kind: 'price-changed', expectedTotalKrw: 17_000, totalKrw: 20_000 });
  expect(await db.checkout.count({ where: { lines: { some: { sku: { code: sku } } } } })).toBe(0);
});

test('what an operator sets is charged from then on, and checkouts that are open keep their sum', async () => {
  const sku = await stockShelf(9);
  const before = await open([{ sku, quantity: 1 }], jeju);
  const operator = await theOperator();
  await setRemoteFees({ jeju: 4_500, island: 7_000 }, operator);
  expect(await open([{ sku, quantity: 1 }], jeju)).toMatchObject({ amountKrw: 21_500 });
  const impUid = await provider.pay({ merchant_uid: before.requestPay.merchant_uid, amount: 20_000 });
  expect(await settlePayment(impUid, 'callback')).toMatchObject({ state: { outcome: 'paid' } });
  expect(await db.auditEntry.findFirst({ where: { action: 'pricing.remote-fees' } })).toMatchObject({
    detail: { from: { jeju: 3_000, island: 5_000 }, to: { jeju: 4_500, island: 7_000 } },
  });
  await setRemoteFees({ jeju: 3_000, island: 5_000 }, operator);
});

test('a list that is brought in says where it costs more from then on, and checkouts that are open keep their sum', async () => {
  const sku = await stockShelf(9);
  const before = await open([{ sku, quantity: 1 }], jeju);
  const operator = await theOperator();
  const seoul = [{ from: '04524', to: '04524', area: 'island', name: '시험' }] as const;
  expect(await setRemoteRanges(seoul, 0, operator)).toBe('saved');
  expect(await setRemoteRanges(seoul, 0, operator)).toBe('outdated');
  expect(await open([{ sku, quantity: 1 }], jeju)).toMatchObject({ amountKrw: 17_000 });
  expect(await open([{ sku, quantity: 1 }])).toMatchObject({ amountKrw: 22_000 });
  const impUid = await provider.pay({ merchant_uid: before.requestPay.merchant_uid, amount: 20_000 });
  expect(await settlePayment(impUid, 'callback')).toMatchObject({ state: { outcome: 'paid' } });
  expect(await setRemoteRanges(null, 1, operator)).toBe('saved');
  expect(await readRemoteRanges()).toMatchObject({ isShipped: true, number: 2 });
  expect((await listRangesMoves()).map(({ isShipped }) => isShipped)).toEqual([true, false]);
  expect(await open([{ sku, quantity: 1 }], jeju)).toMatchObject({ amountKrw: 20_000 });
});

test('the surcharge goes back with the delivery, and nothing is left then', async () => {
  const sku = await stockShelf(9);
  const checkout = await open([{ sku, quantity: 2 }], jeju);
  const { merchant_uid } = checkout.requestPay;
  const impUid = await provider.pay({ merchant_uid, amount: checkout.amountKrw });
  await settlePayment(impUid, 'callback');
  const { number } = await db.order.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } });
  expect(await previewRefund(number, { lines: [], shipping: true, extraKrw: 0 })).toMatchObject({
    plan: { shippingKrw: 6_000, amountKrw: 6_000 },
  });
  const operator = await theOperator();
  await requestRefund({ orderNumber: number, reason: '단순 변심', returnStock: true, operator });
  const { id } = await db.refund.findFirstOrThrow({ where: { order: { number } } });
  await runRefund(id);
  expect(await db.order.findUniqueOrThrow({ where: { number } })).toMatchObject({
    status: 'cancelled',
    refundedKrw: 34_000,
    totalKrw: 34_000,
  });
});
