// What somebody is about to subscribe to, and what it will cost when.

import { now } from '../clock';
import { priceLines, type Totals } from '../domain/pricing';
import { nextCharge } from '../domain/subscription';
import { findGoods } from '../payment/stock';

export type SubscriptionQuote = Totals & {
  sku: string;
  name: string;
  option: string;
  unitPriceKrw: number;
  quantity: number;
  isShort: boolean;
  /** Today's charge and the next, if the card is stored now. */
  firstAt: Date;
  secondAt: Date;
};

/** Today's price of goods that can be had every month; null for all others. */
export async function quoteSubscription(sku: string, quantity: number): Promise<SubscriptionQuote | null> {
  const [goods] = await findGoods([sku]);
  if (!goods?.isSubscribable || goods.isAdultOnly) return null;
  const { productName: name, optionValues, unitPriceKrw, stock, isTaxFree } = goods;
  const firstAt = now();
  return {
    ...priceLines([{ unitPriceKrw, quantity, isTaxFree }]),
    sku,
    name,
    option: optionValues.join(' / '),
    unitPriceKrw,
    quantity,
    isShort: stock < quantity,
    firstAt,
    secondAt: nextCharge(firstAt, 0, firstAt).dueAt,
  };
}
