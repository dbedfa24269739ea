import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../db';
import { paidOrder } from '../testing/shop';
import { planShipping } from './plan-shipping';
import { sendParcel } from './send-parcel';

const operator = { id: 'operator', email: 'operator@example.com' };

beforeAll(() => db.operator.create({ data: { ...operator, name: '운영자' } }));

const stageOf = async (number: string) => (await db.order.findUniqueOrThrow({ where: { number } })).status;
const parcel = (orderNumber: string, waybill: string) => ({ orderNumber, carrier: 'cj', waybill, lines: null });

describe('a pasted table', () => {
  test('says what each line would do before anything is done', async () => {
    const [first, second, sent] = [await paidOrder(), await paidOrder(), await paidOrder()];
    await sendParcel(parcel(sent.number, '555555555555'), operator);
    const table = [
      '주문번호\t받는분\t택배사\t운송장번호',
      `${first.number}\t\tCJ대한통운\t1111-2222-3333`,
      `\t${second.buyer}\t우체국\t1234567890123`,
      `${sent.number}\t\tCJ\t555555555555`,
      `20260101-NOSUCHN\t\tCJ\t111122223333`,
      `${second.number}\t\tCJ\t1.23E+11`,
      `${second.number}\t\t비둘기\t222233334444`,
    ].join('\n');
    const { rows } = await planShipping(table, null);
    expect(rows.map(({ order, carrier, problem }) => [order?.number ?? null, carrier, problem])).toEqual([
      [first.number, 'cj', null],
      [second.number, 'epost', null],
      [sent.number, 'cj', 'already-sent'],
      [null, 'cj', 'not-found'],
      [second.number, 'cj', 'shortened'],
      [second.number, null, 'repeated'],
    ]);
    expect(rows[3]?.sharesWaybillWith).toBeNull();
    expect(await stageOf(first.number)).toBe('paid');
  });

  test('takes the chosen carrier where waybills of several look alike', async () => {
    const { number } = await paidOrder();
    const table = `${number},123456789012`;
    expect((await planShipping(table, null)).rows).toMatchObject([{ carrier: null, problem: 'carrier' }]);
    expect((await planShipping(table, 'hanjin')).rows).toMatchObject([{ carrier: 'hanjin', problem: null }]);
  });

  test('does not guess between two orders of one name', async () => {
    const name = '동명이인';
    await paidOrder({}, name);
    await paidOrder({}, name);
    expect((await planShipping(`${name}\tCJ\t123456789012`, null)).rows).toMatchObject([{ problem: 'ambiguous' }]);
  });

  test('says when another order has the same waybill', async () => {
    const [first, second] = [await paidOrder(), await paidOrder()];
    const { rows } = await planShipping(`${first.number}\tCJ\t777788889999\n${second.number}\tCJ\t777788889999`, null);
    expect(rows.map(({ sharesWaybillWith }) => sharesWaybillWith)).toEqual([second.number, first.number]);
    expect(rows.map(({ problem }) => problem)).toEqual([null, null]);
  });
});
