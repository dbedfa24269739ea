// What a message says and to whom, read when it leaves: the books know better than a copy made earlier.

import type { Locale } from '@/i18n/config';
import { formatMoney } from '@/i18n/money';
import { dateTimeText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import { db } from '../db';
import { findCarrier, trackingUrl } from '../domain/carriers';
import { valuesOf, withTemplate } from '../domain/letter-template';
import type { CancelReason } from '../domain/payment';
import { lineKrw } from '../domain/pricing';
import type { Prisma } from '../generated/prisma/client';
import { type Addressed, addressOf, localeOf, nameOf } from './addressed';
import { composeCharge } from './charge-facts';
import { composeClaim } from './claim-facts';
import {
  chargeKinds,
  claimKinds,
  type Letters,
  type MessageKind,
  orderKinds,
  parcelKinds,
  parkedKinds,
  refundKinds,
} from './kinds';
import { lettersEn } from './letters-en';
import { lettersKo } from './letters-ko';
import { composeParked } from './parked-facts';
import { readTemplate } from './templates';

const languages: Record<Locale, Letters> = { ko: lettersKo, en: lettersEn };

/** Writes the letter of a message, with what the merchant says in it; null when there is nothing to tell any more. */
export async function composeLetter(kind: MessageKind, subjectId: number): Promise<Addressed | null> {
  const addressed = await compose(kind, subjectId);
  if (!addressed) return null;
  const { template } = await readTemplate(kind, addressed.locale);
  return { ...addressed, letter: withTemplate(addressed.letter, template, valuesOf(addressed.facts)) };
}

function compose(kind: MessageKind, subjectId: number): Promise<Addressed | null> {
  const orderKind = orderKinds.find((known) => known === kind);
  if (orderKind) return composeOrder(orderKind, subjectId);
  const refundKind = refundKinds.find((known) => known === kind);
  if (refundKind) return composeRefund(refundKind, subjectId);
  const chargeKind = chargeKinds.find((known) => known === kind);
  if (chargeKind) return composeCharge(chargeKind, subjectId);
  if (parkedKinds.some((known) => known === kind)) return composeParked(subjectId);
  const parcelKind = parcelKinds.find((known) => known === kind);
  if (parcelKind) return composeParcel(parcelKind, subjectId);
  const claimKind = claimKinds.find((known) => known === kind);
  if (claimKind) return composeClaim(claimKind, subjectId);
  throw new Error(`no letter for ${kind}`);
}

const forOrder = {
  payment: true,
  checkout: { include: { lines: { orderBy: { position: 'asc' } } } },
} satisfies Prisma.OrderInclude;

type OrderRow = Prisma.OrderGetPayload<{ include: typeof forOrder }>;

async function composeOrder(kind: (typeof orderKinds)[number], orderId: number): Promise<Addressed | null> {
  const order = await db.order.findUnique({ where: { id: orderId }, include: forOrder, relationLoadStrategy: 'join' });
  if (!order) return null;
  const asksForDeposit: MessageKind[] = ['deposit-requested', 'deposit-reminder'];
  if (asksForDeposit.includes(kind) && order.status !== 'awaiting_deposit') return null;
  const locale = localeOf(order.checkout);
  const facts = {
    orderNumber: order.number,
    goods: order.checkout.lines.map((line) => ({
      name: nameOf(line),
      quantity: line.quantity,
      amount: formatKrw(lineKrw(line), locale),
    })),
    shipping: formatKrw(order.checkout.shippingKrw, locale),
    surcharge: sumOrNull(order.checkout.surchargeKrw, locale),
    coupon: sumOrNull(-order.checkout.couponKrw, locale),
    points: sumOrNull(-order.checkout.pointsKrw, locale),
    total: formatKrw(order.totalKrw, locale),
    account: accountOf(order, locale),
  };
  return { letter: languages[locale][kind](facts), facts, locale, ...addressOf(order, order.checkout) };
}

const sumOrNull = (krw: number, locale: Locale): string | null => (krw === 0 ? null : formatKrw(krw, locale));

function accountOf({ payment }: OrderRow, locale: Locale) {
  const { vbankName, vbankNum, vbankHolder, vbankDueAt } = payment;
  if (!vbankNum) return null;
  const due = vbankDueAt ? dateTimeText(vbankDueAt, locale) : '';
  return { bank: vbankName ?? '', number: vbankNum, holder: vbankHolder ?? '', due };
}

const forRefund = { payment: { include: { checkout: { include: { order: true } } } } } satisfies Prisma.RefundInclude;

async function composeRefund(kind: (typeof refundKinds)[number], refundId: number): Promise<Addressed | null> {
  const refund = await db.refund.findUnique({ where: { id: refundId }, include: forRefund });
  // Of lost money nobody knows the buyer.
  if (!refund?.payment) return null;
  const { checkout } = refund.payment;
  const { order } = checkout;
  const locale = localeOf(checkout);
  const facts = {
    orderNumber: order?.number ?? null,
    amount: formatMoney({ minor: refund.amountMinor, currency: refund.currency }, locale),
    reason: refund.source === 'automatic' ? (refund.reason as CancelReason) : null,
    isEverything: order !== null && order.refundedKrw >= order.totalKrw,
    isStray: refund.orderId === null,
  };
  return { letter: languages[locale][kind](facts), facts, locale, ...addressOf(order, checkout) };
}

const forParcel = {
  lines: { include: { line: true } },
  order: { include: { checkout: { include: { lines: true } } } },
} satisfies Prisma.ShipmentInclude;

async function composeParcel(kind: (typeof parcelKinds)[number], shipmentId: number): Promise<Addressed | null> {
  const shipment = await db.shipment.findFirst({ where: { id: shipmentId, takenBackAt: null }, include: forParcel });
  if (!shipment) return null;
  const { order, carrier, waybill } = shipment;
  const locale = localeOf(order.checkout);
  const facts = {
    orderNumber: order.number,
    goods: shipment.lines.map(({ line, quantity }) => ({ name: nameOf(line), quantity })),
    carrier: findCarrier(carrier)?.name[locale] ?? carrier,
    waybill,
    tracking: trackingUrl(carrier, waybill),
    isPart: order.status === 'preparing',
  };
  return { letter: languages[locale][kind](facts), facts, locale, ...addressOf(order, order.checkout) };
}
