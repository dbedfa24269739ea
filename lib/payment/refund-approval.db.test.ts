import { describe, expect, test } from 'vitest';
import { db } from '../db';
import type { Role } from '../domain/permissions';
import { createOperator } from '../operators/create-operator';
import { readRefundDesk } from '../orders/operator-refund-desk';
import { type Bought, buyOrder, newestRefund, orderOf, pieces } from '../testing/bought';
import { provider } from '../testing/provider';
import { runRefund } from './refund';
import { approveRefund, declineRefund, listWaitingRefunds, takeBackRefund } from './refund-approval';
import { previewRefund, requestRefund } from './request-refund';
import { settlePayment } from './settle-payment';

async function someone(role: Role): Promise<{ id: string; email: string }> {
  const email = `${role}-${Math.random()}@gagae.example`;
  const made = await createOperator(email, role, 'a-password-for-tests', role);
  if (made.kind !== 'created') throw new Error(made.kind);
  return { id: made.id, email };
}

const support = await someone('support');
const owner = await someone('owner');
const manager = await someone('manager');

const asks = async (order: Bought, quantities: number[], operator = support) => {
  const wish = pieces(order, quantities);
  const preview = await previewRefund(order.number, wish);
  const fingerprint = preview.kind === 'refundable' ? preview.fingerprint : '';
  return requestRefund({
    orderNumber: order.number,
    wish,
    fingerprint,
    reason: '단순 변심',
    returnStock: true,
    operator,
  });
};

const waitingOf = async ({ number }: Bought) => {
  const [waiting] = await listWaitingRefunds(number);
  if (!waiting) throw new Error('nothing waits');
  return waiting;
};

const cancelledAt = async ({ impUid }: Bought) => (await provider.payment(impUid)).cancel_amount;

const dear = () => buyOrder([{ priceKrw: 600_000, quantity: 3 }]);

describe('where two people could agree', () => {
  test('a small refund needs one, and a large one waits without any money moving', async () => {
    const order = await dear();
    expect(await asks(order, [1])).toMatchObject({ kind: 'requested' });
    await runRefund((await newestRefund(order)).id);
    // Cut into pieces it is as large.
    expect(await asks(order, [1])).toMatchObject({ kind: 'proposed', amountKrw: 600_000 });
    expect(await asks(order, [1])).toEqual({ kind: 'awaits-approval' });
    expect(await readRefundDesk(order.number)).toMatchObject({ obstacle: { kind: 'awaits-approval' } });
    expect(await db.refund.count({ where: { order: { number: order.number } } })).toBe(1);
    expect(await cancelledAt(order)).toBe(600_000);
  });

  test('the second person’s yes makes exactly the refund that was asked for', async () => {
    const order = await dear();
    await asks(order, [2]);
    const waiting = await waitingOf(order);
    expect(waiting).toMatchObject({ amountKrw: 1_200_000, preview: { plan: { amountKrw: 1_200_000 } } });
    expect(await approveRefund(waiting.id, owner)).toBe('approved');
    const refund = await newestRefund(order);
    expect(refund).toMatchObject({ amountKrw: 1_200_000, returnStock: true, requestedBy: support.email });
    await runRefund(refund.id);
    expect(await cancelledAt(order)).toBe(1_200_000);
    expect(await orderOf(order)).toMatchObject({ refundedKrw: 1_200_000 });
    const actions = await db.auditEntry.findMany({ where: { subject: order.number }, orderBy: { id: 'asc' } });
    expect(actions.map(({ action, operatorId }) => [action, operatorId])).toEqual([
      ['refund.propose', support.id],
      ['refund.approve', owner.id],
    ]);
  });

  test('nobody approves what they asked for, but may take it back', async () => {
    const order = await dear();
    await asks(order, [3], owner);
    const { id } = await waitingOf(order);
    expect(await approveRefund(id, owner)).toBe('own');
    expect(await takeBackRefund(id, manager)).toBe('not-own');
    expect(await takeBackRefund(id, owner)).toBe('declined');
    expect(await approveRefund(id, manager)).toBe('not-waiting');
    expect(await asks(order, [3], owner)).toMatchObject({ kind: 'proposed' });
  });

  test('two who approve at the same moment give back once', async () => {
    const order = await dear();
    await asks(order, [3]);
    const { id } = await waitingOf(order);
    const answers = await Promise.all([owner, manager, owner].map((by) => approveRefund(id, by)));
    expect(answers.sort()).toEqual(['approved', 'not-waiting', 'not-waiting']);
    expect(await db.refund.count({ where: { order: { number: order.number } } })).toBe(1);
  });

  test('of a yes and a no at the same moment one counts', async () => {
    const order = await dear();
    await asks(order, [3]);
    const { id } = await waitingOf(order);
    const answers = await Promise.all([approveRefund(id, owner), declineRefund(id, '아니오', manager)]);
    const refunds = await db.refund.count({ where: { order: { number: order.number } } });
    expect([...answers].sort()).toContain('not-waiting');
    expect(refunds).toBe(answers[0] === 'approved' ? 1 : 0);
  });

  test('when money went back otherwise in the meantime, none is given on the old promise', async () => {
    const order = await dear();
    await asks(order, [3]);
    const { id } = await waitingOf(order);
    await provider.consoleCancel(order.impUid, 700_000);
    await settlePayment(order.impUid, 'webhook');
    expect(await waitingOf(order)).toMatchObject({ preview: null });
    expect(await approveRefund(id, owner)).toBe('outdated');
    expect(await cancelledAt(order)).toBe(700_000);
    expect(await db.refund.count({ where: { order: { number: order.number }, source: 'operator' } })).toBe(0);
    expect(await asks(order, [1])).toMatchObject({ kind: 'proposed' });
  });

  test('the database itself refuses a refund approved by who asked for it', async () => {
    const order = await dear();
    await asks(order, [3]);
    const { id } = await waitingOf(order);
    const forged = { status: 'approved', decidedById: support.id, decidedAt: new Date() } as const;
    await expect(db.refundApproval.update({ where: { id }, data: forged })).rejects.toThrow();
  });

  test('where nobody else could agree, because they work here no more, one person is enough', async () => {
    await db.operator.updateMany({ where: { id: { in: [owner.id, manager.id] } }, data: { disabledAt: new Date() } });
    expect(await asks(await dear(), [3])).toMatchObject({ kind: 'requested' });
  });
});
