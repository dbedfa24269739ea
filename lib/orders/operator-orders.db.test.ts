import { describe, expect, test } from 'vitest';
import { db } from '../db';
import { sendParcel } from '../delivery/send-parcel';
import { createOperator } from '../operators/create-operator';
import { runRefund } from '../payment/refund';
import { previewRefund, requestRefund } from '../payment/request-refund';
import { settlePayment } from '../payment/settle-payment';
import { provider } from '../testing/provider';
import { open, stockShelf } from '../testing/shop';
import { sumOrders } from './find-orders';
import { readAttemptDossier, readOrderDossier } from './operator-dossier';
import { listOrders } from './operator-orders';
import { PAGE_SIZE } from './operator-page';
import { listRefunds } from './operator-refunds';
import { listSales } from './operator-sales';
import { summarise } from './operator-signals';
import { noFilter as nowhere, type OrderFilter, readFilter } from './order-filter';

const email = 'operator@gagae.example';
const creation = await createOperator(email, '운영자', 'a-password-for-tests');
if (creation.kind !== 'created') throw new Error('the database was not empty');
const operator = { id: creation.id, email };

type Bought = { impUid: string; merchantUid: string; number: string; amountKrw: number };

async function buy(name: string, tel = '01012345678', change: Record<string, unknown> = {}): Promise<Bought> {
  const sku = await stockShelf(3);
  const checkout = await open([{ sku, quantity: 1 }], { buyer: { name, tel, email: 'buyer@example.com' } });
  const { merchant_uid: merchantUid } = checkout.requestPay;
  const impUid = await provider.pay({ merchant_uid: merchantUid, amount: checkout.amountKrw, ...change });
  const settlement = await settlePayment(impUid, 'webhook');
  if (settlement.kind !== 'settled') throw new Error(settlement.kind);
  const number = settlement.state.orderNumber ?? '';
  return { impUid, merchantUid, number, amountKrw: checkout.amountKrw };
}

const everywhere = { before: null, after: null };

const find = async (search: string): Promise<string[]> =>
  (await listOrders({ ...nowhere, search }, everywhere)).rows.map((row) => row.number);

describe('an operator finds an order', () => {
  test('by its number, its buyer, the phone however it is written, imp_uid and merchant_uid', async () => {
    const order = await buy('남궁하늘', '01055556666');
    await buy('남궁별', '01077778888');
    const ways = ['남궁하늘', '남궁하', '010-5555-6666', '01055556666', order.impUid, order.merchantUid, order.number];
    for (const way of ways) expect(await find(way), way).toEqual([order.number]);
    expect(await find(order.number.toLowerCase())).toEqual([order.number]);
    expect(await find('남궁')).toHaveLength(2);
    expect(await find('하늘')).toEqual([]);
  });

  test('by the merchant_uid of an attempt that failed before the one that paid', async () => {
    const sku = await stockShelf(3);
    const lines = [{ sku, quantity: 1 }];
    const { checkoutId, amountKrw, requestPay } = await open(lines);
    const first = requestPay.merchant_uid;
    const failed = await provider.pay({ merchant_uid: first, amount: amountKrw, status: 'failed' });
    await settlePayment(failed, 'callback');
    const second = `${first.slice(0, -4)}ZZZZ`;
    const { id: _, impUid: __, ...attempt } = await db.payment.findUniqueOrThrow({ where: { merchantUid: first } });
    await db.payment.create({ data: { ...attempt, id: crypto.randomUUID(), merchantUid: second, status: 'open' } });
    await settlePayment(await provider.pay({ merchant_uid: second, amount: amountKrw }), 'callback');
    const { number } = await db.order.findUniqueOrThrow({ where: { checkoutId } });
    expect(await find(first)).toEqual([number]);
    expect(await find(failed)).toEqual([number]);
    expect((await readOrderDossier(number))?.attempts).toHaveLength(2);
  });

  test('by the end of the phone number, the e-mail address, the slip’s approval number, the waybill, the goods', async () => {
    const order = await buy('남궁찾기', '01098761234', { apply_num: '70011223' });
    const paid = await db.payment.findUniqueOrThrow({
      where: { impUid: order.impUid },
      include: { checkout: { include: { lines: { include: { sku: { include: { product: true } } } } } } },
    });
    const [line] = paid.checkout.lines;
    await db.product.update({ where: { id: line?.sku.productId ?? 0 }, data: { name: '유일한 찻잔' } });
    await db.order.update({ where: { number: order.number }, data: { buyerEmail: 'Only.One@Example.com' } });
    await sendParcel({ orderNumber: order.number, carrier: 'cj', waybill: '6012-3456-7890', lines: null }, operator);
    const ways = ['1234', '9876-1234', 'only.one@example.com', 'only.one@', '601234567890', '6012 3456 7890'];
    for (const way of [...ways, '유일한', '찻자', '한찻잔', line?.sku.code ?? '', paid.applyNum ?? ''])
      expect(await find(way), way).toEqual([order.number]);
    expect(await find('999999999999')).toEqual([]);
  });

  test('of a product only in the stage and the days that were asked for', async () => {
    const order = await buy('남궁좁게', '01055550001');
    const [line] = await db.checkoutLine.findMany({
      where: { checkout: { order: { number: order.number } } },
      include: { sku: true },
    });
    const search = line?.sku.code ?? '';
    const among = async (filter: Partial<OrderFilter>) =>
      (await listOrders({ ...nowhere, search, ...filter }, everywhere)).rows.map((row) => row.number);
    expect(await among({ stage: 'paid', paid: 'today' })).toEqual([order.number]);
    expect(await among({ stage: 'confirmed' })).toEqual([]);
    expect(await among({ stage: 'preparing' })).toEqual([]);
    await db.order.update({
      where: { number: order.number },
      data: { paidAt: new Date(Date.now() - 40 * 86_400_000) },
    });
    expect(await among({ paid: 'month' })).toEqual([]);
    expect(await among({ stage: 'paid' })).toEqual([order.number]);
  });

  test('whose name holds the signs a database reads as wildcards', async () => {
    const { number } = await buy('100%_할인');
    expect(await find('100%_')).toEqual([number]);
    expect(await find('%할인')).toEqual([]);
    expect(await find('___')).toEqual([]);
  });

  test('or is shown the payment when it never became an order', async () => {
    const { impUid } = await buy('박자동', '01000000001', { amount: 100 });
    const list = await listOrders({ ...nowhere, search: impUid }, everywhere);
    expect(list).toMatchObject({ rows: [], attemptWithoutOrder: impUid });
    const dossier = await readAttemptDossier(impUid);
    expect(dossier?.order).toBeNull();
    expect(dossier?.refunds).toMatchObject([{ source: 'automatic', reason: 'amount-differs', state: 'requested' }]);
  });
});

