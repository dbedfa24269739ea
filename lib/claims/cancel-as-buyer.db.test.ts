import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../db';
import { sendParcel } from '../delivery/send-parcel';
import { accessToken } from '../payment/access';
import { runRefund } from '../payment/refund';
import { giveAccountToCancel } from '../payment/refund-account';
import { anOperator, type Bought, buyOrder, orderOf } from '../testing/bought';
import { inLine } from '../testing/in-line';
import { provider } from '../testing/provider';
import { stockFaults, stockOfSku } from '../testing/shop';
import { cancelByBuyer, previewCancel, readCancelDesk } from './cancel-as-buyer';

let operator: { id: string; email: string };

beforeAll(async () => {
  operator = await anOperator();
});
beforeEach(() => provider.calm());

const twoMugsAndATray = () =>
  buyOrder([
    { priceKrw: 10_000, quantity: 2 },
    { priceKrw: 8_000, quantity: 1 },
  ]);

const tokenOf = ({ checkoutId }: Bought) => accessToken(checkoutId);
const chosen = ({ lineIds }: Bought, quantities: readonly number[]) =>
  quantities.flatMap((quantity, index) => (quantity > 0 ? [{ lineId: lineIds[index] ?? 0, quantity }] : []));

const look = (order: Bought, quantities: readonly number[]) =>
  previewCancel(order.number, tokenOf(order), chosen(order, quantities));

async function cancel(order: Bought, quantities: readonly number[]) {
  const seen = await look(order, quantities);
  if (seen.kind !== 'refundable') return seen;
  const { fingerprint } = seen;
  return cancelByBuyer({
    number: order.number,
    token: tokenOf(order),
    chosen: chosen(order, quantities),
    fingerprint,
  });
}

async function runRefunds(order: Bought): Promise<void> {
  for (const { id } of await db.refund.findMany({ where: { order: { number: order.number }, status: 'requested' } }))
    await runRefund(id);
}

const parcel = ({ number: orderNumber }: Bought, waybill = '123456789012') => ({
  ...{ orderNumber, carrier: 'cj', waybill },
  lines: null,
});

describe('before the goods leave, a buyer', () => {
  test('gets everything back with the delivery, and the goods are on the shelf again', async () => {
    const order = await twoMugsAndATray();
    expect(await look(order, [2, 1])).toMatchObject({ plan: { amountKrw: 31_000, shippingKrw: 3_000 } });
    expect(await cancel(order, [2, 1])).toEqual({ kind: 'requested', amountKrw: 31_000 });
    await runRefunds(order);
    expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: 31_000 });
    expect(await Promise.all(order.skus.map(stockOfSku))).toEqual([10, 10]);
    expect(await stockFaults()).toEqual([]);
  });

  test('cancels some pieces; the rest is sent as ordered', async () => {
    const order = await twoMugsAndATray();
    expect(await cancel(order, [1, 0])).toEqual({ kind: 'requested', amountKrw: 10_000 });
    expect(await sendParcel(parcel(order), operator)).toEqual({ kind: 'refunding' });
    await runRefunds(order);
    expect(await readCancelDesk(order.number, tokenOf(order))).toMatchObject({ lines: [{ left: 1 }, { left: 1 }] });
    expect(await cancel(order, [1, 1])).toEqual({ kind: 'requested', amountKrw: 21_000 });
    await runRefunds(order);
    expect(await orderOf(order)).toMatchObject({ status: 'cancelled', refundedKrw: 31_000 });
  });

  test('is asked for an account where a deposit cannot go back by itself', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }], { payMethod: 'vbank' });
    expect(await cancel(order, [1])).toEqual({ kind: 'needs-account' });
    const account = { holder: '구매자', bank: '088', number: '110123456789' } as const;
    expect(await giveAccountToCancel(order.number, tokenOf(order), account)).toBe('kept');
    expect(await cancel(order, [1])).toEqual({ kind: 'requested', amountKrw: 13_000 });
  });

  test('cannot take back a part where the way of paying knows only the whole', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 2 }], { pg: 'danal', payMethod: 'phone' });
    expect(await readCancelDesk(order.number, tokenOf(order))).toMatchObject({ isPartlyRefundable: false });
    expect(await cancel(order, [1])).toEqual({ kind: 'not-partly', totalKrw: 23_000 });
    expect(await cancel(order, [2])).toEqual({ kind: 'requested', amountKrw: 23_000 });
  });
});

