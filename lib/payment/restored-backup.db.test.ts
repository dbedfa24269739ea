// The database is lost and an older backup is put back. The provider's books have gone on: what they know comes right by itself, what only
// the lost database knew waits for an operator, and no won is moved by healing.

import { expect, test } from 'vitest';
import { db } from '../db';
import { checkBooks } from '../invariants/check-books';
import { takeBackup } from '../testing/backup';
import { ask, buyOrder, newestRefund, orderOf } from '../testing/bought';
import { provider } from '../testing/provider';
import { workRefunds } from '../testing/refund-all';
import { open, stockShelf } from '../testing/shop';
import { sweep } from './reconcile';
import { resolveParked } from './resolve-parked';
import { settlePayment } from './settle-payment';

const goods = [{ priceKrw: 14_000, quantity: 1 }];
const orderAt = (checkoutId: string) => db.order.findUnique({ where: { checkoutId } });

async function opened(payMethod: 'card' | 'vbank' = 'card') {
  const { checkoutId, amountKrw, requestPay } = await open([{ sku: await stockShelf(3), quantity: 1 }], {
    payment: { pg: 'html5_inicis', payMethod },
  });
  return { checkoutId, window: { merchant_uid: requestPay.merchant_uid, amount: amountKrw } };
}

/** Does the refunds that are to be made. */
test('an older backup that is put back is made up for by the provider’s books, and nothing is given back twice', async () => {
  const [refunded, cut, halfway] = [await buyOrder(goods), await buyOrder(goods), await buyOrder(goods)];
  const [transfer, card] = [await opened('vbank'), await opened()];
  const account = await provider.pay({ ...transfer.window, method: 'vbank', status: 'ready' });
  await settlePayment(account, 'callback');
  await ask(halfway);
  await sweep('paid');
  await sweep('cancelled');
  const restore = await takeBackup();

  await workRefunds();
  await ask(refunded);
  await workRefunds();
  await provider.consoleCancel(cut.impUid, 2_000);
  await settlePayment(cut.impUid, 'webhook');
  await provider.deposit(account);
  await settlePayment(account, 'webhook');
  await settlePayment(await provider.pay(card.window), 'callback');
  const forgotten = await buyOrder(goods);
  const known = await provider.ledger();
  await restore();

  expect(await orderAt(forgotten.checkoutId)).toBeNull();
  await sweep('paid');
  await sweep('cancelled');
  await workRefunds();
  await sweep('cancelled');
  expect(await orderOf(refunded)).toMatchObject({ status: 'cancelled', refundedKrw: refunded.amountKrw });
  expect(await orderOf(halfway)).toMatchObject({ status: 'cancelled', refundedKrw: halfway.amountKrw });
  expect(await newestRefund(halfway)).toMatchObject({ status: 'done' });
  expect(await orderOf(cut)).toMatchObject({ status: 'paid', refundedKrw: 2_000 });
  expect(await orderAt(transfer.checkoutId)).toMatchObject({ status: 'paid' });
  expect(await orderAt(card.checkoutId)).toMatchObject({ status: 'paid' });
  expect(await provider.ledger()).toEqual(known);

  const [item, ...others] = await db.parkedItem.findMany({ where: { resolvedAt: null } });
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    kind: 'no-such-checkout',
    impUid: forgotten.impUid,
    facts: { minor: forgotten.amountKrw },
  });
  const operator = await db.operator.findFirstOrThrow();
  expect(await resolveParked(item?.id ?? 0, { action: 'refund', note: '' }, operator)).toBe('resolved');
  await workRefunds();
  expect(await provider.payment(forgotten.impUid)).toMatchObject({ cancel_amount: forgotten.amountKrw });
  const findings = await checkBooks(process.env.DATABASE_URL ?? '');
  expect(findings.filter(({ count }) => count > 0)).toEqual([]);
});
