import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import type { Role } from '../domain/permissions';
import { createOperator } from '../operators/create-operator';
import { listParked } from '../orders/operator-parked';
import { decidingAs, itemOf } from '../testing/parked';
import { provider } from '../testing/provider';
import { refundAll } from '../testing/refund-all';
import { open, stockShelf } from '../testing/shop';
import { approveParked, declineParked, takeBackParked } from './approve-parked';
import { countWaitingParked, listWaitingParked } from './parked-approval';
import { settlePayment } from './settle-payment';

beforeEach(() => provider.calm());

async function someone(role: Role): Promise<{ id: string; email: string }> {
  const email = `${role}-${Math.random()}@gagae.example`;
  const made = await createOperator(email, role, 'a-password-for-tests', role);
  if (made.kind !== 'created') throw new Error(made.kind);
  return { id: made.id, email };
}

const manager = await someone('manager');
const owner = await someone('owner');
const account = { holder: '구매자', bank: '088', number: '110123456789' } as const;
const act = decidingAs(manager);

/** Money that was paid under a name of ours, of which the books know nothing. */
async function lost(amount: number, window = {}): Promise<string> {
  const merchant_uid = `gagaeGONE${Math.random().toString(36).slice(2).toUpperCase()}`;
  const impUid = await provider.pay({ merchant_uid, amount, ...window });
  await settlePayment(impUid, 'clock');
  return impUid;
}

/** An order that waits for a deposit, of which `overKrw` too much comes. */
async function overpaid(overKrw: number): Promise<{ impUid: string; checkoutId: string }> {
  const sku = await stockShelf(3, 20_000);
  const { checkoutId, amountKrw, requestPay } = await open([{ sku, quantity: 1 }], {
    payment: { pg: 'html5_inicis', payMethod: 'vbank' },
  });
  const window = { merchant_uid: requestPay.merchant_uid, amount: amountKrw, method: 'vbank', status: 'ready' };
  const impUid = await provider.pay(window);
  await settlePayment(impUid, 'callback');
  await provider.edit(impUid, {
    status: 'paid',
    amount: amountKrw + overKrw,
    paid_at: Math.floor(Date.now() / 1000),
  });
  await settlePayment(impUid, 'webhook');
  return { impUid, checkoutId };
}

const waitingOf = async (impUid: string) => {
  const waiting = (await listWaitingParked()).find(({ item }) => item.impUid === impUid);
  if (!waiting) throw new Error('nothing waits');
  return waiting;
};

const sentBack = async (impUid: string) => (await provider.payment(impUid)).cancel_amount;
const refundsOf = (impUid: string) => db.refund.findMany({ where: { impUid } });

