import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { withdrawalEnd } from '../domain/withdrawal';
import { runNextJob } from '../jobs/worker';
import { sendMessage } from '../messages/send-message';
import { accessToken } from '../payment/access';
import { requestRefund } from '../payment/request-refund';
import { provider } from '../testing/provider';
import { paidOrder } from '../testing/shop';
import { confirmByBuyer, confirmDelivered, moveOrders } from './move-orders';
import { readShipping } from './parcels';
import { runRegistration } from './register-delivery';
import { SECOND_THOUGHT_MS, sendParcel } from './send-parcel';
import { takeBackBatch } from './take-back';

const operator = { id: 'operator', email: 'operator@example.com' };

beforeAll(() => db.operator.create({ data: { ...operator, name: '운영자' } }));
beforeEach(async () => {
  await provider.calm();
  await provider.clearInbox();
});
afterEach(() => shiftClock(0));

const stageOf = async (number: string) => (await db.order.findUniqueOrThrow({ where: { number } })).status;
const parcel = (orderNumber: string, waybill = '123456789012') => ({
  orderNumber,
  carrier: 'cj',
  waybill,
  lines: null,
});

async function work(): Promise<void> {
  const message = (payload: unknown) => sendMessage((payload as { messageId: number }).messageId);
  const register = (payload: unknown) => runRegistration((payload as { shipmentId: number }).shipmentId);
  while (await runNextJob('housekeeping', { message, 'register-delivery': register }));
}

const shippedMails = async (number: string) =>
  (await provider.inbox()).filter(
    ({ kind, subject }) => kind === 'mail' && subject?.includes(`상품을 보냈습니다 (${number})`),
  );

describe('a parcel', () => {
  test('of everything puts the order on its way and tells the buyer once, where to follow it', async () => {
    const { number } = await paidOrder();
    expect(await sendParcel(parcel(number, '1234-5678-9012'), operator)).toMatchObject({ kind: 'sent' });
    expect(await stageOf(number)).toBe('shipped');
    await work();
    expect(await shippedMails(number)).toEqual([]);
    shiftClock(SECOND_THOUGHT_MS + 1_000);
    await work();
    await work();
    const mails = await shippedMails(number);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('https://trace.cjlogistics.com/next/tracking.html?wblNo=123456789012');
  });

  test('that is sent twice at once is sent once', async () => {
    const { id, number } = await paidOrder();
    const answers = await Promise.all([1, 2, 3].map(() => sendParcel(parcel(number), operator)));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['already-sent', 'already-sent', 'sent']);
    expect(await db.shipment.count({ where: { orderId: id } })).toBe(1);
  });

  test('of a part leaves the rest to be sent', async () => {
    const { number } = await paidOrder();
    const [first] = (await readShipping(number))?.left ?? [];
    const lines = [{ lineId: first?.lineId ?? 0, quantity: 1 }];
    expect(await sendParcel({ ...parcel(number), lines }, operator)).toMatchObject({ kind: 'sent' });
    expect(await stageOf(number)).toBe('preparing');
    expect((await readShipping(number))?.left.map(({ quantity }) => quantity)).toEqual([1, 1]);
    const tooMany = [{ lineId: first?.lineId ?? 0, quantity: 2 }];
    expect(await sendParcel({ ...parcel(number, '999999999999'), lines: tooMany }, operator)).toEqual({
      kind: 'quantities',
    });
    expect(await sendParcel(parcel(number, '999999999999'), operator)).toMatchObject({ kind: 'sent' });
    expect(await stageOf(number)).toBe('shipped');
  });

  test('is not sent while money is on its way back', async () => {
    const { number } = await paidOrder();
    await requestRefund({ orderNumber: number, reason: '변심', returnStock: true, operator });
    expect(await sendParcel(parcel(number), operator)).toEqual({ kind: 'refunding' });
  });

  test('is not sent under a number that the carrier does not have', async () => {
    const { number } = await paidOrder();
    expect(await sendParcel(parcel(number, '12345'), operator)).toEqual({ kind: 'waybill' });
    expect(await stageOf(number)).toBe('paid');
  });
});

describe('a parcel that was sent by mistake', () => {
  test('can be taken back before the buyer hears of it; nobody ever does', async () => {
    const { number } = await paidOrder();
    const sent = await sendParcel(parcel(number), operator);
    const batch = sent.kind === 'sent' ? sent.batch : '';
    expect(await takeBackBatch(batch, operator)).toEqual({ takenBack: 1, tooLate: 0 });
    expect(await stageOf(number)).toBe('preparing');
    shiftClock(SECOND_THOUGHT_MS + 1_000);
    await work();
    expect(await shippedMails(number)).toEqual([]);
    expect(await sendParcel(parcel(number), operator)).toMatchObject({ kind: 'sent' });
  });

  test('cannot be taken back any more when it has been told', async () => {
    const { number } = await paidOrder();
    const sent = await sendParcel(parcel(number), operator);
    shiftClock(SECOND_THOUGHT_MS + 1_000);
    await work();
    shiftClock(0);
    const batch = sent.kind === 'sent' ? sent.batch : '';
    expect(await takeBackBatch(batch, operator)).toEqual({ takenBack: 0, tooLate: 1 });
    expect(await stageOf(number)).toBe('shipped');
  });
});

