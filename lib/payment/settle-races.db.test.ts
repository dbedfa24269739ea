// Two doors at one moment, held there: not luck but a lock in the test's own hand.

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../db';
import { provider } from '../testing/provider';
import { open, stockOfSku, stockShelf } from '../testing/shop';
import { settlePayment } from './settle-payment';

const holder = new pg.Client(process.env.DATABASE_URL);
beforeAll(() => holder.connect());
afterAll(() => holder.end());

/** Begins `acts` while nobody can have the checkout's row, and lets them go when all of them wait. */
async function atOnce<T>(checkoutId: string, acts: (() => Promise<T>)[]): Promise<T[]> {
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM "Checkout" WHERE id = $1 FOR UPDATE', [checkoutId]);
  const begun = Promise.all(acts.map((act) => act()));
  await expect.poll(countWaiting).toBe(acts.length);
  await holder.query('COMMIT');
  return begun;
}

async function countWaiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

test('a payment that three doors judge at the same moment is judged once, and all of them say the same', async () => {
  const sku = await stockShelf(3);
  const { checkoutId, requestPay, amountKrw } = await open([{ sku, quantity: 1 }]);
  const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw });
  const doors = (['callback', 'webhook', 'clock'] as const).map((door) => () => settlePayment(impUid, door));
  const settlements = await atOnce(checkoutId, doors);
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
  const settlements = await atOnce(
    checkoutId,
    uids.map((impUid) => () => settlePayment(impUid, 'callback')),
  );
  const outcomes = settlements.map((settlement) => settlement.kind === 'settled' && settlement.state.outcome);
  expect(outcomes.sort()).toEqual(['cancelled', 'paid']);
  expect(await db.refund.count({ where: { reason: 'paid-twice', impUid: { in: uids } } })).toBe(1);
});