describe('parked money beyond what one person may give back', () => {
  test('waits for a second person, and nothing else is done with it meanwhile', async () => {
    const impUid = await lost(1_000_001);
    expect(await act(impUid, 'refund')).toBe('proposed');
    await refundAll();
    expect(await sentBack(impUid)).toBe(0);
    expect(await refundsOf(impUid)).toEqual([]);
    expect(await itemOf(impUid)).toMatchObject({ resolvedAt: null });
    expect(await act(impUid, 'refund')).toBe('awaits-approval');
    expect(await act(impUid, 'ignore')).toBe('awaits-approval');
    const page = await listParked('waiting', { after: null, before: null });
    expect(page.rows.find((row) => row.impUid === impUid)).toMatchObject({ isWaitingForAnother: true });
    expect(await countWaitingParked()).toBeGreaterThan(0);
  });

  test('goes back once when the second person agrees, whoever presses how often', async () => {
    const impUid = await lost(2_000_000);
    await act(impUid, 'refund');
    const { id, money } = await waitingOf(impUid);
    expect(money).toEqual({ currency: 'KRW', minor: 2_000_000 });
    expect(await approveParked(id, manager)).toBe('own');
    const other = await someone('owner');
    const answers = await Promise.all([approveParked(id, owner), approveParked(id, other)]);
    expect(answers.sort()).toEqual(['approved', 'not-waiting']);
    await refundAll();
    expect((await provider.payment(impUid)).cancel_history).toMatchObject([{ amount: 2_000_000 }]);
    expect(await refundsOf(impUid)).toMatchObject([{ status: 'done', requestedBy: manager.email }]);
    const item = await itemOf(impUid);
    expect(item).toMatchObject({ resolvedWith: 'refund', resolvedBy: manager.email });
    const entries = await db.auditEntry.findMany({ where: { subject: String(item.id) }, orderBy: { id: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual(['parked.propose', 'parked.approve']);
    expect(entries[1]?.operatorId).not.toBe(manager.id);
  });

  test('a sum one person may give back goes at once, and the part that went before counts with it', async () => {
    const [small, rest] = [await lost(1_000_000), await lost(1_000_001)];
    expect(await act(small, 'refund')).toBe('resolved');
    await provider.consoleCancel(rest, 600_000);
    expect(await act(rest, 'refund')).toBe('proposed');
  });

  test('what is over of a deposit is such money too', async () => {
    const { impUid, checkoutId } = await overpaid(1_500_000);
    expect(await act(impUid, 'adopt', { account })).toBe('proposed');
    expect(await db.order.findUnique({ where: { checkoutId } })).toMatchObject({ status: 'awaiting_deposit' });
    const { id, account: shown } = await waitingOf(impUid);
    expect(shown).toMatchObject({ ending: '789' });
    expect(JSON.stringify(await db.parkedApproval.findMany())).not.toContain(account.number);
    expect(await approveParked(id, owner)).toBe('approved');
    await refundAll();
    expect(await sentBack(impUid)).toBe(1_500_000);
    expect(await db.order.findUnique({ where: { checkoutId } })).toMatchObject({ status: 'paid', refundedKrw: 0 });
    expect(await db.parkedApproval.findUnique({ where: { id } })).toMatchObject({ accountSealed: null });
  });

  test('money of unknown worth always takes two', async () => {
    const impUid = await lost(12, { currency: 'USD', pg: 'paypal_v2' });
    expect(await act(impUid, 'refund')).toBe('proposed');
  });
});

describe('the second person’s answer', () => {
  test('a no sends nothing back, and the item waits for another way out', async () => {
    const impUid = await lost(3_000_000);
    await act(impUid, 'refund');
    const { id } = await waitingOf(impUid);
    expect(await takeBackParked(id, owner)).toBe('not-own');
    expect(await declineParked(id, '손님에게 다시 확인', owner)).toBe('declined');
    expect(await approveParked(id, owner)).toBe('not-waiting');
    expect(await sentBack(impUid)).toBe(0);
    expect(await act(impUid, 'refund')).toBe('proposed');
    expect(await takeBackParked((await waitingOf(impUid)).id, manager)).toBe('declined');
  });

  test('a yes to what it is not any more makes no refund', async () => {
    const impUid = await lost(3_000_000);
    await act(impUid, 'refund');
    const { id } = await waitingOf(impUid);
    await provider.consoleCancel(impUid, 1_000);
    expect(await approveParked(id, owner)).toBe('outdated');
    expect(await sentBack(impUid)).toBe(1_000);
    expect(await refundsOf(impUid)).toEqual([]);
    expect(await act(impUid, 'refund')).toBe('proposed');
  });

  test('nothing is decided while the provider cannot be asked', async () => {
    const impUid = await lost(3_000_000);
    await act(impUid, 'refund');
    const { id } = await waitingOf(impUid);
    await provider.fault({ on: 'GET /payments/:id', do: 'e500' });
    expect(await approveParked(id, owner)).toBe('unreachable');
    await provider.calm();
    expect(await approveParked(id, owner)).toBe('approved');
  });

  test('the database itself refuses a yes by who asked for it', async () => {
    const impUid = await lost(3_000_000);
    await act(impUid, 'refund');
    const { id } = await waitingOf(impUid);
    const forged = { status: 'approved', decidedById: manager.id, decidedAt: new Date() } as const;
    await expect(db.parkedApproval.update({ where: { id }, data: forged })).rejects.toThrow();
  });
});
