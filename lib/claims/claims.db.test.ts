import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shiftClock } from '../clock';
import { db } from '../db';
import { confirmByBuyer, confirmDelivered } from '../delivery/move-orders';
import { readShipping } from '../delivery/parcels';
import { DAY_MS } from '../domain/seoul';
import { readRefundDesk } from '../orders/operator-refund-desk';
import { accessToken } from '../payment/access';
import { endRefund } from '../payment/refused-refund';
import { anOperator, ask, buyOrder, orderOf, pieces } from '../testing/bought';
import { act, chosen, claim, claimed, deliveredOrder, refundOf, runRefunds, tokenOf } from '../testing/claims';
import { provider } from '../testing/provider';
import { stockFaults, stockOfSku } from '../testing/shop';
import { readClaimDesk } from './claim-desk';
import { listClaimsOf } from './claim-view';
import { listClaims } from './operator-claims';
import { quoteClaim } from './request-claim';
import { withdrawClaim } from './withdraw-claim';

beforeAll(() => anOperator());
beforeEach(() => provider.calm());
afterEach(() => shiftClock(0));

/** Somebody takes the rest out of stock. */
async function sellOut(code: string): Promise<void> {
  const { id, stock } = await db.sku.findUniqueOrThrow({ where: { code } });
  await db.sku.update({
    where: { id },
    data: { stock: 0, moves: { create: { delta: -stock, reason: 'correction' } } },
  });
}

const mugs = () => deliveredOrder([{ priceKrw: 10_000, quantity: 2 }]);

describe('a return', () => {
  test('for a change of mind gives the price back less the postage, and the goods go on the shelf once', async () => {
    const order = await mugs();
    const id = await claimed(order, [1]);
    await act(id, 'approve', 'collect', 'receive', 'inspect');
    expect(await act(id, await refundOf(id))).toEqual({ kind: 'done', state: 'completed' });
    await runRefunds(order);
    expect(await orderOf(order)).toMatchObject({ refundedKrw: 7_000, status: 'delivered' });
    expect(await provider.cancelsSent(order.impUid)).toMatchObject([{ amount: 7_000, checksum: 23_000 }]);
    expect(await stockOfSku(order.skus[0] ?? '')).toBe(9);
    expect(await stockFaults()).toEqual([]);
    expect(await listClaimsOf(order.number)).toMatchObject([{ state: 'completed', refund: 'done', dueAt: null }]);
    expect((await readShipping(order.number))?.left).toEqual([]);
  });

  test('of everything that was wrong gives the delivery back too, and ends the order', async () => {
    const order = await mugs();
    const id = await claimed(order, [2], { reason: 'defective' });
    const inspected = { act: 'inspect', fault: 'shop', inspection: '금이 감', returnStock: false } as const;
    await act(id, 'approve', 'receive', inspected);
    await act(id, await refundOf(id));
    await runRefunds(order);
    expect(await orderOf(order)).toMatchObject({ refundedKrw: 23_000, status: 'cancelled' });
    expect(await stockOfSku(order.skus[0] ?? '')).toBe(8);
  });

  test('costs what the inspection found, and an operator may let the postage be', async () => {
    const order = await mugs();
    const id = await claimed(order, [1], { reason: 'defective' });
    await act(id, 'approve', 'receive', 'inspect');
    expect(await act(id, { ...(await refundOf(id, 0)), postageKrw: 1 } as never)).toMatchObject({ kind: 'refund' });
    await act(id, await refundOf(id, 0));
    await runRefunds(order);
    expect(await orderOf(order)).toMatchObject({ refundedKrw: 10_000 });
  });

  test('is told how much it costs before it is sent; goods worth less than their postage are refused', async () => {
    const order = await deliveredOrder([{ priceKrw: 3_000, quantity: 1 }]);
    expect(await claim(order, [1])).toEqual({ kind: 'not-worth' });
    const other = await mugs();
    const asked = { kind: 'return', reason: 'change_of_mind', lines: chosen(other, [2]) } as const;
    expect(await quoteClaim(other.number, tokenOf(other), asked)).toEqual({
      kind: 'quote',
      fault: 'buyer',
      postageKrw: 3_000,
      refund: { goodsKrw: 20_000, shippingKrw: 0, amountKrw: 17_000 },
    });
    expect(await claim(other, [1], { postageKrw: 0 })).toEqual({ kind: 'changed' });
  });

  test('of a deposit asks where the money goes', async () => {
    const order = await deliveredOrder([{ priceKrw: 10_000, quantity: 1 }], { payMethod: 'vbank' });
    await act(await claimed(order, [1]), 'approve');
    expect(await db.refundAccount.findFirst({ where: { payment: { impUid: order.impUid } } })).toMatchObject({
      askedAt: expect.any(Date),
      sealed: null,
    });
  });

  test('whose refund came to nothing is owed again', async () => {
    const order = await mugs();
    const id = await claimed(order, [1]);
    await act(id, 'approve', 'receive', 'inspect');
    await act(id, await refundOf(id));
    await provider.fault({ on: 'POST /payments/cancel', do: 'refuse', times: 9 });
    await runRefunds(order);
    const { id: refundId } = await db.refund.findFirstOrThrow({ where: { order: { number: order.number } } });
    expect(await listClaimsOf(order.number)).toMatchObject([{ refund: 'refused' }]);
    expect(await claim(order, [2])).toEqual({ kind: 'quantities' });
    await endRefund({ refundId, how: 'dropped', note: '카드사 거절' }, await anOperator());
    expect(await listClaimsOf(order.number)).toMatchObject([{ refund: 'lost', acts: { operator: ['refund'] } }]);
    await provider.calm();
    await act(id, await refundOf(id));
    await runRefunds(order);
    expect(await orderOf(order)).toMatchObject({ refundedKrw: 7_000 });
  });
});

