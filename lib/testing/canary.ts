// A buyer whose words stand nowhere else, so that they are seen wherever they get into the books.

import { db } from '../db';
import { moveOrders } from '../delivery/move-orders';
import { sendParcel } from '../delivery/send-parcel';
import { settlePayment } from '../payment/settle-payment';
import { anOperator, type Bought } from './bought';
import { provider } from './provider';
import { open, stockShelf } from './shop';

let canaries = 0;

/** Somebody new. */
export function canary() {
  canaries += 1;
  const mark = `카나리아${canaries}`;
  return {
    mark,
    buyer: { name: mark, tel: `0109876${String(1000 + canaries)}`, email: `canary${canaries}@buyer.example` },
    shipping: { postcode: '04524', address1: `${mark}로 1`, address2: `${mark}동`, memo: `${mark} 문 앞` },
  };
}

export type Canary = ReturnType<typeof canary>;

/** Tables in which a word stands, in whatever column. */
export async function seenIn(words: string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const seen: string[] = [];
  for (const { name } of tables) {
    const patterns = words.map((word) => `%${word}%`);
    const sql = `SELECT count(*)::int AS count FROM "${name}" AS row_of WHERE row_of::text LIKE ANY($1)`;
    const [found] = await db.$queryRawUnsafe<{ count: number }[]>(sql, patterns);
    if (found?.count) seen.push(name);
  }
  return seen;
}

/** What nobody else is called. */
export const wordsOf = ({ mark, buyer }: Canary) => [mark, buyer.tel, buyer.email];

/** An order that was paid, sent, and is with its buyer. */
export async function deliveredTo(person: Canary, payMethod: 'card' | 'vbank' = 'card'): Promise<Bought> {
  const operator = await anOperator();
  const sku = await stockShelf(5);
  const { mark: _, ...buyer } = person;
  const checkout = await open([{ sku, quantity: 2 }], { ...buyer, payment: { pg: 'html5_inicis', payMethod } });
  const { merchant_uid, amount } = checkout.requestPay;
  const { name, tel, email } = person.buyer;
  const window = { merchant_uid, amount, method: payMethod, buyer_name: name, buyer_tel: tel, buyer_email: email };
  const impUid = await provider.pay({ ...window, ...(payMethod === 'vbank' && { status: 'ready' }) });
  await settlePayment(impUid, 'callback');
  if (payMethod === 'vbank') {
    await provider.deposit(impUid);
    await settlePayment(impUid, 'webhook');
  }
  const order = await db.order.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } });
  const { number } = order;
  await sendParcel({ orderNumber: number, carrier: 'cj', waybill: '123456789012', lines: null }, operator);
  await moveOrders([number], 'delivered', operator);
  const lines = await db.checkoutLine.findMany({ where: { checkoutId: checkout.checkoutId } });
  const lineIds = lines.map(({ id }) => id);
  return { number, checkoutId: checkout.checkoutId, impUid, amountKrw: checkout.amountKrw, skus: [sku], lineIds };
}
