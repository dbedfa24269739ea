// What a cart costs. The browser never has a say in it.

/** Delivery costs this much below the threshold; both in won. */
export const SHIPPING_FEE_KRW = 3_000;
export const FREE_SHIPPING_FROM_KRW = 50_000;

/** Pieces of one SKU in one checkout; keeps every sum far inside a 32-bit integer. */
export const QUANTITY_MAX = 99;
export const LINES_MAX = 50;

export type PricedLine = { unitPriceKrw: number; quantity: number };

export type Totals = { goodsKrw: number; shippingKrw: number; totalKrw: number };

export const lineKrw = (line: PricedLine): number => line.unitPriceKrw * line.quantity;

/** Won until delivery is free; 0 when it is. */
export const untilFreeShippingKrw = (goodsKrw: number): number => Math.max(0, FREE_SHIPPING_FROM_KRW - goodsKrw);

const shippingKrw = (goodsKrw: number): number =>
  goodsKrw === 0 || goodsKrw >= FREE_SHIPPING_FROM_KRW ? 0 : SHIPPING_FEE_KRW;

export function priceLines(lines: readonly PricedLine[]): Totals {
  const goodsKrw = lines.reduce((sumKrw, line) => sumKrw + lineKrw(line), 0);
  const fee = shippingKrw(goodsKrw);
  return { goodsKrw, shippingKrw: fee, totalKrw: goodsKrw + fee };
}

/** One line per SKU, first appearance first: two lines of one SKU must pass the stock check as one. */
export function sumBySku<L extends { sku: string; quantity: number }>(
  lines: readonly L[],
): { sku: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.sku, (sums.get(line.sku) ?? 0) + line.quantity);
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }));
}
