import { afterEach, describe, expect, test } from 'vitest';
import { now, shiftClock } from '../clock';
import { db } from '../db';
import { moveOrders } from '../delivery/move-orders';
import { listAudit } from '../operators/audit-ledger';
import { closeCheckout } from '../payment/close-checkout';
import { openCheckout, type Wish } from '../payment/open-checkout';
import { runRefund } from '../payment/refund';
import { requestRefund } from '../payment/request-refund';
import { settlePayment } from '../payment/settle-payment';
import { anOperator } from '../testing/bought';
import { discountFaults, memberWith, payFor, pointsOf } from '../testing/discounts';
import { inLineBehind } from '../testing/in-line';
import { provider } from '../testing/provider';
import { open, stockFaults, stockShelf, wish } from '../testing/shop';
import { earnPoints } from './earn-points';
import { expirePoints } from './expire-points';
import { grantPoints } from './grant-points';
import { readPointBook } from './read-points';

afterEach(() => shiftClock(0));

const tryOpen = (sku: string, change: Partial<Wish>) =>
  openCheckout(wish([{ sku, quantity: 1 }], change), { key: null, previousId: null });

async function refund(orderNumber: string, parts?: { lineId: number; quantity: number }[]) {
  const wished = parts && { wish: { lines: parts, shipping: false, extraKrw: 0 } };
  const operator = await anOperator();
  const answer = await requestRefund({ orderNumber, ...wished, reason: '단순 변심', returnStock: true, operator });
  expect(answer.kind).toBe('requested');
  const { id } = await db.refund.findFirstOrThrow({
    where: { order: { number: orderNumber } },
    orderBy: { id: 'desc' },
  });
  await runRefund(id);
}

const earn = (orderId: number) => db.$transaction((tx) => earnPoints(tx, orderId));

