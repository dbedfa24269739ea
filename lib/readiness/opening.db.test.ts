import { afterEach, expect, test } from 'vitest';
import { db } from '../db';
import { openCheckout } from '../payment/open-checkout';
import { settlePayment } from '../payment/settle-payment';
import { anOperator } from '../testing/bought';
import { provider } from '../testing/provider';
import { open, stockShelf, wish } from '../testing/shop';
import { openShop, shutShop } from './open-shop';
import { readOpening, takesOrders } from './opening';
import { readReadiness } from './read-readiness';

afterEach(async () => {
  await openShop(await anOperator(), 'demo');
});

test('a shop with real customers is shut until somebody opens it; the demo is open to whoever looks around', async () => {
  expect(await takesOrders('demo')).toBe(true);
  expect(await takesOrders('live')).toBe(false);
});

test('it is not opened while a red line stands, and nothing that turns red later shuts it', async () => {
  const operator = await anOperator();
  await shutShop(operator);
  expect((await readReadiness()).filter(({ light }) => light === 'red').length).toBeGreaterThan(0);
  expect(await openShop(operator, 'live')).toBe('not-ready');
  expect(await takesOrders('live')).toBe(false);
  await openShop(operator, 'demo');
  expect(await readOpening('live')).toMatchObject({ isOpen: true, since: { by: operator.email } });
});

test('a shut shop begins no payment, and finishes what was begun', async () => {
  const sku = await stockShelf(3);
  const begun = await open([{ sku, quantity: 1 }]);
  await shutShop(await anOperator());
  const origin = { key: null, previousId: null };
  expect(await openCheckout(wish([{ sku, quantity: 1 }]), origin)).toEqual({ kind: 'shut' });
  const { merchant_uid } = begun.requestPay;
  const impUid = await provider.pay({ merchant_uid, amount: begun.amountKrw });
  expect(await settlePayment(impUid, 'callback')).toMatchObject({ state: { outcome: 'paid' } });
});

test('the list is judged by what is there', async () => {
  const lines = new Map((await readReadiness()).map(({ key, light }) => [key, light]));
  expect(lines.get('provider')).toBe('red');
  expect(lines.get('goods')).toBe('green');
  expect(lines.get('purchase')).toBe('green');
  expect(lines.get('policies')).toBe('green');
  expect(lines.get('mode')).toBe('red');
});

test('nobody rewrites when it was open', async () => {
  await shutShop(await anOperator());
  await expect(db.shopOpening.updateMany({ data: { isOpen: true } })).rejects.toThrow();
});
