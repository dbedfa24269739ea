import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { now, shiftClock } from '../clock';
import { db } from '../db';
import { confirmDelivered, moveOrders } from '../delivery/move-orders';
import { sendParcel } from '../delivery/send-parcel';
import { revealCustomer } from '../operators/reveal';
import { expireCheckouts } from '../payment/close-checkout';
import { anOperator } from '../testing/bought';
import { canary, deliveredTo, seenIn, wordsOf } from '../testing/canary';
import { act, claimed } from '../testing/claims';
import { buy, join } from '../testing/member';
import { provider } from '../testing/provider';
import { open, stockShelf } from '../testing/shop';
import { begin, stockMonthly, subscribe, subscriptionOf } from '../testing/subscriber';
import { holdOrder, readKeep, releaseOrder } from './legal-hold';
import { letGoNightly, readProofs } from './nightly';
import { digestOf, letGo, readDue } from './retention';

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});
afterEach(() => shiftClock(0));

const operator = await anOperator();

/** Time passes until nothing is open about what was delivered. */
async function untilConfirmed(): Promise<void> {
  shiftClock(20 * DAY_MS);
  while ((await confirmDelivered()) > 0);
}

describe('each kind has its time', () => {
  test('a checkout nobody paid is forgotten after thirty days, one that was paid is not', async () => {
    const [lost, kept] = [canary(), canary()];
    const { mark: _, ...gone } = lost;
    await open([{ sku: await stockShelf(1), quantity: 1 }], gone);
    await deliveredTo(kept);
    shiftClock(3_600_000);
    await expireCheckouts();
    await db.payment.updateMany({ data: { nextCheckAt: null } });
    await untilConfirmed();
    shiftClock(29 * DAY_MS);
    await letGo();
    expect(await seenIn(wordsOf(lost))).toEqual(['Checkout']);
    shiftClock(31 * DAY_MS);
    await letGo();
    expect(await seenIn(wordsOf(lost))).toEqual([]);
    shiftClock(4.9 * YEAR_MS);
    await letGo();
    expect((await seenIn(wordsOf(kept))).sort()).toEqual(['Checkout', 'Order']);
  });

  test('what a buyer wrote about a return goes after three years, the order after five', async () => {
    const person = canary();
    const order = await deliveredTo(person);
    const claimId = await claimed(order, [1], { note: `${person.mark} 마음에 안 들어요` });
    await act(claimId, 'refuse');
    await untilConfirmed();
    shiftClock(2.9 * YEAR_MS);
    await letGo();
    expect((await seenIn([person.mark])).sort()).toEqual(['Checkout', 'Claim', 'Order']);
    shiftClock(3.1 * YEAR_MS);
    await letGo();
    expect((await seenIn([person.mark])).sort()).toEqual(['Checkout', 'Order']);
    await expect(db.claim.update({ where: { id: claimId }, data: { note: '다르게' } })).rejects.toThrow();
  });

  test('an order that waits for anything is kept, however old', async () => {
    const person = canary();
    await claimed(await deliveredTo(person), [1]);
    await untilConfirmed();
    shiftClock(7 * YEAR_MS);
    await letGo();
    expect(await seenIn([person.mark])).toContain('Order');
  });

  test('a subscription that never got a card goes after a week, and a running one stays', async () => {
    const idle = await begin(await stockMonthly(5));
    const { subscriptionId } = await subscribe(await stockMonthly(5));
    shiftClock(8 * DAY_MS);
    await letGo();
    expect(await db.subscription.findUnique({ where: { id: idle.subscriptionId } })).toBeNull();
    shiftClock(6 * YEAR_MS);
    await letGo();
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ buyerTel: '01012345678' });
  });
});

