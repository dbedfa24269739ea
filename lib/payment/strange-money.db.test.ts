import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { anOperator } from '../testing/bought';
import { decidingAs, itemOf } from '../testing/parked';
import { provider } from '../testing/provider';
import { refundAll } from '../testing/refund-all';
import { open, stockOfSku, stockShelf } from '../testing/shop';
import { expireCheckouts } from './close-checkout';
import { sweep } from './reconcile';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

const operator = await anOperator();

const act = decidingAs(operator);
const orderOf = (checkoutId: string) => db.order.findUnique({ where: { checkoutId }, include: { payment: true } });

/** Ends every open checkout, as time does. */
async function expireAll(): Promise<void> {
  shiftClock(86_400_000);
  while (await expireCheckouts());
  shiftClock(0);
}

describe('money through a channel the shop has no contract for', () => {
  const strange = async (window = {}) => {
    const sku = await stockShelf(3);
    const { checkoutId, amountKrw, requestPay } = await open([{ sku, quantity: 1 }]);
    const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw, ...window });
    await provider.edit(impUid, { pg_provider: 'somebodyspay' });
    await settlePayment(impUid, 'webhook');
    expect(await itemOf(impUid)).toMatchObject({ kind: 'unknown-channel' });
    return { sku, checkoutId, amountKrw, impUid };
  };

  test('pays its order when an operator says that the channel is ours', async () => {
    const { sku, checkoutId, impUid } = await strange();
    await expireAll();
    expect(await stockOfSku(sku)).toBe(3);
    expect(await act(impUid, 'adopt')).toBe('resolved');
    expect(await orderOf(checkoutId)).toMatchObject({ status: 'paid', payment: { impUid } });
    expect(await stockOfSku(sku)).toBe(2);
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { outcome: 'paid' } });
  });

  test('goes back when it is not, and does not come to an order of another sum', async () => {
    const { amountKrw, impUid } = await strange();
    await provider.edit(impUid, { amount: amountKrw - 1 });
    expect(await act(impUid, 'adopt')).toBe('differs');
    expect(await act(impUid, 'refund')).toBe('resolved');
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: amountKrw - 1 });
  });

  test('that nobody has paid yet makes no paid order: an account is waited for, or closed', async () => {
    const account = { method: 'vbank', pg: 'html5_inicis', status: 'ready' };
    const [kept, closed] = [await strange(account), await strange(account)];
    expect(await act(kept.impUid, 'adopt')).toBe('resolved');
    expect(await orderOf(kept.checkoutId)).toMatchObject({ status: 'awaiting_deposit', paidAt: null });
    await provider.deposit(kept.impUid);
    await settlePayment(kept.impUid, 'webhook');
    expect(await orderOf(kept.checkoutId)).toMatchObject({ status: 'paid' });
    expect(await act(closed.impUid, 'refund')).toBe('resolved');
    expect(await db.job.count({ where: { key: `revoke-account:${closed.impUid}` } })).toBe(1);
    expect(await db.refund.count({ where: { impUid: closed.impUid } })).toBe(0);
  });
});

test('a status nobody has heard of is judged as soon as it is one that is known', async () => {
  const opened = async () => {
    const { checkoutId, amountKrw, requestPay } = await open([{ sku: await stockShelf(3), quantity: 1 }]);
    const impUid = await provider.pay({ merchant_uid: requestPay.merchant_uid, amount: amountKrw });
    await provider.edit(impUid, { status: 'examined' });
    expect(await settlePayment(impUid, 'webhook')).toMatchObject({ state: { outcome: 'unknown', isParked: true } });
    return { checkoutId, impUid };
  };
  const [paid, failed] = [await opened(), await opened()];
  expect(await act(paid.impUid, 'ignore')).toBe('resolved');
  await provider.edit(paid.impUid, { status: 'paid' });
  await sweep('paid');
  expect(await orderOf(paid.checkoutId)).toMatchObject({ status: 'paid' });
  await provider.edit(failed.impUid, { status: 'failed', paid_at: 0 });
  expect(await settlePayment(failed.impUid, 'webhook')).toMatchObject({ state: { outcome: 'not-paid' } });
  expect(await itemOf(failed.impUid)).toMatchObject({ resolvedAt: expect.any(Date), resolvedWith: null });
});
