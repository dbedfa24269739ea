import { beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { listLostRefunds } from '../orders/operator-refunds';
import { anOperator } from '../testing/bought';
import { decidingAs, itemOf } from '../testing/parked';
import { provider } from '../testing/provider';
import { refundAll } from '../testing/refund-all';
import { sweep } from './reconcile';
import { askAgain, endRefund } from './refused-refund';
import { resolveParked } from './resolve-parked';
import { settlePayment } from './settle-payment';

beforeEach(() => {
  shiftClock(0);
  return provider.calm();
});

const operator = await anOperator();
const account = { holder: '구매자', bank: '088', number: '110123456789' } as const;

const act = decidingAs(operator);

/** Money that was paid under a name of ours, of which the books know nothing. */
const lost = async (window = {}) => {
  const merchant_uid = `gagaeGONE${Math.random().toString(36).slice(2).toUpperCase()}`;
  const impUid = await provider.pay({ merchant_uid, amount: 9_000, ...window });
  await settlePayment(impUid, 'clock');
  return impUid;
};
const refundsOf = (impUid: string) => db.refund.findMany({ where: { impUid }, orderBy: { id: 'asc' } });

describe('money whose checkout is lost goes back', () => {
  test('in full and once, as the name it was paid under is ours; the operator’s reason is in the ledger', async () => {
    const impUid = await lost();
    expect(await act(impUid, 'refund')).toBe('resolved');
    expect(await act(impUid, 'refund')).toBe('not-waiting');
    await provider.fault({ on: 'POST /payments/cancel', do: 'hangAfter', nth: 1, ms: 100 });
    await refundAll().catch(() => undefined);
    await provider.calm();
    await refundAll();
    expect((await provider.payment(impUid)).cancel_history).toMatchObject([{ amount: 9_000 }]);
    expect(await refundsOf(impUid)).toMatchObject([{ status: 'done', paymentId: null, reason: '전화로 확인함' }]);
    expect(
      await db.auditEntry.findFirst({ where: { action: 'parked.resolve' }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ detail: { kind: 'no-such-checkout', action: 'refund' } });
    await settlePayment(impUid, 'webhook');
    expect(await db.parkedItem.count({ where: { impUid, resolvedAt: null } })).toBe(0);
  });

  test('only what is left of it when a part went back at the console, and nothing when all did', async () => {
    const [part, all] = [await lost(), await lost()];
    await provider.consoleCancel(part, 2_000);
    await provider.consoleCancel(all);
    expect(await act(part, 'refund')).toBe('resolved');
    expect(await act(all, 'refund')).toBe('not-possible');
    await refundAll();
    expect(await provider.payment(part)).toMatchObject({ cancel_amount: 9_000 });
    expect(await refundsOf(part)).toMatchObject([{ status: 'done', amountMinor: 7_000 }]);
  });

  test('a transfer to the account its buyer names, which is forgotten when it is there', async () => {
    const impUid = await lost({ method: 'vbank', pg: 'html5_inicis', status: 'ready' });
    await provider.deposit(impUid);
    await settlePayment(impUid, 'clock');
    expect(await act(impUid, 'refund')).toBe('needs-account');
    expect(await act(impUid, 'refund', { account })).toBe('resolved');
    expect(JSON.stringify(await refundsOf(impUid))).not.toContain(account.number);
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 9_000 });
    expect(await refundsOf(impUid)).toMatchObject([{ status: 'done', accountSealed: null }]);
  });

  test('and when the provider refuses it, it is asked again, or waits for a decision once more', async () => {
    const impUid = await lost();
    await act(impUid, 'refund');
    await provider.fault({ on: 'POST /payments/cancel', do: 'refuse', message: '카드사 점검' });
    await refundAll();
    const [refused] = await refundsOf(impUid);
    expect(refused).toMatchObject({ status: 'refused', refusal: '카드사 점검' });
    const id = refused?.id ?? 0;
    expect((await listLostRefunds(impUid)).map(({ next }) => next)).toEqual(['ask-again']);
    expect(await askAgain(id, operator)).toBe('asked');
    await refundAll();
    await endRefund({ refundId: id, how: 'dropped', note: '다시 정하기로 함' }, operator);
    expect(await itemOf(impUid)).toMatchObject({ kind: 'refund-refused' });
    const waiting = { impUid, kind: 'no-such-checkout', resolvedAt: null };
    const again = await db.parkedItem.findFirstOrThrow({ where: waiting });
    await provider.calm();
    expect(await resolveParked(again.id, { action: 'refund', note: '' }, operator)).toBe('resolved');
    await refundAll();
    expect(await provider.payment(impUid)).toMatchObject({ cancel_amount: 9_000 });
  });

  test('what the provider makes days later is learnt from its list', async () => {
    const impUid = await lost({ method: 'vbank', pg: 'html5_inicis', status: 'ready' });
    await provider.deposit(impUid);
    await settlePayment(impUid, 'clock');
    await act(impUid, 'refund', { account });
    await provider.settings({ slow_refunds: true });
    await refundAll();
    await provider.settings({ slow_refunds: false });
    expect(await refundsOf(impUid)).toMatchObject([{ status: 'requested', acceptedAt: expect.any(Date) }]);
    await provider.shiftClock(3 * 86_400_000);
    await sweep('cancelled');
    await provider.shiftClock(0);
    expect(await refundsOf(impUid)).toMatchObject([{ status: 'done' }]);
  });
});
