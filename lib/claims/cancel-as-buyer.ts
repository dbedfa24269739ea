// A buyer cancels what is paid and has not left: all of it or some pieces, at once and without giving a reason. Looked at first, then
// done exactly as it was looked at, under the lock that sending a parcel takes too: one of the two wins.

import { db, type Tx } from '../db';
import { type HeldOrder, leftToSend, lockOrder, readOrder } from '../delivery/held-order';
import { maySend } from '../domain/order-stage';
import type { RefundRefusal, RefundWish } from '../domain/refund-plan';
import { opens } from '../payment/access';
import { planFor, type RefundPreview, writeAgreed } from '../payment/planned-refund';
import { type RefundableOrder, readRefundable, refundableOf } from '../payment/refundable';
import type { Pieces } from './claim-order';

export type CancelDesk = {
  /** What has not left, line by line. */
  lines: { lineId: number; name: string; unitPriceKrw: number; left: number }[];
  /** Whether the way it was paid gives back a part. */
  isPartlyRefundable: boolean;
  payMethod: string;
};

export type CancelRefusal =
  | RefundRefusal
  /** No such order, or another's token. */
  | { kind: 'not-found' }
  /** The goods, or some of those that were chosen, are on their way. */
  | { kind: 'sent' };

type Both = { held: HeldOrder; order: RefundableOrder };

/** What can be cancelled of an order; null when nothing can, or the token is another's. */
export async function readCancelDesk(number: string, token: string): Promise<CancelDesk | null> {
  const both = await readBoth(db, await readOrder(db, number), token);
  if (!both || !maySend(both.held.status)) return null;
  const { held, order } = both;
  const { lines: sold, rule } = refundableOf(order);
  const lines = leftToSend(held).map(({ lineId, name, quantity: left }) => ({
    ...{ lineId, name, left },
    unitPriceKrw: sold.find(({ id }) => id === lineId)?.unitPriceKrw ?? 0,
  }));
  const { isPartlyRefundable } = rule;
  return lines.length > 0 ? { lines, isPartlyRefundable, payMethod: order.payment.payMethod } : null;
}

/** What cancelling these pieces gives back, and how, now. */
export async function previewCancel(
  number: string,
  token: string,
  chosen: readonly Pieces[],
): Promise<RefundPreview | CancelRefusal> {
  const both = await readBoth(db, await readOrder(db, number), token);
  if (!both) return { kind: 'not-found' };
  return isThere(both.held, chosen) ? planFor(both.order, wishFor(both.order, chosen)) : { kind: 'sent' };
}

export type CancelRequest = {
  number: string;
  token: string;
  chosen: readonly Pieces[];
  /** Of the preview the buyer agreed to. */
  fingerprint: string;
};

export type CancelAnswer =
  | { kind: 'requested'; amountKrw: number }
  /** It would give back something else by now: to be looked at again. */
  | { kind: 'changed' }
  | CancelRefusal;

/** Cancels them: the money is on its way back and the goods go back on the shelf with it. */
export function cancelByBuyer({ number, token, chosen, fingerprint }: CancelRequest): Promise<CancelAnswer> {
  return db.$transaction(async (tx): Promise<CancelAnswer> => {
    const both = await readBoth(tx, await lockOrder(tx, number), token);
    if (!both) return { kind: 'not-found' };
    if (!isThere(both.held, chosen)) return { kind: 'sent' };
    const answer = await writeAgreed(tx, both.order, {
      wish: wishFor(both.order, chosen),
      fingerprint,
      reason: '구매자 취소',
      returnStock: true,
      requestedBy: null,
    });
    return answer.kind === 'requested' ? { kind: 'requested', amountKrw: answer.plan.amountKrw } : answer;
  });
}

async function readBoth(tx: Tx, held: HeldOrder | null, token: string): Promise<Both | null> {
  if (!held || !opens(token, held.checkoutId)) return null;
  const order = await readRefundable(tx, held.number);
  return order && { held, order };
}

/** Whether the chosen pieces are all still in the shop. */
function isThere(held: HeldOrder, chosen: readonly Pieces[]): boolean {
  const left = new Map(leftToSend(held).map(({ lineId, quantity }) => [lineId, quantity]));
  return maySend(held.status) && chosen.every(({ lineId, quantity }) => quantity <= (left.get(lineId) ?? 0));
}

/** The price of the pieces; the delivery's too when nothing at all is left to deliver or has been delivered. */
function wishFor(order: RefundableOrder, chosen: readonly Pieces[]): RefundWish {
  const isEverything = refundableOf(order).lines.every(({ id, quantity, refundedQuantity }) => {
    const pieces = chosen.find(({ lineId }) => lineId === id)?.quantity ?? 0;
    return quantity === refundedQuantity + pieces;
  });
  return { lines: chosen, shipping: isEverything, extraKrw: 0 };
}