describe('nothing is cancelled', () => {
  test('by somebody else', async () => {
    const order = await twoMugsAndATray();
    const token = accessToken(randomUUID());
    expect(await readCancelDesk(order.number, token)).toBeNull();
    expect(await previewCancel(order.number, token, chosen(order, [1, 0]))).toEqual({ kind: 'not-found' });
    const request = { number: order.number, token, chosen: chosen(order, [1, 0]), fingerprint: '' };
    expect(await cancelByBuyer(request)).toEqual({ kind: 'not-found' });
  });

  test('of what has left, while what is still there can be', async () => {
    const order = await twoMugsAndATray();
    await sendParcel({ ...parcel(order), lines: chosen(order, [2, 0]) }, operator);
    expect(await cancel(order, [1, 0])).toEqual({ kind: 'sent' });
    // The delivery happened: its price stays.
    expect(await cancel(order, [0, 1])).toEqual({ kind: 'requested', amountKrw: 8_000 });
  });

  test('that was agreed to as something else', async () => {
    const order = await twoMugsAndATray();
    const request = { number: order.number, token: tokenOf(order), chosen: chosen(order, [1, 0]) };
    expect(await cancelByBuyer({ ...request, fingerprint: 'of another plan' })).toMatchObject({ kind: 'changed' });
    expect(await db.refund.count({ where: { order: { number: order.number } } })).toBe(0);
  });
});

describe('a cancel and a parcel at the same moment', () => {
  const kinds = (answers: readonly { kind: string }[]) => answers.map(({ kind }) => kind);
  const race = async (order: Bought, isParcelFirst: boolean) => {
    const seen = await look(order, [2, 1]);
    if (seen.kind !== 'refundable') throw new Error(seen.kind);
    const request = { number: order.number, token: tokenOf(order), chosen: chosen(order, [2, 1]) };
    const cancelling = (): Promise<{ kind: string }> => cancelByBuyer({ ...request, fingerprint: seen.fingerprint });
    const sending = (): Promise<{ kind: string }> => sendParcel(parcel(order), operator);
    return inLine(order, isParcelFirst ? [sending, cancelling] : [cancelling, sending]);
  };

  test('the parcel wins: nothing goes back', async () => {
    const order = await twoMugsAndATray();
    expect(kinds(await race(order, true))).toEqual(['sent', 'sent']);
    expect(await orderOf(order)).toMatchObject({ status: 'shipped' });
    expect(await db.refund.count({ where: { order: { number: order.number } } })).toBe(0);
  });

  test('the cancel wins: nothing leaves, and the money goes back once', async () => {
    const order = await twoMugsAndATray();
    expect(kinds(await race(order, false))).toEqual(['requested', 'refunding']);
    await runRefunds(order);
    expect(await provider.cancelsSent(order.impUid)).toHaveLength(1);
    expect(await sendParcel(parcel(order), operator)).toEqual({ kind: 'stage', stage: 'cancelled' });
  });

  test('pressed twice, it is one cancel', async () => {
    const order = await twoMugsAndATray();
    const seen = await look(order, [2, 1]);
    const fingerprint = seen.kind === 'refundable' ? seen.fingerprint : '';
    const request = { number: order.number, token: tokenOf(order), chosen: chosen(order, [2, 1]), fingerprint };
    const press = (): Promise<{ kind: string }> => cancelByBuyer(request);
    expect(kinds(await inLine(order, [press, press]))).toEqual(['requested', 'in-flight']);
  });
});
