// What a checkout shows of the goods. Plain values: safe to hand to any component. Prices and stock come from the server; a browser
// only shows them.

import type { WantedLine } from '../domain/cart';
import { type Extras, priceLines, type Totals } from '../domain/pricing';

export type GoodsLine = {
  sku: string;
  /** Empty when the goods are not sold any more. */
  name: string;
  /** Option values joined for people; empty for a product without options. */
  option: string;
  picture: string | null;
  unitPriceKrw: number;
  quantity: number;
  isTaxFree: boolean;
  /** Pieces this buyer can have, what is kept for them included; at least `quantity` when the line can be bought. */
  available: number;
};

/** `isAdultOnly` where a line is not for everybody. */
export type Goods = Totals & { lines: GoodsLine[]; isAdultOnly: boolean };

/** What the goods that are there come to, with what is added and taken off. */
export const totalsOf = ({ lines }: Pick<Goods, 'lines'>, extras: Extras = {}): Totals =>
  priceLines(
    lines.filter(({ available }) => available > 0),
    extras,
  );

/** Lines that cannot be bought as they are. */
export const shortLines = (lines: readonly GoodsLine[]): GoodsLine[] =>
  lines.filter((line) => line.available < line.quantity);

/** The same wish, reduced to what is there; `stock` by SKU. */
export const withinStock = (lines: readonly WantedLine[], stock: ReadonlyMap<string, number>): WantedLine[] =>
  lines
    .map(({ sku, quantity }) => ({ sku, quantity: Math.min(quantity, stock.get(sku) ?? quantity) }))
    .filter(({ quantity }) => quantity > 0);
