import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { anOperator, ask, buyOrder, newestRefund, orderOf, pieces } from '../testing/bought';
import { inLine } from '../testing/in-line';
import { provider } from '../testing/provider';
import { stockFaults, stockOfSku } from '../testing/shop';
import { runRefund } from './refund';
import { previewRefund, requestRefund } from './request-refund';
import { settlePayment } from './settle-payment';

beforeEach(() => provider.calm());

type Order = Awaited<ReturnType<typeof buyOrder>>;

const run = async (order: Order): Promise<void> => runRefund((await newestRefund(order)).id);

describe('two operators at once', () => {
  test('who both give 60 % back: one does, the other is told, and afterwards how much is left', async () => {
    const order = await buyOrder([{ priceKrw: 7_000, quantity: 1 }]);
    const wish = pieces(order, [], { extraKrw: 6_000 });
    const seen = await previewRefund(order.number, wish);
    if (seen.kind !== 'refundable') throw new Error(seen.kind);
    const operator = await anOperator();
    const request = {
      orderNumber: order.number,
      wish,
      fingerprint: seen.fingerprint,
      reason: '보상',
      returnStock: false,
    };
    const press = () => requestRefund({ ...request, operator });
    const answers = await inLine(order, [press, press]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['in-flight', 'requested']);
    await run(order);
    expect(await requestRefund({ ...request, operator })).toEqual({ kind: 'more-than-left', leftKrw: 4_000 });
    expect(await provider.cancelsSent(order.impUid)).toHaveLength(1);
  });

  test('of whom one agreed to a plan that is another by now: the new one is shown, nothing is sent', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }]);
    const wish = pieces(order, [1]);
    const seen = await previewRefund(order.number, wish);
    if (seen.kind !== 'refundable') throw new Error(seen.kind);
    await ask(order, wish);
    await run(order);
    const { fingerprint } = seen;
    const operator = await anOperator();
    const request = { orderNumber: order.number, wish, fingerprint, reason: '단순 변심', returnStock: false, operator };
    const answer = await requestRefund(request);
    expect(answer).toMatchObject({ kind: 'changed', preview: { plan: { balanceKrw: 13_000 } } });
    expect(await db.refund.count({ where: { impUid: order.impUid } })).toBe(1);
  });
});

describe('money goes back exactly once', () => {
  test('when somebody cancels at the console between our look and our cancel: the operator is asked again', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
    await ask(order, pieces(order, [], { extraKrw: 6_000 }));
    await provider.hold('POST /payments/cancel');
    const first = run(order);
    await provider.untilHeld();
    await provider.consoleCancel(order.impUid, 6_000);
    await provider.release();
    await expect(first).rejects.toThrow();
    await run(order);
    expect(await provider.payment(order.impUid)).toMatchObject({ cancel_amount: 6_000 });
    expect(await orderOf(order)).toMatchObject({ refundedKrw: 6_000 });
    expect(await newestRefund(order)).toMatchObject({
      status: 'refused',
      refusal: expect.stringContaining('13000에서 7000'),
    });
  });

  test('when the answer to a partial cancel is lost', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }]);
    await ask(order, pieces(order, [1]), true);
    await provider.fault({ on: 'POST /payments/cancel', do: 'hangAfter', nth: 1, ms: 100 });
    await run(order).catch(() => undefined);
    await provider.calm();
    await run(order);
    expect((await provider.payment(order.impUid)).cancel_history).toMatchObject([{ amount: 10_000 }]);
    expect(await orderOf(order)).toMatchObject({ status: 'paid', refundedKrw: 10_000 });
    expect(await Promise.all(order.skus.map(stockOfSku))).toEqual([9]);
  });

  test('when a worker that seemed dead and the one that took its job over both ask for it', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }]);
    await ask(order, pieces(order, [1]), true);
    const { id } = await newestRefund(order);
    await provider.hold('POST /payments/cancel');
    const slow = runRefund(id);
    await provider.untilHeld();
    // The other one looks, finds nothing in the history yet, and asks as well: the balance each names lets one of them through.
    const other = runRefund(id);
    await expect.poll(async () => (await provider.cancelsSent(order.impUid)).length).toBe(2);
    await provider.release();
    await Promise.allSettled([slow, other]);
    await runRefund(id);
    expect((await provider.payment(order.impUid)).cancel_history).toHaveLength(1);
    expect(await newestRefund(order)).toMatchObject({ status: 'done' });
    expect(await Promise.all(order.skus.map(stockOfSku))).toEqual([9]);
    expect(await stockFaults()).toEqual([]);
  });

  test('however often its news is heard', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }]);
    await ask(order, pieces(order, [1]), true);
    await run(order);
    await Promise.all([1, 2, 3].map(() => settlePayment(order.impUid, 'webhook')));
    expect(await db.stockMove.count({ where: { reason: 'return', checkoutId: order.checkoutId } })).toBe(1);
  });
});

describe('the database itself', () => {
  test('takes no refund of more pieces than were bought', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }]);
    await ask(order, pieces(order, [2]));
    const { id: refundId, paymentId, impUid } = await newestRefund(order);
    const other = {
      paymentId,
      impUid,
      source: 'operator',
      status: 'refused',
      tag: '[R-OTHER]',
      reason: '',
      amountMinor: 1,
      amountKrw: 1,
    } as const;
    const { id } = await db.refund.create({ data: other });
    const line = { refundId: id, checkoutLineId: order.lineIds[0] ?? 0, quantity: 1, amountKrw: 1 };
    await db.refundLine.create({ data: line });
    await db.refund.update({ where: { id: refundId }, data: { status: 'refused' } });
    await db.refund.update({ where: { id }, data: { status: 'requested' } });
    await expect(
      db.refund.update({ where: { id: refundId }, data: { isHandedOver: true, closedAt: new Date(), closedBy: '' } }),
    ).rejects.toThrow(/more pieces/);
  });

  test('does not let the lines of a refund be rewritten', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }]);
    await ask(order, pieces(order, [2]));
    const { id: refundId } = await newestRefund(order);
    await expect(db.refundLine.updateMany({ where: { refundId }, data: { quantity: 1 } })).rejects.toThrow(
      /append-only/,
    );
  });
});