describe('an order moves', () => {
  test('as an operator says, many at once, and back', async () => {
    const [first, second] = [await paidOrder(), await paidOrder()];
    const numbers = [first.number, second.number];
    expect(await moveOrders(numbers, 'preparing', operator)).toEqual({
      moved: numbers.map((number) => ({ number, from: 'paid' })),
      refused: [],
    });
    expect(await moveOrders(numbers, 'delivered', operator)).toMatchObject({ moved: [] });
    expect(await moveOrders(numbers, 'paid', operator)).toMatchObject({ refused: [] });
    expect(await db.auditEntry.count({ where: { action: 'order.move', subject: first.number } })).toBe(2);
    expect(await db.stageMove.count({ where: { orderId: first.id } })).toBe(2);
  });

  test('to confirmed when its buyer says so, and only its buyer', async () => {
    const { number, checkoutId } = await paidOrder();
    await sendParcel(parcel(number), operator);
    expect(await confirmByBuyer(number, accessToken(checkoutId))).toBe(false);
    await moveOrders([number], 'delivered', operator);
    expect(await confirmByBuyer(number, accessToken(randomUUID()))).toBe(false);
    expect(await confirmByBuyer(number, accessToken(checkoutId))).toBe(true);
    expect(await stageOf(number)).toBe('confirmed');
  });

  test('to confirmed by itself when its buyer cannot go back on it any more, not before', async () => {
    const { number } = await paidOrder();
    await sendParcel(parcel(number), operator);
    await moveOrders([number], 'delivered', operator);
    const { deliveredAt } = await db.order.findUniqueOrThrow({ where: { number } });
    const leftMs = withdrawalEnd(deliveredAt ?? new Date()).getTime() - Date.now();
    shiftClock(leftMs - 60_000);
    await confirmDelivered();
    expect(await stageOf(number)).toBe('delivered');
    shiftClock(leftMs + 60_000);
    await Promise.all([confirmDelivered(), confirmDelivered()]);
    expect(await stageOf(number)).toBe('confirmed');
    const moves = await db.stageMove.findMany({ where: { order: { number }, to: 'confirmed' } });
    expect(moves).toMatchObject([{ by: 'clock', operator: null }]);
  });
});

describe('the delivery of an escrow payment', () => {
  const escrow = { escrow: true, method: 'trans' };
  const shipmentOf = (orderId: number) => db.shipment.findFirstOrThrow({ where: { orderId } });

  test('is registered at the provider', async () => {
    const { id, number } = await paidOrder(escrow);
    await sendParcel(parcel(number), operator);
    shiftClock(SECOND_THOUGHT_MS + 1_000);
    await work();
    expect((await shipmentOf(id)).registeredAt).not.toBeNull();
    expect((await readShipping(number))?.parcels).toMatchObject([{ registration: 'done' }]);
  });

  test('is registered once when the answer is lost', async () => {
    const { id, number } = await paidOrder(escrow);
    await sendParcel(parcel(number), operator);
    await provider.fault({ on: 'POST /escrows/logis/:imp_uid', do: 'hangAfter', nth: 1, ms: 100 });
    await runRegistration((await shipmentOf(id)).id).catch(() => undefined);
    await provider.calm();
    await runRegistration((await shipmentOf(id)).id);
    expect(await shipmentOf(id)).toMatchObject({ registrationRefusal: null, registeredAt: expect.any(Date) });
  });

  test('that the provider refuses is kept with its words', async () => {
    const { id, number, impUid } = await paidOrder(escrow);
    await sendParcel(parcel(number), operator);
    await provider.edit(impUid, { status: 'cancelled' });
    await runRegistration((await shipmentOf(id)).id);
    expect(await shipmentOf(id)).toMatchObject({
      registeredAt: null,
      registrationRefusal: '배송정보를 등록할 수 없는 상태의 결제건입니다.',
    });
  });

  test('of an ordinary payment is nobody’s business', async () => {
    const { id, number } = await paidOrder();
    await sendParcel(parcel(number), operator);
    const { id: shipmentId } = await shipmentOf(id);
    expect(await db.job.count({ where: { key: `register-delivery:${shipmentId}` } })).toBe(0);
  });
});
