// Prices and stock. Stock is never written, only moved: two people who count the same shelf add up, and what was sold meanwhile
// is not sold again. A price is changed only from the one that was seen.

import { audit } from '../audit';
import { db, type Tx } from '../db';

export type SkuChange = {
  skuId: number;
  /** What the operator saw, and what it shall be; null leaves the price. */
  price: { fromKrw: number; toKrw: number } | null;
  /** Pieces to add, or to take away when negative; 0 leaves the stock. */
  delta: number;
};

export type Why = { reason: 'restock' | 'correction'; note: string };

export type Changed =
  | { kind: 'saved'; changes: number }
  /** Somebody else changed this price meanwhile. */
  | { kind: 'price-differs'; code: string }
  /** There are not that many pieces to take away. */
  | { kind: 'too-few'; code: string; stock: number }
  | { kind: 'not-found' };

/** Thrown inside the transaction so that one refused row takes the others back with it. */
class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly answer: Changed) {
    super(answer.kind);
  }
}

/** Changes prices and stock of one product's SKUs, all or nothing. */
export async function changeSkus(
  productId: number,
  changes: readonly SkuChange[],
  { reason, note }: Why,
  operator: { id: string },
): Promise<Changed> {
  const real = changes
    .map((change) => ({ ...change, price: change.price?.fromKrw === change.price?.toKrw ? null : change.price }))
    .filter(({ price, delta }) => price !== null || delta !== 0)
    // Everybody locks in the same order.
    .sort((a, b) => a.skuId - b.skuId);
  try {
    return await db.$transaction(async (tx): Promise<Changed> => {
      for (const change of real) {
        await changePrice(tx, productId, change, operator.id);
        await moveStock(tx, productId, change, { reason, note });
      }
      const detail = { reason, note, skus: real.map(({ skuId, price, delta }) => ({ skuId, price, delta })) };
      if (real.length > 0) await audit(tx, operator.id, 'product.skus', `product ${productId}`, detail);
      return { kind: 'saved', changes: real.length };
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

async function changePrice(tx: Tx, productId: number, { skuId, price }: SkuChange, operatorId: string): Promise<void> {
  if (!price) return;
  const { fromKrw, toKrw } = price;
  const { count } = await tx.sku.updateMany({
    where: { id: skuId, productId, priceKrw: fromKrw },
    data: { priceKrw: toKrw },
  });
  if (count === 0) throw await refusal(tx, skuId, ({ code }) => ({ kind: 'price-differs', code }));
  await tx.priceChange.create({ data: { skuId, fromKrw, toKrw, operatorId } });
}

async function moveStock(tx: Tx, productId: number, { skuId, delta }: SkuChange, { reason, note }: Why): Promise<void> {
  if (delta === 0) return;
  const { count } = await tx.sku.updateMany({
    where: { id: skuId, productId, stock: { gte: Math.max(0, -delta) } },
    data: { stock: { increment: delta } },
  });
  if (count === 0) throw await refusal(tx, skuId, ({ code, stock }) => ({ kind: 'too-few', code, stock }));
  await tx.stockMove.create({ data: { skuId, delta, reason, note: note || null } });
}

async function refusal(
  tx: Tx,
  skuId: number,
  answer: (sku: { code: string; stock: number }) => Changed,
): Promise<Refused> {
  const sku = await tx.sku.findUnique({ where: { id: skuId }, select: { code: true, stock: true } });
  return new Refused(sku ? answer(sku) : { kind: 'not-found' });
}