describe('points at a checkout', () => {
  test('are paid instead of money, and taken from the balance with it', async () => {
    const member = await memberWith(5_000);
    const sku = await stockShelf(9, 14_000);
    const checkout = await open([{ sku, quantity: 1 }], { customerId: member.id, pointsKrw: 2_000 });
    expect(checkout).toMatchObject({ amountKrw: 15_000, requestPay: { amount: 15_000 } });
    expect(await pointsOf(member.id)).toBe(3_000);
    expect((await payFor(checkout)).order).toMatchObject({ totalKrw: 15_000, checkout: { pointsKrw: 2_000 } });
    expect(await pointsOf(member.id)).toBe(3_000);
  });

  test('are refused with the reason: too few, too many, more than half, or nobody signed in', async () => {
    const member = await memberWith(9_000);
    const sku = await stockShelf(9, 14_000);
    const code = async (pointsKrw: number, customerId: string | null = member.id) => {
      const outcome = await tryOpen(sku, { customerId, pointsKrw });
      return outcome.kind === 'discount-refused' ? outcome.code : outcome.kind;
    };
    expect(await code(999)).toBe('points-minimum');
    expect(await code(9_001)).toBe('points-over');
    expect(await code(7_001)).toBe('points-limit');
    expect(await code(7_000, null)).toBe('points-sign-in');
    expect(await code(7_000)).toBe('opened');
  });

  test('come back when it ends unpaid, and are taken again when it is paid after that', async () => {
    const member = await memberWith(2_000);
    const sku = await stockShelf(9, 14_000);
    const late = await open([{ sku, quantity: 1 }], { customerId: member.id, pointsKrw: 2_000 });
    await closeCheckout(late.checkoutId);
    await closeCheckout(late.checkoutId);
    expect(await pointsOf(member.id)).toBe(2_000);
    expect((await payFor(late)).order).toMatchObject({ status: 'paid' });
    expect(await pointsOf(member.id)).toBe(0);
  });

  test('that were spent meanwhile send the money of the late payment back', async () => {
    const member = await memberWith(2_000);
    const sku = await stockShelf(9, 14_000);
    const late = await open([{ sku, quantity: 1 }], { customerId: member.id, pointsKrw: 2_000 });
    await closeCheckout(late.checkoutId);
    await open([{ sku, quantity: 1 }], { customerId: member.id, pointsKrw: 2_000 });
    const { settlement } = await payFor(late);
    expect(settlement).toMatchObject({ state: { cancelReason: 'discount-used-after-close' } });
    expect([await pointsOf(member.id), await discountFaults(), await stockFaults()]).toEqual([0, [], []]);
  });

  test('cannot be spent eight times at the same moment', async () => {
    const member = await memberWith(2_500);
    const sku = await stockShelf(20, 14_000);
    const outcomes = await inLineBehind(
      (tx) => tx.$queryRaw`SELECT 1 FROM "Customer" WHERE id = ${member.id} FOR UPDATE`,
      Array.from({ length: 8 }, () => () => tryOpen(sku, { customerId: member.id, pointsKrw: 2_000 })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
    expect([await pointsOf(member.id), await discountFaults(), await stockFaults()]).toEqual([500, [], []]);
  });
});

describe('a refund', () => {
  test('gives back as points what was paid in points, piece by piece, and all of it at the end', async () => {
    const member = await memberWith(5_000);
    const sku = await stockShelf(9, 3_333);
    const { order } = await payFor(await open([{ sku, quantity: 3 }], { customerId: member.id, pointsKrw: 2_000 }));
    const [line] = order?.checkout.lines ?? [];
    if (!order || !line) throw new Error('no order');
    await refund(order.number, [{ lineId: line.id, quantity: 1 }]);
    expect(await pointsOf(member.id)).toBe(3_667);
    await refund(order.number, [{ lineId: line.id, quantity: 1 }]);
    expect(await pointsOf(member.id)).toBe(4_333);
    await refund(order.number);
    expect(await pointsOf(member.id)).toBe(5_000);
    const { refundedKrw, totalKrw, status } = await db.order.findUniqueOrThrow({ where: { id: order.id } });
    expect([refundedKrw, status]).toEqual([totalKrw, 'cancelled']);
  });

  test('of everything at the provider’s console brings the points back too', async () => {
    const member = await memberWith(2_000);
    const sku = await stockShelf(9, 14_000);
    const checkout = await open([{ sku, quantity: 1 }], { customerId: member.id, pointsKrw: 2_000 });
    const impUid = await provider.pay({ merchant_uid: checkout.requestPay.merchant_uid, amount: checkout.amountKrw });
    await settlePayment(impUid, 'callback');
    await provider.consoleCancel(impUid);
    await settlePayment(impUid, 'webhook');
    await settlePayment(impUid, 'clock');
    expect(await pointsOf(member.id)).toBe(2_000);
  });

  test('takes back what its money had earned, as far as it is still there', async () => {
    const member = await memberWith(0);
    const sku = await stockShelf(9, 60_000);
    const { order } = await payFor(await open([{ sku, quantity: 2 }], { customerId: member.id }));
    const [line] = order?.checkout.lines ?? [];
    if (!order || !line) throw new Error('no order');
    await earn(order.id);
    expect(await pointsOf(member.id)).toBe(1_200);
    await grantPoints({ email: member.email, delta: -1_000, note: '시험' }, await anOperator());
    await refund(order.number, [{ lineId: line.id, quantity: 1 }]);
    expect([await pointsOf(member.id), await discountFaults()]).toEqual([0, []]);
  });
});

describe('points come in', () => {
  test('with the confirmation of a purchase: one percent of what was paid, once', async () => {
    const member = await memberWith(0);
    const sku = await stockShelf(9, 60_050);
    const { order } = await payFor(await open([{ sku, quantity: 1 }], { customerId: member.id }));
    if (!order) throw new Error('no order');
    await db.order.update({ where: { id: order.id }, data: { status: 'delivered', deliveredAt: now() } });
    const operator = await anOperator();
    await moveOrders([order.number], 'confirmed', operator);
    expect(await pointsOf(member.id)).toBe(600);
    await moveOrders([order.number], 'delivered', operator);
    await moveOrders([order.number], 'confirmed', operator);
    await Promise.all([earn(order.id), earn(order.id)]);
    expect(await pointsOf(member.id)).toBe(600);
    const { entries } = await readPointBook(member.id);
    expect(entries).toMatchObject([{ delta: 600, reason: 'earn', orderNumber: order.number }]);
  });

  test('from an operator with a reason, who is written down, and cannot take more than there is', async () => {
    const member = await memberWith(3_000);
    const operator = await anOperator();
    expect(await grantPoints({ email: member.email, delta: -3_001, note: '정정' }, operator)).toBe('too-few');
    expect(await grantPoints({ email: member.email, delta: -500, note: '정정' }, operator)).toBe('done');
    expect(await grantPoints({ email: 'nobody@example.com', delta: 5, note: '정정' }, operator)).toBe('no-member');
    expect(await pointsOf(member.id)).toBe(2_500);
    const { rows } = await listAudit({ kind: 'all', operatorId: null, subject: member.id }, null);
    expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
      ['points.take', { delta: -500, note: '정정' }],
      ['points.grant', { delta: 3_000, note: '시험' }],
    ]);
  });
});

test('points end a year after they came in; what was spent was spent of the oldest', async () => {
  const member = await memberWith(3_000);
  const sku = await stockShelf(9, 14_000);
  await payFor(await open([{ sku, quantity: 1 }], { customerId: member.id, pointsKrw: 2_000 }));
  shiftClock(100 * 86_400_000);
  await grantPoints({ email: member.email, delta: 700, note: '시험' }, await anOperator());
  shiftClock(364 * 86_400_000);
  expect(await expirePoints()).toBe(0);
  expect((await readPointBook(member.id)).endingKrw).toBe(1_000);
  shiftClock(366 * 86_400_000);
  await Promise.all([expirePoints(), expirePoints()]);
  expect([await pointsOf(member.id), await discountFaults()]).toEqual([700, []]);
  expect(await expirePoints()).toBe(0);
});
