// The cart as the browser carries it: stock codes and quantities, nothing else, e.g. `APR-LIN-NAT-M*2.MUG-WHT*1`. Anybody can write
// anything into a cookie, so reading it never fails: what is not a line is left out.

import { LINES_MAX, QUANTITY_MAX, sumBySku } from './pricing';

/** How many of which SKU somebody wants; whether they can be had is another question. */
export type WantedLine = { sku: string; quantity: number };

/** The cookie's name; pages read it in the browser to show how many pieces are in the cart. */
export const CART_COOKIE = 'cart';

// Beyond this nothing the shop wrote itself.
const VALUE_LENGTH_MAX = 4_096;

const LINE = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63})\*([1-9]\d{0,3})$/;

/** The lines of a cookie's value, one per SKU, at most 50, each of 1 to 99 pieces. Total: any text gives a cart. */
export function parseCart(value: string | undefined): WantedLine[] {
  if (value === undefined || value.length > VALUE_LENGTH_MAX) return [];
  const lines = value.split('.').flatMap((part) => {
    const [, sku, digits] = LINE.exec(part) ?? [];
    return sku === undefined ? [] : [{ sku, quantity: Number(digits) }];
  });
  return sumBySku(lines)
    .slice(0, LINES_MAX)
    .map((line) => ({ ...line, quantity: Math.min(line.quantity, QUANTITY_MAX) }));
}

/** The cookie's value of a cart; `parseCart` gives the same lines back. */
export const formatCart = (lines: readonly WantedLine[]): string =>
  lines.map((line) => `${line.sku}*${line.quantity}`).join('.');

/** Pieces in the cart, for its badge. */
export const countPieces = (lines: readonly WantedLine[]): number =>
  lines.reduce((sum, line) => sum + line.quantity, 0);

/** The cart with this many pieces of a SKU, whatever it held before; 0 takes it out. A new line goes to the end. */
export function withQuantity(lines: readonly WantedLine[], sku: string, quantity: number): WantedLine[] {
  if (quantity === 0) return lines.filter((line) => line.sku !== sku);
  if (!lines.some((line) => line.sku === sku)) return [...lines, { sku, quantity }];
  return lines.map((line) => (line.sku === sku ? { sku, quantity } : line));
}

/** The cart without these SKUs, however many pieces of them it holds. */
export const withoutSkus = (lines: readonly WantedLine[], skus: readonly string[]): WantedLine[] =>
  lines.filter(({ sku }) => !skus.includes(sku));

/** Pieces of one SKU in the cart. */
export const quantityOf = (lines: readonly WantedLine[], sku: string): number =>
  lines.find((line) => line.sku === sku)?.quantity ?? 0;

/**
 * Two carts of one person as one: every SKU once, with the larger quantity, so that meeting the same cart again adds nothing. Lines of
 * the first come first; what does not fit any more is left out.
 */
export function mergeCarts(first: readonly WantedLine[], second: readonly WantedLine[]): WantedLine[] {
  const merged = second.reduce<readonly WantedLine[]>(
    (lines, { sku, quantity }) => withQuantity(lines, sku, Math.max(quantity, quantityOf(lines, sku))),
    first,
  );
  return merged.slice(0, LINES_MAX);
}
