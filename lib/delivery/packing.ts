// What is printed before parcels are packed: what to fetch for all of the chosen orders, and what goes into each box.

import { audit } from '../audit';
import { db } from '../db';
import { maySend, type OrderStage } from '../domain/order-stage';
import { type Pick, pickingList, type ToSend } from '../domain/picking';
import { type HeldOrder, leftToSend, readOrders } from './held-order';

/** As many as an operator can choose. */
const ORDERS_MAX = 200;

/** Why an order is not packed: its stage, money on its way back, nothing left to send, or no such number. */
export type LeftOut = { number: string; why: 'stage' | 'refunding' | 'sent' | 'not-found'; stage: OrderStage | null };

export type Slip = ToSend & {
  orderedAt: Date;
  to: { name: string; tel: string; postcode: string; address: string; memo: string };
};

export type Packing = { slips: Slip[]; leftOut: LeftOut[] };

export type Picking = { orders: number; picks: Pick[]; leftOut: LeftOut[] };

/** What to fetch for some orders; nothing about their buyers. */
export async function readPicking(numbers: readonly string[]): Promise<Picking> {
  const { slips, leftOut } = await readSlips(numbers);
  return { orders: slips.length, picks: pickingList(slips), leftOut };
}

/** What goes into each box and where it goes. Each look at a buyer's address is written down before it is answered. */
export async function readPacking(numbers: readonly string[], operator: { id: string }): Promise<Packing> {
  const packing = await readSlips(numbers);
  await db.$transaction(async (tx) => {
    for (const { number } of packing.slips) await audit(tx, operator.id, 'packing.print', number);
  });
  return packing;
}

async function readSlips(wanted: readonly string[]): Promise<Packing> {
  const numbers = [...new Set(wanted)].slice(0, ORDERS_MAX);
  const byNumber = new Map((await readOrders(db, numbers)).map((order) => [order.number, order]));
  const codes = await codesOf([...byNumber.values()]);
  const packing: Packing = { slips: [], leftOut: [] };
  for (const number of numbers) {
    const order = byNumber.get(number);
    const why = order ? whyNot(order) : 'not-found';
    if (order && !why) packing.slips.push(slipOf(order, codes));
    else packing.leftOut.push({ number, why: why ?? 'not-found', stage: order?.status ?? null });
  }
  return packing;
}

/** The same rules as for sending a parcel (send-parcel.ts). */
function whyNot(order: HeldOrder): LeftOut['why'] | null {
  if (!maySend(order.status)) return 'stage';
  if (order.refunds.some(({ status }) => status === 'requested')) return 'refunding';
  return leftToSend(order).length === 0 ? 'sent' : null;
}

async function codesOf(orders: readonly HeldOrder[]): Promise<Map<number, string>> {
  const ids = new Set(orders.flatMap(({ checkout }) => checkout.lines.map(({ skuId }) => skuId)));
  const skus = await db.sku.findMany({ where: { id: { in: [...ids] } }, select: { id: true, code: true } });
  return new Map(skus.map(({ id, code }) => [id, code]));
}

function slipOf(order: HeldOrder, codes: ReadonlyMap<number, string>): Slip {
  const { number, createdAt: orderedAt, buyerName: name, buyerTel: tel, postcode, address1, address2, memo } = order;
  const lineOf = new Map(order.checkout.lines.map((line) => [line.id, line]));
  const lines = leftToSend(order).map(({ lineId, quantity }) => {
    const line = lineOf.get(lineId);
    return {
      code: codes.get(line?.skuId ?? 0) ?? '',
      ...{ name: line?.productName ?? '', option: line?.optionLabel ?? '', quantity },
    };
  });
  return { number, orderedAt, lines, to: { name, tel, postcode, address: `${address1} ${address2}`.trim(), memo } };
}
