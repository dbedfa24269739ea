import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { anOperator, ask, type Bought, buyOrder, newestRefund, orderOf, pieces } from '../testing/bought';
import { provider } from '../testing/provider';
import { stockOfSku } from '../testing/shop';
import { accessToken } from './access';
import { runRefund } from './refund';
import { askForRefundAccount, describeRefundAccount, giveRefundAccount, keepRefundAccount } from './refund-account';
import { askAgain, endRefund } from './refused-refund';
import { settlePayment } from './settle-payment';

beforeEach(() => provider.calm());
afterEach(() => shiftClock(0));

const operator = await anOperator();
const account = { holder: '구매자', bank: '088', number: '110123456789' } as const;

const buy = (quantity = 1) => buyOrder([{ priceKrw: 10_000, quantity }]);
const buyByDeposit = () => buyOrder([{ priceKrw: 10_000, quantity: 1 }], { payMethod: 'vbank' });
const run = async (order: Bought): Promise<void> => runRefund((await newestRefund(order)).id);
const waiting = ({ impUid }: Bought) => db.parkedItem.count({ where: { impUid, resolvedAt: null } });

/** A refund that the provider has said no to. */
async function refusedRefund(order: Bought, quantity = 1): Promise<number> {
  await ask(order, pieces(order, [quantity]), true);
  await provider.fault({ on: 'POST /payments/cancel', do: 'refuse', match: order.impUid });
  await run(order);
  await provider.calm();
  return (await newestRefund(order)).id;
}

describe('a refund the provider refused', () => {
  test('keeps its words, stands before an operator, and is asked for again under its own tag', async () => {
    const order = await buy();
    const id = await refusedRefund(order);
    const { tag, refusal } = await newestRefund(order);
    expect(refusal).toContain('[PG] 요청이 거절되었습니다.');
    expect(await waiting(order)).toBe(1);
    expect(await askAgain(id, operator)).toBe('asked');
    expect(await waiting(order)).toBe(0);
    await run(order);
    expect(await newestRefund(order)).toMatchObject({ id, tag, status: 'done', refusal: null });
    expect((await provider.payment(order.impUid)).cancel_history).toMatchObject([
      { amount: 10_000, reason: expect.stringContaining(tag) },
    ]);
  });

  test('a second time stands before an operator again', async () => {
    const order = await buy();
    const id = await refusedRefund(order);
    await askAgain(id, operator);
    await provider.fault({ on: 'POST /payments/cancel', do: 'refuse', match: order.impUid });
    await run(order);
    expect(await waiting(order)).toBe(1);
  });

  test('is not asked for again while another is being made, nor when its goods went back otherwise', async () => {
    const order = await buy();
    const id = await refusedRefund(order);
    await ask(order, pieces(order, [1]));
    expect(await askAgain(id, operator)).toBe('in-flight');
    await run(order);
    expect(await askAgain(id, operator)).toBe('more-than-left');
    expect((await provider.payment(order.impUid)).cancel_history).toHaveLength(1);
  });

  test('is handed over another way: its goods count as given back, its money stays at the provider', async () => {
    const order = await buy(2);
    const id = await refusedRefund(order, 2);
    expect(await endRefund({ refundId: id, how: 'handed-over', note: '계좌로 보냄' }, operator)).toBe('ended');
    expect(await endRefund({ refundId: id, how: 'dropped', note: '' }, operator)).toBe('not-refused');
    expect(await askAgain(id, operator)).toBe('not-refused');
    expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: 0 });
    expect(await Promise.all(order.skus.map(stockOfSku))).toEqual([10]);
    expect(await ask(order, pieces(order, [1]))).toMatchObject({ kind: 'more-than-bought', left: 0 });
    expect(await waiting(order)).toBe(0);
  });

  test('is dropped: its goods can be given back by another', async () => {
    const order = await buy();
    const id = await refusedRefund(order);
    expect(await endRefund({ refundId: id, how: 'dropped', note: '잘못 요청함' }, operator)).toBe('ended');
    expect((await ask(order, pieces(order, [1]))).kind).toBe('requested');
    expect(await Promise.all(order.skus.map(stockOfSku))).toEqual([9]);
  });

  test('because the month of a phone payment ended meanwhile', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }], { payMethod: 'phone' });
    await ask(order);
    await provider.shiftClock(40 * 86_400_000);
    await run(order);
    await provider.shiftClock(0);
    expect(await newestRefund(order)).toMatchObject({ status: 'refused', refusal: expect.stringContaining('당월') });
    expect(await provider.payment(order.impUid)).toMatchObject({ cancel_amount: 0 });
  });
});

