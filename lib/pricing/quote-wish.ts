// What goods would cost with a coupon and points, before anything is kept.

import type { WantedLine } from '../domain/cart';
import { sumBySku } from '../domain/pricing';
import { findGoods } from '../payment/stock';
import { type DiscountRefused, type Priced, type PriceWish, priceWish } from './price-wish';

/** Prices what of these lines is on sale, as opening a checkout would. Reserves nothing. */
export async function quoteWish(lines: readonly WantedLine[], wish: PriceWish): Promise<Priced | DiscountRefused> {
  const wanted = sumBySku(lines);
  const goods = await findGoods(wanted.map(({ sku }) => sku));
  const quantities = new Map(wanted.map(({ sku, quantity }) => [sku, quantity]));
  const priced = goods.map((found) => ({ ...found, quantity: quantities.get(found.sku) ?? 0 }));
  return priceWish(priced, wish);
}
