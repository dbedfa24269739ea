// Orders that somebody has bought, for tests of what happens afterwards.

import { db } from '../db';
import type { RefundWish } from '../domain/refund-plan';
import { createOperator } from '../operators/create-operator';
import { requestRefund } from '../payment/request-refund';
import { settlePayment } from '../payment/settle-payment';
import { provider } from './provider';
import { open, stockShelf } from './shop';

/** The operator of a test's shop. */
export async function anOperator(): Promise<{ id: string; email: string }> {
  const email = 'operator@gagae.example';
  await createOperator(email, '운영자', 'a-password-for-tests');
  const { id } = await db.operator.findUniqueOrThrow({ where: { email } });
  return { id, email };
}

export type Bought = {
  number: string;
  checkoutId: string;
  impUid: string;
  amountKrw: number;
  skus: string[];
  /** Of its lines, in order. */
  lineIds: number[];
};

type Way = { pg?: string; payMethod?: 'card' | 'trans' | 'vbank' | 'phone' };

/** Buys `quantity` pieces of goods at each price; a deposit is made at once. */
export async function buyOrder(
  goods: readonly { priceKrw: number; quantity: number }[],
  { pg = 'html5_inicis', payMethod = 'card' }: Way = {},
): Promise<Bought> {
  const skus: string[] = [];
  for (const { priceKrw } of goods) skus.push(await stockShelf(10, priceKrw));
  const lines = goods.map(({ quantity }, index) => ({ sku: skus[index] ?? '', quantity }));
  const { checkoutId, amountKrw, requestPay } = await open(lines, { payment: { pg, payMethod } });
  const isDeposit = payMethod === 'vbank';
  const window = { merchant_uid: requestPay.merchant_uid, amount: amountKrw, pg, method: payMethod };
  const impUid = await provider.pay({ ...window, ...(isDeposit && { status: 'ready' }) });
  if (isDeposit) {
    await settlePayment(impUid, 'callback');
    await provider.deposit(impUid);
  }
  const settlement = await settlePayment(impUid, 'callback');
  if (settlement.kind !== 'settled' || !settlement.state.orderNumber) throw new Error('no order');
  const stored = await db.checkoutLine.findMany({ where: { checkoutId }, orderBy: { position: 'asc' } });
  const { orderNumber: number } = settlement.state;
  return { number, checkoutId, impUid, amountKrw, skus, lineIds: stored.map(({ id }) => id) };
}

/** A wish for pieces of an order's lines, in their order. */
export const pieces = ({ lineIds }: Bought, quantities: number[], rest: Partial<RefundWish> = {}): RefundWish => ({
  lines: quantities.flatMap((quantity, index) => (quantity ? [{ lineId: lineIds[index] ?? 0, quantity }] : [])),
  shipping: false,
  extraKrw: 0,
  ...rest,
});

/** Asks for a refund as an operator does. */
export async function ask(order: Bought, wish?: RefundWish, returnStock = false) {
  return requestRefund({
    orderNumber: order.number,
    wish,
    reason: '단순 변심',
    returnStock,
    operator: await anOperator(),
  });
}

/** The refund of an order that an operator asked for last. */
export const newestRefund = ({ number }: Bought) =>
  db.refund.findFirstOrThrow({
    where: { order: { number }, source: 'operator' },
    orderBy: { id: 'desc' },
    include: { lines: true },
  });

export const orderOf = ({ number }: Bought) => db.order.findUniqueOrThrow({ where: { number } });