describe('an order that is argued about', () => {
  test('keeps everything until the argument is over', async () => {
    const person = canary();
    const { number } = await deliveredTo(person);
    await untilConfirmed();
    shiftClock(6 * YEAR_MS);
    expect(await holdOrder(number, '소비자분쟁조정 중', operator)).toBe('held');
    expect(await holdOrder(number, '다시', operator)).toBe('already');
    expect(await readKeep(number)).toMatchObject({
      hold: { reason: '소비자분쟁조정 중', by: operator.email },
      person: 'here',
    });
    expect((await readDue()).find(({ rule }) => rule === 'orders')).toMatchObject({ held: 1 });
    await letGo();
    expect(await seenIn([person.mark])).toContain('Order');
    expect(await releaseOrder(number, operator)).toBe('released');
    expect(await releaseOrder(number, operator)).toBe('not-held');
    await letGo();
    expect(await seenIn([person.mark])).toEqual([]);
    expect(await readKeep(number)).toEqual({ hold: null, person: 'erased' });
    expect(await holdOrder(number, '늦었어요', operator)).toBe('gone');
    const actions = await db.auditEntry.findMany({ where: { subject: number }, orderBy: { id: 'asc' } });
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['order.hold', 'order.release']));
  });

  test('held while a step is being made, it is either gone already or stays', async () => {
    const person = canary();
    const { number } = await deliveredTo(person);
    await untilConfirmed();
    shiftClock(6 * YEAR_MS);
    const [answer] = await Promise.all([holdOrder(number, '분쟁', operator), letGo()]);
    const order = await db.order.findUniqueOrThrow({ where: { number } });
    expect(order.erasedAt === null).toBe(answer === 'held');
    expect(order.buyerName).toBe(answer === 'held' ? person.mark : '');
  });
});

describe('orders of somebody who left', () => {
  test('stand apart once nothing about them is open: opened only with a reason, and gone after five years', async () => {
    const member = await join();
    const order = await buy(member.id);
    await sendParcel({ orderNumber: order.number, carrier: 'cj', waybill: '123456789012', lines: null }, operator);
    await moveOrders([order.number], 'delivered', operator);
    await untilConfirmed();
    await db.order.update({ where: { id: order.id }, data: { buyerName: '떠난구매자', leftAt: now() } });
    await db.customer.delete({ where: { id: member.id } });
    shiftClock(60 * DAY_MS);
    await letGo();
    expect(await db.order.findUnique({ where: { id: order.id } })).toMatchObject({ buyerName: '떠난구매자' });
    shiftClock(120 * DAY_MS);
    await letGo();
    expect(await db.order.findUnique({ where: { id: order.id } })).toMatchObject({ buyerName: '', erasedAt: null });
    expect(await seenIn(['떠난구매자'])).toEqual(['PersonApart']);
    expect(await revealCustomer(order.number, 'contact', operator)).toMatchObject({ tel: '01012345678' });
    shiftClock(6 * YEAR_MS);
    await letGo();
    expect(await seenIn(['떠난구매자'])).toEqual([]);
    expect(await revealCustomer(order.number, 'contact', operator)).toMatchObject({ tel: '' });
  });
});

describe('the proof', () => {
  test('says before what would go, and afterwards what went, in a chain nobody rewrites', async () => {
    const person = canary();
    const { number } = await deliveredTo(person);
    await untilConfirmed();
    shiftClock(6 * YEAR_MS);
    const due = (await readDue()).find(({ rule }) => rule === 'orders');
    expect(due).toMatchObject({ count: 1, oldest: [{ subject: number }] });
    expect(await seenIn([person.mark])).toContain('Order');
    await letGo();
    const { id } = await db.order.findUniqueOrThrow({ where: { number } });
    const proofs = await db.retentionProof.findMany({ orderBy: { id: 'asc' } });
    const proof = proofs.findLast(({ rule }) => rule === 'orders');
    if (!proof) throw new Error('no proof');
    const went = { rule: 'orders', before: proof.before, ids: [String(id)] } as const;
    expect(proof.digest).toBe(digestOf({ ...went, ids: [...went.ids] }, proof.previousDigest));
    const digests = ['0'.repeat(64), ...proofs.map(({ digest }) => digest)];
    expect(proofs.map(({ previousDigest }) => previousDigest)).toEqual(digests.slice(0, -1));
    await expect(db.retentionProof.update({ where: { id: proof.id }, data: { count: 9 } })).rejects.toThrow();
    await expect(db.retentionProof.delete({ where: { id: proof.id } })).rejects.toThrow();
  });

  test('the night’s work is done once, by whichever worker comes first', async () => {
    shiftClock(7 * YEAR_MS);
    await Promise.all([letGoNightly(), letGoNightly()]);
    await letGoNightly();
    expect(await db.retentionRun.count()).toBe(1);
    expect((await readProofs()).lastRunAt).not.toBeNull();
  });
});
