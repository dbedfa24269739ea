// A small shop for integration tests, and what people do in it.

import { randomUUID } from 'node:crypto';
import { db } from '../db';
import { type OpenedCheckout, openCheckout, type Wish } from '../payment/open-checkout';
import { settlePayment } from '../payment/settle-payment';
import { provider } from './provider';

/** Puts a product with one SKU on the shelf. Answers its code. */
export async function stockShelf(stock: number, priceKrw = 14_000, isTaxFree = false): Promise<string> {
  const code = `SKU-${randomUUID().slice(0, 8)}`;
  const category = {
    connectOrCreate: { where: { slug: 'test' }, create: { slug: 'test', name: '시험', summary: '', position: 1 } },
  };
  await db.product.create({
    data: {
      slug: code.toLowerCase(),
      name: '무선 시험 머그',
      summary: '',
      description: '',
      position: 1,
      publishedAt: new Date(0),
      category,
      isTaxFree,
      skus: { create: { code, priceKrw, stock, position: 1, moves: { create: { delta: stock, reason: 'restock' } } } },
    },
  });
  return code;
}

export const wish = (lines: Wish['lines'], change: Partial<Wish> = {}): Wish => ({
  lines,
  buyer: { name: '구매자', tel: '01012345678', email: 'buyer@example.com' },
  shipping: { postcode: '04524', address1: '서울 중구 세종대로 110', address2: '', memo: '' },
  payment: { pg: 'html5_inicis', payMethod: 'card' },
  consents: ['order'],
  locale: 'ko',
  ...change,
});

/** Opens a checkout that must open. */
export async function open(lines: Wish['lines'], change: Partial<Wish> = {}): Promise<OpenedCheckout> {
  const outcome = await openCheckout(wish(lines, change), { key: null, previousId: null });
  if (outcome.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(outcome)}`);
  return outcome;
}

let buyers = 0;

/** An order that is paid, of three pieces in two lines; `payment` changes what the window does. */
export async function paidOrder(payment: Record<string, unknown> = {}, name = `구매자${++buyers}`) {
  const lines = [
    { sku: await stockShelf(9), quantity: 2 },
    { sku: await stockShelf(9), quantity: 1 },
  ];
  const checkout = await open(lines, { buyer: { name, tel: '01012345678', email: 'buyer@example.com' } });
  const { merchant_uid } = checkout.requestPay;
  const impUid = await provider.pay({ merchant_uid, amount: checkout.amountKrw, ...payment });
  await settlePayment(impUid, 'callback');
  const { id, number } = await db.order.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } });
  return { id, number, impUid, checkoutId: checkout.checkoutId, buyer: name };
}

export const stockOfSku = async (code: string): Promise<number> =>
  (await db.sku.findUniqueOrThrow({ where: { code } })).stock;

/** Rows that must not exist: the stock of a SKU is the sum of its moves. */
export const stockFaults = (): Promise<unknown[]> => db.$queryRaw`
  SELECT sku.code, sku.stock, sum(move.delta) FROM "Sku" sku LEFT JOIN "StockMove" move ON move."skuId" = sku.id
  GROUP BY sku.id HAVING sku.stock <> coalesce(sum(move.delta), 0)`;
