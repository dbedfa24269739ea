import { expect, test } from 'vitest';
import { db } from '../db';
import { anOperator, ask, buyOrder } from '../testing/bought';
import { readPacking, readPicking } from './packing';
import { sendParcel } from './send-parcel';

test('what is fetched is what the chosen orders are still owed; the others are named with the reason', async () => {
  const operator = await anOperator();
  const one = await buyOrder([
    { priceKrw: 10_000, quantity: 2 },
    { priceKrw: 8_000, quantity: 1 },
  ]);
  const partly = await buyOrder([{ priceKrw: 10_000, quantity: 3 }]);
  const [lineId = 0] = partly.lineIds;
  const part = { carrier: 'cj', waybill: '600000000001', lines: [{ lineId, quantity: 1 }] };
  await sendParcel({ orderNumber: partly.number, ...part }, operator);
  const sent = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
  await sendParcel({ orderNumber: sent.number, carrier: 'cj', waybill: '600000000002', lines: null }, operator);
  const refunding = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
  await ask(refunding);
  const numbers = [one, partly, sent, refunding, one].map(({ number }) => number);
  const { orders, picks, leftOut } = await readPicking([...numbers, '20000101-NOSUCH1']);
  expect(orders).toBe(2);
  const fetched = new Map(picks.map(({ code, quantity }) => [code, quantity]));
  expect(one.skus.map((code) => fetched.get(code))).toEqual([2, 1]);
  expect(partly.skus.map((code) => fetched.get(code))).toEqual([2]);
  expect(picks).toHaveLength(3);
  expect(leftOut).toEqual([
    { number: sent.number, why: 'stage', stage: 'shipped' },
    { number: refunding.number, why: 'refunding', stage: 'paid' },
    { number: '20000101-NOSUCH1', why: 'not-found', stage: null },
  ]);
});

test('who prints where parcels go is written down, order by order; who prints what to fetch is not', async () => {
  const operator = await anOperator();
  const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
  const entries = () => db.auditEntry.findMany({ where: { subject: order.number, action: 'packing.print' } });
  await readPicking([order.number]);
  expect(await entries()).toHaveLength(0);
  const { slips } = await readPacking([order.number], operator);
  expect(slips).toMatchObject([{ number: order.number, to: { name: '구매자', postcode: '04524' } }]);
  expect(await entries()).toMatchObject([{ operatorId: operator.id, detail: {} }]);
});