test('an order’s dossier holds every signal that came, with what the provider said and without personal data', async () => {
  const { impUid, number } = await buy('이신호', '01000000002');
  await settlePayment(impUid, 'callback');
  const dossier = await readOrderDossier(number);
  expect(dossier?.signals).toMatchObject([
    { source: 'webhook', status: 'paid', outcome: 'order', impUid },
    { source: 'callback', status: 'paid', outcome: 'unchanged', impUid },
  ]);
  expect(summarise(dossier?.signals ?? []).sources).toEqual([
    { source: 'webhook', count: 1 },
    { source: 'callback', count: 1 },
  ]);
  expect(JSON.stringify(dossier?.signals)).not.toMatch(/이신호|01000000002|buyer@example/);
});

test('the preview of a refund says what will be sent, and after it was sent that one is being made', async () => {
  const { number, impUid, amountKrw, merchantUid } = await buy('오환불', '01000000003');
  expect(await previewRefund(number)).toMatchObject({
    kind: 'refundable',
    plan: { amountKrw, balanceKrw: amountKrw, shippingKrw: 3_000 },
    impUid,
    merchantUid,
  });
  await requestRefund({ orderNumber: number, reason: '고객 요청', returnStock: false, operator });
  expect(await previewRefund(number)).toEqual({ kind: 'in-flight' });
  expect((await readOrderDossier(number))?.jobs).toMatchObject([{ kind: 'refund', state: 'waiting', attempts: 0 }]);
  expect((await listRefunds('requested', everywhere)).rows[0]).toMatchObject({
    orderNumber: number,
    requestedBy: email,
  });
});

test('a refund the provider refused keeps its words and can be asked for again', async () => {
  const { number, impUid } = await buy('강거절', '01000000004');
  await requestRefund({ orderNumber: number, reason: '고객 요청', returnStock: false, operator });
  const { id } = await db.refund.findFirstOrThrow({ where: { impUid } });
  await provider.fault({ on: 'POST /payments/cancel', do: 'refuse' });
  await runRefund(id);
  await provider.calm();
  const [refund] = (await readOrderDossier(number))?.refunds ?? [];
  expect(refund).toMatchObject({ state: 'refused', next: 'ask-again', refusal: expect.stringMatching(/./) });
  expect((await previewRefund(number)).kind).toBe('refundable');
});

test('a long list is read page by page, forth and back, without missing or repeating an order', async () => {
  const { number } = await buy('장목록', '01000000005');
  const { id: _, checkoutId: __, paymentId: ___, ...order } = await db.order.findUniqueOrThrow({ where: { number } });
  const checkout = await db.checkout.findFirstOrThrow({ where: { order: { number } } });
  const payment = await db.payment.findFirstOrThrow({ where: { order: { number } } });
  for (let copy = 0; copy < PAGE_SIZE + 5; copy++) {
    const [checkoutId, paymentId] = [crypto.randomUUID(), crypto.randomUUID()];
    const merchantUid = `copy${copy}`;
    await db.checkout.create({ data: { ...checkout, id: checkoutId, consents: [] } });
    await db.payment.create({ data: { ...payment, id: paymentId, checkoutId, merchantUid, impUid: merchantUid } });
    await db.order.create({ data: { ...order, number: `20000101-${copy}`, checkoutId, paymentId } });
  }
  const filter = { ...nowhere, search: '장목록' };
  const first = await listOrders(filter, everywhere);
  const second = await listOrders(filter, { before: first.older, after: null });
  const numbers = [...first.rows, ...second.rows].map((row) => row.number);
  expect(first.newer).toBeNull();
  expect(second.older).toBeNull();
  expect(new Set(numbers).size).toBe(PAGE_SIZE + 6);
  expect((await listOrders(filter, { before: null, after: second.newer })).rows).toEqual(first.rows);
});

test('thirty days of sales, day by day, are what the list of those days comes to', async () => {
  await buy('김매출', '01000000009');
  const days = await listSales();
  expect(days).toHaveLength(30);
  const month = await sumOrders({ ...nowhere, paid: 'month' });
  expect(days.reduce((sum, day) => sum + day.totalKrw, 0)).toBe(month.totalKrw);
  expect(days.reduce((sum, day) => sum + day.count, 0)).toBe(month.count);
  for (const { day, count, totalKrw } of days)
    expect(await sumOrders(readFilter({ paid: day })), day).toMatchObject({ count, totalKrw });
});
