// What a buyer agreed to, as the row it is kept in.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { type Discounts, shareDiscounts, type Totals } from '../domain/pricing';
import { type Agreed, agreedJson } from '../policies/consent';
import { seal } from '../seal';
import type { Wish } from './open-checkout';
import type { Goods, WantedLine } from './stock';
import type { FrozenCheckout } from './store-checkout';

type Line = Goods & WantedLine;

type AgreedTo = {
  totals: Totals;
  coupon: { id: number } | null;
  agreed: readonly Agreed[];
  /** Until when the goods are kept. */
  expiresAt: Date;
};

/** Everything a buyer agreed to, at this moment's prices; the attempt to pay it comes from how they pay. */
export function freeze(
  wish: Wish,
  lines: readonly Line[],
  { totals, coupon, agreed, expiresAt }: AgreedTo,
  { key, fingerprint }: { key: string | null; fingerprint: string },
): Omit<FrozenCheckout, 'payment'> {
  const { buyer, shipping, locale, cashReceipt } = wish;
  const id = randomUUID();
  const at = now();
  const checkout = {
    id,
    status: 'open' as const,
    idempotencyKey: key,
    fingerprint,
    ...totals,
    couponId: coupon?.id ?? null,
    buyerName: buyer.name,
    buyerTel: buyer.tel,
    buyerEmail: buyer.email,
    ...shipping,
    consents: agreedJson(agreed),
    locale,
    customerId: wish.customerId ?? null,
    createdAt: at,
    expiresAt,
    endedAt: null,
    cashReceiptPurpose: cashReceipt?.purpose ?? null,
    cashReceiptSealed: cashReceipt ? seal(cashReceipt.identifier, id) : null,
    erasedAt: null,
  };
  return { checkout, lines: shareDiscounts(lines, totals).map(frozenLine) };
}

const frozenLine = (line: Line & Discounts, position: number) => ({
  position,
  skuId: line.skuId,
  productName: line.productName,
  optionLabel: line.optionValues.join(' / '),
  unitPriceKrw: line.unitPriceKrw,
  quantity: line.quantity,
  isTaxFree: line.isTaxFree,
  couponKrw: line.couponKrw,
  pointsKrw: line.pointsKrw,
});