describe('a deposit goes back', () => {
  test('only to an account: without one nothing is sent', async () => {
    const order = await buyByDeposit();
    expect(await ask(order)).toEqual({ kind: 'needs-account' });
    expect(await provider.cancelsSent(order.impUid)).toEqual([]);
  });

  test('to the account an operator was told, in the PG’s own bank code; then nobody knows it any more', async () => {
    const order = await buyByDeposit();
    expect(await keepRefundAccount(order.number, account, operator)).toBe('kept');
    const { paymentId } = await orderOf(order);
    expect(await describeRefundAccount(paymentId)).toEqual({ bank: '신한은행', ending: '789' });
    expect((await ask(order)).kind).toBe('requested');
    await run(order);
    expect(await provider.cancelsSent(order.impUid)).toMatchObject([
      { amount: 13_000, refund_holder: '구매자', refund_bank: '88', refund_account: '110123456789' },
    ]);
    expect(await newestRefund(order)).toMatchObject({ status: 'done' });
    expect(await db.refundAccount.count({ where: { paymentId } })).toBe(0);
  });

  test('to the account the buyer gave by their link, after they were asked', async () => {
    const order = await buyByDeposit();
    const token = accessToken(order.checkoutId);
    expect(await giveRefundAccount(order.number, token, account)).toBe('not-found');
    expect(await askForRefundAccount(order.number, operator.id)).toBe('asked');
    expect(await giveRefundAccount(order.number, 'another', account)).toBe('not-found');
    expect(await giveRefundAccount(order.number, token, account)).toBe('kept');
    await ask(order);
    expect(await giveRefundAccount(order.number, token, { ...account, bank: '004' })).toBe('in-flight');
    await run(order);
    expect(await newestRefund(order)).toMatchObject({ status: 'done' });
  });

  test('after the PG refused the account and it was corrected: the same refund, once', async () => {
    const order = await buyByDeposit();
    await keepRefundAccount(order.number, { ...account, number: '999999999999' }, operator);
    await ask(order);
    const message = '[PG] 계좌번호 999999999999 오류';
    await provider.fault({ on: 'POST /payments/cancel', do: 'refuse', match: '999999999999', message });
    await run(order);
    const refused = await newestRefund(order);
    expect(refused).toMatchObject({ status: 'refused', refusal: '[PG] 계좌번호 … 오류' });
    await keepRefundAccount(order.number, account, operator);
    expect(await askAgain(refused.id, operator)).toBe('asked');
    await run(order);
    expect(await newestRefund(order)).toMatchObject({ id: refused.id, tag: refused.tag, status: 'done' });
    expect((await provider.payment(order.impUid)).cancel_history).toMatchObject([{ amount: 13_000 }]);
  });

  test('and its account is nowhere in clear', async () => {
    const order = await buyByDeposit();
    await keepRefundAccount(order.number, account, operator);
    await ask(order);
    await run(order);
    for (const table of ['RefundAccount', 'AuditEntry', 'Job', 'PaymentEvent', 'ParkedItem', 'Refund']) {
      const found = await db.$queryRawUnsafe(`SELECT 1 FROM "${table}" row WHERE row::text LIKE '%${account.number}%'`);
      expect(found, table).toEqual([]);
    }
  });

  test('only the next day at some PGs: until its history shows it, it is taken, not done, and never sent again', async () => {
    const order = await buyByDeposit();
    await keepRefundAccount(order.number, account, operator);
    await ask(order);
    await provider.settings({ slow_refunds: true });
    await run(order);
    await provider.settings({ slow_refunds: false });
    await run(order);
    expect(await newestRefund(order)).toMatchObject({ status: 'requested', acceptedAt: expect.any(Date) });
    expect((await ask(order)).kind).toBe('in-flight');
    expect(await provider.cancelsSent(order.impUid)).toHaveLength(1);
    await provider.shiftClock(86_400_000 + 60_000);
    await settlePayment(order.impUid, 'webhook');
    await provider.shiftClock(0);
    expect(await newestRefund(order)).toMatchObject({ status: 'done' });
    expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: order.amountKrw });
  });

  test('or not at all: an operator ends what a PG took and never made', async () => {
    const order = await buyByDeposit();
    await keepRefundAccount(order.number, account, operator);
    await ask(order);
    await provider.settings({ slow_refunds: true });
    await run(order);
    await provider.settings({ slow_refunds: false });
    const { id } = await newestRefund(order);
    expect(await endRefund({ refundId: id, how: 'dropped', note: '계좌 오류로 반송됨' }, operator)).toBe('ended');
    expect(await ask(order)).toEqual({ kind: 'needs-account' });
  });

  test('but an order paid by card needs no account', async () => {
    const order = await buy();
    expect(await keepRefundAccount(order.number, account, operator)).toBe('not-needed');
  });
});