describe('an exchange', () => {
  test('keeps the other goods from its approval, and sends them once', async () => {
    const order = await mugs();
    const [sku = ''] = order.skus;
    const id = await claimed(order, [1], { kind: 'exchange', reason: 'defective' });
    expect(await stockOfSku(sku)).toBe(8);
    await act(id, 'approve');
    expect(await stockOfSku(sku)).toBe(7);
    await act(id, 'collect', 'receive', { act: 'inspect', fault: 'shop', inspection: '', returnStock: false });
    expect(await act(id, 'send')).toEqual({ kind: 'done', state: 'completed' });
    expect(await act(id, 'send')).toEqual({ kind: 'state', state: 'completed' });
    expect(await stockOfSku(sku)).toBe(7);
    expect(await orderOf(order)).toMatchObject({ refundedKrw: 0, status: 'delivered' });
    // The other one may be broken too.
    expect((await readClaimDesk(order.number, tokenOf(order)))?.lines).toMatchObject([{ quantity: 2 }]);
    expect(await stockFaults()).toEqual([]);
  });

  test('puts its goods back when it is taken back, refused, or made a return', async () => {
    const order = await deliveredOrder([{ priceKrw: 10_000, quantity: 3 }]);
    const [sku = ''] = order.skus;
    const exchange = { kind: 'exchange', reason: 'defective' } as const;
    for (const end of ['withdraw', 'refuse', 'convert'] as const) {
      const id = await claimed(order, [1], exchange);
      await act(id, 'approve');
      expect(await stockOfSku(sku)).toBe(6);
      await act(id, ...(end === 'refuse' ? (['receive', 'refuse'] as const) : [end]));
      expect(await stockOfSku(sku)).toBe(7);
      if (end === 'convert') expect(await act(id, 'receive', 'inspect')).toMatchObject({ state: 'inspected' });
    }
    expect(await stockFaults()).toEqual([]);
  });

  test('is not approved for goods that are not there', async () => {
    const order = await mugs();
    const id = await claimed(order, [1], { kind: 'exchange', reason: 'wrong_item' });
    await sellOut(order.skus[0] ?? '');
    expect(await act(id, 'approve')).toEqual({ kind: 'sold-out' });
    expect(await act(id, 'convert')).toEqual({ kind: 'done', state: 'requested' });
    expect(await act(id, 'approve')).toEqual({ kind: 'done', state: 'approved' });
  });

  test('is for goods of the same product only', async () => {
    const [order, other] = [await mugs(), await mugs()];
    const { id: skuId } = await db.sku.findUniqueOrThrow({ where: { code: other.skus[0] ?? '' } });
    const instead = [{ lineId: order.lineIds[0] ?? 0, skuId }];
    expect(await claim(order, [1], { kind: 'exchange', instead })).toEqual({ kind: 'quantities' });
  });
});

