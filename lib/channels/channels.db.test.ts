import { expect, test } from 'vitest';
import { db } from '../db';
import { settlePayment } from '../payment/settle-payment';
import { anOperator } from '../testing/bought';
import { provider } from '../testing/provider';
import { open, paidOrder, stockShelf } from '../testing/shop';
import { readChannels, successPercent } from './read-channels';
import { testChannel } from './test-channel';

const inicis = async () => (await readChannels()).contracts.find(({ contract }) => contract.name === 'html5_inicis');

test('a channel shows how its attempts went and when it was last heard of', async () => {
  await paidOrder();
  const { requestPay } = await open([{ sku: await stockShelf(3), quantity: 1 }]);
  const { merchant_uid, amount } = requestPay;
  await settlePayment(await provider.pay({ merchant_uid, amount, status: 'failed' }), 'webhook');
  const row = await inicis();
  expect(row?.day).toEqual({ succeeded: 1, failed: 1, unheard: 0 });
  expect(row && successPercent(row.month)).toBe(50);
  expect(row?.last).toMatchObject({ webhook: expect.any(Date), callback: expect.any(Date), redirect: null });
  const { provider: health } = await readChannels();
  expect(health).toMatchObject({ answered: 2, unanswered: 0, unknownNow: 0 });
});

test('a window nobody finished counts as neither success nor failure', async () => {
  const before = await inicis();
  const { requestPay } = await open([{ sku: await stockShelf(3), quantity: 1 }]);
  await db.payment.update({
    where: { merchantUid: requestPay.merchant_uid },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  });
  const after = await inicis();
  expect(after?.month.unheard).toBe((before?.month.unheard ?? 0) + 1);
  expect(after && successPercent(after.month)).toBe(before && successPercent(before.month));
});

test('a channel is tried without moving money: the console has it, or says why not', async () => {
  const operator = await anOperator();
  const payments = await db.payment.count();
  expect(await testChannel('html5_inicis', operator)).toMatchObject({ kind: 'found', latencyMs: expect.any(Number) });
  expect(await testChannel('no-such-pg', operator)).toEqual({ kind: 'no-contract' });
  await provider.fault({ on: 'GET /users/pg', do: 'refuse' });
  expect(await testChannel('html5_inicis', operator)).toMatchObject({ kind: 'refused', words: expect.any(String) });
  await provider.calm();
  await provider.fault({ on: 'GET /users/pg', do: 'reset' });
  expect(await testChannel('html5_inicis', operator)).toMatchObject({ kind: 'unreachable' });
  await provider.calm();
  expect(await db.payment.count()).toBe(payments);
  expect(await db.auditEntry.count({ where: { action: 'channel.test' } })).toBe(3);
});
