// Putting goods into the cart: by what a person chose on the product's page, checked against live stock.

import { onShelf } from '../catalog/on-shelf';
import { db } from '../db';
import { quantityOf, type WantedLine, withQuantity } from '../domain/cart';
import { LINES_MAX, QUANTITY_MAX } from '../domain/pricing';
import type { AddResult } from './types';

/** A choice as it comes from a form: one value for each option, null where none was chosen. */
export type Choice = { slug: string; optionValues: (string | null)[]; quantity: number };

/** The cart with the choice in it, or the same cart and why not. */
export async function addChoice(
  cart: readonly WantedLine[],
  choice: Choice,
): Promise<{ result: AddResult; cart: readonly WantedLine[] }> {
  const refused = (result: AddResult) => ({ result, cart });
  if (!Number.isInteger(choice.quantity) || choice.quantity < 1 || choice.quantity > QUANTITY_MAX) {
    return refused({ kind: 'bad-quantity' });
  }
  const product = await db.product.findFirst({
    where: { slug: choice.slug, ...onShelf() },
    select: { optionNames: true, skus: { select: { code: true, optionValues: true, stock: true } } },
    relationLoadStrategy: 'join',
  });
  if (product === null) return refused({ kind: 'gone' });
  const missing = product.optionNames.findIndex((_, option) => !choice.optionValues[option]);
  if (missing >= 0) return refused({ kind: 'choose', option: missing });
  const sku = product.skus.find((each) =>
    each.optionValues.every((value, option) => value === choice.optionValues[option]),
  );
  if (sku === undefined || sku.stock <= 0) return refused({ kind: 'sold-out' });
  const inCart = quantityOf(cart, sku.code);
  if (inCart === 0 && cart.length >= LINES_MAX) return refused({ kind: 'cart-full' });
  const wanted = inCart + choice.quantity;
  const available = Math.min(sku.stock, QUANTITY_MAX);
  if (wanted > available) return refused({ kind: 'not-enough', available, inCart });
  return { result: { kind: 'added' }, cart: withQuantity(cart, sku.code, wanted) };
}