describe('nothing can be claimed', () => {
  test('by somebody else, or of what is not there', async () => {
    const order = await mugs();
    const wish = { kind: 'return', reason: 'defective', lines: chosen(order, [1]) } as const;
    expect(await quoteClaim(order.number, accessToken(randomUUID()), wish)).toEqual({ kind: 'not-found' });
    expect(await readClaimDesk(order.number, accessToken(randomUUID()))).toBeNull();
    expect(await claim(order, [3])).toEqual({ kind: 'quantities' });
    const id = await claimed(order, [2]);
    expect(await claim(order, [1])).toEqual({ kind: 'quantities' });
    expect(await withdrawClaim(order.number, accessToken(randomUUID()), id)).toEqual({ kind: 'not-found' });
  });

  test('before it was sent', async () => {
    const order = await buyOrder([{ priceKrw: 10_000, quantity: 1 }]);
    expect(await readClaimDesk(order.number, tokenOf(order))).toBeNull();
  });

  test('too late: a change of mind after seven days, anything after three months', async () => {
    const order = await mugs();
    shiftClock(14 * DAY_MS);
    expect(await claim(order, [1])).toEqual({ kind: 'too-late' });
    expect((await readClaimDesk(order.number, tokenOf(order)))?.reasons.map(({ reason }) => reason)).toEqual([
      'defective',
      'wrong_item',
      'not_as_described',
    ]);
    shiftClock(110 * DAY_MS);
    expect(await claim(order, [1], { reason: 'defective' })).toEqual({ kind: 'too-late' });
    expect(await readClaimDesk(order.number, tokenOf(order))).toBeNull();
  });

  test('with a picture that is none; nothing is kept of the try', async () => {
    const order = await mugs();
    const photos = [new TextEncoder().encode('<svg onload="alert(1)">')];
    expect(await claim(order, [1], { photos })).toEqual({ kind: 'bad-photo' });
    expect(await db.claim.count({ where: { order: { number: order.number } } })).toBe(0);
  });
});

describe('while a claim is open', () => {
  test('its pieces are not given back by another way', async () => {
    const order = await mugs();
    await claimed(order, [1]);
    expect((await readRefundDesk(order.number))?.lines).toMatchObject([{ left: 1 }]);
    expect(await ask(order, pieces(order, [2]))).toMatchObject({ kind: 'more-than-bought', left: 1 });
  });

  test('the purchase is not confirmed, neither by its buyer nor by the clock', async () => {
    const order = await mugs();
    const id = await claimed(order, [1]);
    expect(await confirmByBuyer(order.number, tokenOf(order))).toBe(false);
    shiftClock(20 * DAY_MS);
    await confirmDelivered();
    expect(await orderOf(order)).toMatchObject({ status: 'delivered' });
    shiftClock(0);
    expect(await withdrawClaim(order.number, tokenOf(order), id)).toEqual({ kind: 'withdrawn' });
    expect(await confirmByBuyer(order.number, tokenOf(order))).toBe(true);
  });

  test('it waits in the operators’ queue, the oldest first, with the day its money is due', async () => {
    const first = await claimed(await mugs(), [1]);
    const second = await claimed(await mugs(), [1]);
    await act(second, 'approve', 'receive');
    const { rows } = await listClaims(null, null);
    const ids = rows.map(({ id }) => id);
    expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second));
    expect(rows.find(({ id }) => id === second)?.dueAt).toBeInstanceOf(Date);
    expect((await listClaims('received', null)).rows.map(({ id }) => id)).toContain(second);
    expect((await listClaims('over', null)).rows.map(({ id }) => id)).not.toContain(second);
  });
});
