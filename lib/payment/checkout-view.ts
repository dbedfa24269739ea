// A checkout as its buyer may see it.

import { db } from '../db';
import type { CancelReason, CheckoutStatus } from '../domain/payment';
import { isUuid } from '../domain/uuid';
import { opens } from './access';
import { type Outcome, stateOf } from './payment-state';

export type CheckoutView = {
  checkoutId: string;
  status: CheckoutStatus;
  /** What became of the order, or of the latest attempt while there is none; parked money counts before attempts without any. */
  outcome: Outcome;
  /** An operator decides about money that came in: waiting will not tell more. */
  isParked: boolean;
  cancelReason: CancelReason | null;
  /** The PG's own words when an attempt failed. */
  failReason: string | null;
  /** A door has heard of the payment and the provider has not answered yet: the buyer must not pay again. */
  mayBeOnItsWay: boolean;
  orderNumber: string | null;
  locale: string;
  lines: {
    sku: string;
    productName: string;
    optionLabel: string;
    unitPriceKrw: number;
    quantity: number;
    isTaxFree: boolean;
  }[];
  goodsKrw: number;
  shippingKrw: number;
  surchargeKrw: number;
  couponKrw: number;
  pointsKrw: number;
  coupon: { code: string; name: string } | null;
  totalKrw: number;
  taxFreeKrw: number;
  vatKrw: number;
  buyer: { name: string; tel: string; email: string };
  shipping: { postcode: string; address1: string; address2: string; memo: string };
  payment: { pg: string; payMethod: string };
  /** What the latest window was to charge, in minor units of the currency. */
  amountMinor: number;
  currency: string;
  expiresAt: Date;
};

const withAll = {
  order: true,
  coupon: { select: { code: true, name: true } },
  lines: { orderBy: { position: 'asc' }, include: { sku: { select: { code: true } } } },
  payments: {
    orderBy: { createdAt: 'desc' },
    include: { refunds: true, parked: { select: { impUid: true, kind: true } } },
  },
} as const;

/** The checkout a token opens; null when there is none or the token is another's. */
export async function getCheckoutView(checkoutId: string, token: string): Promise<CheckoutView | null> {
  if (!isUuid(checkoutId) || !opens(token, checkoutId)) return null;
  const checkout = await db.checkout.findUnique({ where: { id: checkoutId }, include: withAll });
  const payment = checkout && decisive(checkout.payments, checkout.order?.paymentId);
  if (!checkout || !payment) return null;
  const { outcome, cancelReason, orderNumber, isParked } = stateOf({ ...payment, checkout }, payment.impUid);
  const {
    status,
    locale,
    goodsKrw,
    shippingKrw,
    surchargeKrw,
    couponKrw,
    pointsKrw,
    totalKrw,
    taxFreeKrw,
    vatKrw,
    expiresAt,
  } = checkout;
  const { postcode, address1, address2, memo } = checkout;
  return {
    checkoutId,
    status,
    outcome,
    isParked,
    cancelReason,
    failReason: payment.failReason,
    mayBeOnItsWay: checkout.payments.some(({ unknownSince }) => unknownSince !== null) && outcome === 'not-paid',
    orderNumber,
    locale,
    lines: checkout.lines.map(({ sku, ...line }) => ({ ...line, sku: sku.code })),
    goodsKrw,
    shippingKrw,
    surchargeKrw,
    couponKrw,
    pointsKrw,
    coupon: checkout.coupon,
    totalKrw,
    taxFreeKrw,
    vatKrw,
    buyer: { name: checkout.buyerName, tel: checkout.buyerTel, email: checkout.buyerEmail },
    shipping: { postcode, address1, address2, memo },
    payment: { pg: payment.pg, payMethod: payment.payMethod },
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    expiresAt,
  };
}

/** The attempt a buyer has to know of: the one the order goes by, one with parked money, or the latest. */
const decisive = <P extends { id: string; status: string }>(payments: readonly P[], orderPaymentId?: string) =>
  payments.find(({ id }) => id === orderPaymentId) ?? payments.find(({ status }) => status === 'parked') ?? payments[0];
