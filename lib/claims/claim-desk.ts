// What a buyer can claim now: the page's view.

import { now } from '../clock';
import { db } from '../db';
import { readOrder } from '../delivery/held-order';
import type { ClaimReason } from '../domain/claim-rules';
import { opens } from '../payment/access';
import { claimableOf, reasonsInTime } from './claim-order';
import { type ExchangeGoods, exchangeGoods } from './request-claim';

export type ClaimDesk = {
  lines: { lineId: number; name: string; unitPriceKrw: number; quantity: number; exchange: ExchangeGoods[] }[];
  /** Reasons it is not too late for, each with its end; null while the goods have not arrived. */
  reasons: { reason: ClaimReason; end: Date | null }[];
};

/** Null when there is nothing to claim, or the token is another's. */
export async function readClaimDesk(number: string, token: string): Promise<ClaimDesk | null> {
  const order = await readOrder(db, number);
  if (!order || !opens(token, order.checkoutId)) return null;
  const claimable = claimableOf(order);
  const reasons = reasonsInTime(order, now());
  if (claimable.size === 0 || reasons.length === 0) return null;
  const goods = await exchangeGoods(db, order);
  const lines = order.checkout.lines.flatMap(({ id: lineId, productName, optionLabel, unitPriceKrw }) => {
    const quantity = claimable.get(lineId);
    const name = [productName, optionLabel].filter(Boolean).join(' / ');
    return quantity ? [{ lineId, name, unitPriceKrw, quantity, exchange: goods.get(lineId) ?? [] }] : [];
  });
  return { lines, reasons };
}
