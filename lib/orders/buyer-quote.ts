// The goods of a checkout page: of the cart at today's prices, or of a checkout as it was frozen.

import { quoteCart } from '../cart/quote';
import type { WantedLine } from '../domain/cart';
import type { CheckoutView } from '../payment/checkout-view';
import { type Goods, totalsOf } from './buyer-goods';

/**
 * Live prices and stock. What the buyer's own open checkout has taken out counts as there: another attempt continues it, another
 * wish puts it back first.
 */
export async function quoteGoods(wanted: readonly WantedLine[], own: CheckoutView | null): Promise<Goods> {
  const kept = new Map(own?.status === 'open' ? own.lines.map(({ sku, quantity }) => [sku, quantity]) : []);
  const { lines } = await quoteCart(wanted);
  const goods = lines.map(({ sku, name, optionValues, picture, unitPriceKrw, quantity, stock, isTaxFree }) => ({
    sku,
    name,
    option: optionValues.join(' / '),
    picture: picture?.src ?? null,
    unitPriceKrw,
    quantity,
    isTaxFree,
    available: name === '' ? 0 : stock + (kept.get(sku) ?? 0),
  }));
  const isAdultOnly = lines.some((line) => line.isAdultOnly);
  return { lines: goods, isAdultOnly, ...totalsOf({ lines: goods }) };
}

/** An open checkout keeps its prices; one that ended is priced and looked up anew. */
export async function goodsOf(checkout: CheckoutView): Promise<Goods> {
  const live = await quoteGoods(checkout.lines, checkout);
  if (checkout.status !== 'open') return live;
  const pictures = new Map(live.lines.map(({ sku, picture }) => [sku, picture]));
  const { goodsKrw, shippingKrw, surchargeKrw, couponKrw, pointsKrw, totalKrw, taxFreeKrw, vatKrw } = checkout;
  const lines = checkout.lines.map(({ sku, productName, optionLabel, unitPriceKrw, quantity, isTaxFree }) => ({
    sku,
    name: productName,
    option: optionLabel,
    picture: pictures.get(sku) ?? null,
    unitPriceKrw,
    quantity,
    isTaxFree,
    available: quantity,
  }));
  const totals = { goodsKrw, shippingKrw, surchargeKrw, couponKrw, pointsKrw, totalKrw, taxFreeKrw, vatKrw };
  return { lines, isAdultOnly: live.isAdultOnly, ...totals };
}
