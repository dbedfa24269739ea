// Every number an operator sees first is the number of rows behind its link: held by reading all the rows there are.

import { expect, test } from 'vitest';
import { pourOrders } from '../../bin/lib/large/pour.mjs';
import { pourCatalogue } from '../../prisma/seed/pour-catalogue';
import { listAllProducts } from '../catalog/operator-products';
import { listClaims } from '../claims/operator-claims';
import { shiftClock } from '../clock';
import { db } from '../db';
import { DAY_MS } from '../domain/seoul';
import { runRefund } from '../payment/refund';
import { listQuestionsToAnswer } from '../questions/questions';
import { isReceiptStage, listReceipts } from '../receipts/receipts';
import { ask, buyOrder } from '../testing/bought';
import { claimed, deliveredOrder } from '../testing/claims';
import { provider } from '../testing/provider';
import { readDesk } from './operator-desk';
import { listOrders } from './operator-orders';
import type { Page, Position } from './operator-page';
import { listParked, listStuckJobs } from './operator-parked';
import { listRefunds } from './operator-refunds';
import { isRefundStage } from './operator-stages';
import { readFilter } from './order-filter';

/** All the rows of a list, page after page. */
async function rowsOf<Row>(read: (position: Position) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let before: number | null = null; ; ) {
    const page: Page<Row> = await read({ before, after: null });
    rows.push(...page.rows);
    if (page.older === null) return rows;
    before = page.older;
  }
}

type Query = Record<string, string | null>;

/** What each page of the operators' side reads for its address. */
const LISTS: Record<string, (query: Query) => Promise<unknown[]>> = {
  '/admin/orders': (query) => rowsOf((position) => listOrders(readFilter(query), position)),
  '/admin/refunds': ({ stage }) => rowsOf((position) => listRefunds(isRefundStage(stage) ? stage : null, position)),
  '/admin/parked': ({ state }) =>
    state === 'jobs' ? listStuckJobs() : rowsOf((position) => listParked('waiting', position)),
  '/admin/receipts': ({ stage }) => rowsOf((position) => listReceipts(isReceiptStage(stage) ? stage : null, position)),
  '/admin/products': ({ state }) =>
    rowsOf((position) => listAllProducts({ search: '', state: state === 'low' ? state : null }, position)),
  '/admin/claims': async () => (await listClaims(null, null)).rows,
  '/admin/questions': () => rowsOf((position) => listQuestionsToAnswer(false, position)),
};

async function fillShop(): Promise<void> {
  await db.$transaction((tx) => pourCatalogue(tx, new Date()));
  await pourOrders(process.env.DATABASE_URL ?? '', 4_000);
  await ask(await buyOrder([{ priceKrw: 10_000, quantity: 1 }]));
  await ask(await buyOrder([{ priceKrw: 10_000, quantity: 1 }]));
  await claimed(await deliveredOrder([{ priceKrw: 10_000, quantity: 1 }]), [1]);
  await provider.fault({ on: 'POST /payments/cancel', do: 'refuse' });
  const { id } = await db.refund.findFirstOrThrow({ where: { status: 'requested' } });
  await runRefund(id);
  await provider.calm();
  const receipt = await db.cashReceipt.findFirstOrThrow({ where: { status: 'issued' } });
  await db.cashReceipt.update({ where: { id: receipt.id }, data: { status: 'refused', refusal: '식별번호 오류' } });
  const stuck = { lane: 'housekeeping', kind: 'mail', payload: {}, key: 'stuck', parkedAt: new Date() } as const;
  await db.job.create({ data: stuck });
  const customer = await db.customer.create({ data: { id: 'asker', name: '시험구매자', email: 'asker@example.com' } });
  const product = await db.product.findFirstOrThrow();
  await db.question.create({ data: { productId: product.id, customerId: customer.id, text: '언제 오나요?' } });
}

/** Reads the first page and all that stands behind it. Answers the numbers that were not zero. */
async function compare(): Promise<string[]> {
  const { money, work } = await readDesk();
  for (const { key, path, query, count, totalKrw } of money) {
    const rows = (await LISTS[path]?.(query)) as { totalKrw: number }[];
    expect(rows.length, key).toBe(count);
    expect(
      rows.reduce((sumKrw, row) => sumKrw + row.totalKrw, 0),
      key,
    ).toBe(totalKrw);
  }
  for (const { key, path, query, count } of work) expect((await LISTS[path]?.(query))?.length, key).toBe(count);
  return [...money, ...work].filter(({ count }) => count > 0).map(({ key }) => key);
}

test('every number on the first page is the number and the sum of the rows it leads to', async () => {
  await fillShop();
  const seen = await compare();
  shiftClock(5 * DAY_MS);
  seen.push(...(await compare()));
  shiftClock(0);
  const { money, work } = await readDesk();
  expect(new Set(seen)).toEqual(new Set([...money, ...work].map(({ key }) => key)));
});
