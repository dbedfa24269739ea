// What a cart costs. The browser never has a say in it.

import { shareOut } from './discount';

/** Delivery costs this much below the threshold; both in won. */
export const SHIPPING_FEE_KRW = 3_000;
export const FREE_SHIPPING_FROM_KRW = 50_000;

/** Pieces of one SKU in one checkout; keeps every sum far inside a 32-bit integer. */
export const QUANTITY_MAX = 99;
export const LINES_MAX = 50;

/** `isTaxFree`: the law leaves these goods without value added tax, e.g. food that is not processed. */
export type PricedLine = { unitPriceKrw: number; quantity: number; isTaxFree: boolean };

export type Totals = {
  goodsKrw: number;
  shippingKrw: number;
  /** What delivery to a remote area costs on top. */
  surchargeKrw: number;
  /** What a coupon takes off. */
  couponKrw: number;
  /** What is paid in points. */
  pointsKrw: number;
  /** goods + delivery + surcharge - coupon - points: what is paid. */
  totalKrw: number;
  /** What of the total bears no tax: goods only, as delivery is taxed whatever is delivered. */
  taxFreeKrw: number;
  /** Value added tax inside the total, rounded once. */
  vatKrw: number;
};

export const lineKrw = (line: Pick<PricedLine, 'unitPriceKrw' | 'quantity'>): number =>
  line.unitPriceKrw * line.quantity;

/** Won until delivery is free; 0 when it is. */
export const untilFreeShippingKrw = (goodsKrw: number): number => Math.max(0, FREE_SHIPPING_FROM_KRW - goodsKrw);

const shippingKrw = (goodsKrw: number): number =>
  goodsKrw === 0 || goodsKrw >= FREE_SHIPPING_FROM_KRW ? 0 : SHIPPING_FEE_KRW;

/** What is taken off the goods; together never more than they cost. */
export type Discounts = { couponKrw: number; pointsKrw: number };

/** What is added to the goods and taken off; `surchargeKrw` of where they go (lib/domain/remote-area.ts). */
export type Extras = Partial<Discounts> & { surchargeKrw?: number };

/**
 * The sums of a cart. Discounts come off the goods: they neither make delivery free nor cost it, and what is taken off tax-free goods
 * bears no tax.
 */
export function priceLines(
  lines: readonly PricedLine[],
  { surchargeKrw = 0, couponKrw = 0, pointsKrw = 0 }: Extras = {},
): Totals {
  const goodsKrw = sumKrw(lines);
  const fee = shippingKrw(goodsKrw);
  const totalKrw = goodsKrw + fee + surchargeKrw - couponKrw - pointsKrw;
  const taxFreeKrw = taxFreeIn(lines, { couponKrw, pointsKrw });
  const vatKrw = vatIn(totalKrw, taxFreeKrw);
  return { goodsKrw, shippingKrw: fee, surchargeKrw, couponKrw, pointsKrw, totalKrw, taxFreeKrw, vatKrw };
}

/** What is paid for the tax-free lines. */
const taxFreeIn = (lines: readonly PricedLine[], discounts: Discounts): number =>
  shareDiscounts(lines, discounts)
    .filter(({ isTaxFree }) => isTaxFree)
    .reduce((sum, line) => sum + lineKrw(line) - line.couponKrw - line.pointsKrw, 0);

/** The lines with their shares of what is taken off: of the coupon by price, then of the points by what is left of it. */
export function shareDiscounts<L extends Pick<PricedLine, 'unitPriceKrw' | 'quantity'>>(
  lines: readonly L[],
  { couponKrw, pointsKrw }: Discounts,
): (L & Discounts)[] {
  const ofCoupon = shareOut(couponKrw, lines.map(lineKrw));
  const withCoupon = lines.map((line, index) => ({ ...line, couponKrw: ofCoupon[index] ?? 0 }));
  const ofPoints = shareOut(
    pointsKrw,
    withCoupon.map((line) => lineKrw(line) - line.couponKrw),
  );
  return withCoupon.map((line, index) => ({ ...line, pointsKrw: ofPoints[index] ?? 0 }));
}

const sumKrw = (lines: readonly PricedLine[]): number => lines.reduce((sum, line) => sum + lineKrw(line), 0);

/** Prices include a tax of 10 %: an eleventh of what is taxed. (부가가치세법; PortOne V1 docs: `tax_free`) */
const vatIn = (totalKrw: number, taxFreeKrw: number): number => Math.round((totalKrw - taxFreeKrw) / 11);

/** One line per SKU, first appearance first: two lines of one SKU must pass the stock check as one. */
export function sumBySku<L extends { sku: string; quantity: number }>(
  lines: readonly L[],
): { sku: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.sku, (sums.get(line.sku) ?? 0) + line.quantity);
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }));
}
