// One attempt to pay a checkout: a payment row with a name of its own, and the window's argument made from it.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db } from '../db';
import { krw, type Money, toMinor } from '../domain/money';
import { getEnv } from '../env';
import type { Checkout, Payment } from '../generated/prisma/client';
import type { PayMethod } from '../iamport/channels';
import { prepare } from '../iamport/client';
import { findWay, type Way } from '../iamport/contracts';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';
import type { WayObstacle } from '../iamport/offered-way';
import { type RequestPay, requestPay, type WindowSettings } from '../iamport/request-pay';
import { chargeOf, obstacleOf } from '../iamport/ways';
import { log } from '../log';
import { getSeller } from '../seller';
import { newMerchantUid } from './names';

/** Reconciliation looks after an attempt for the first time this long after its window may have opened. */
const FIRST_CHECK_MS = 3 * 60_000;

export type OpenedAttempt = { checkoutId: string; amountKrw: number; expiresAt: Date; requestPay: RequestPay };

/** A new attempt at a checkout, of which nothing is known yet. */
export const newPayment = (
  checkout: { id: string; totalKrw: number },
  { pg, payMethod }: { pg: string; payMethod: PayMethod },
  money: Money = krw(checkout.totalKrw),
): Payment => ({
  id: randomUUID(),
  checkoutId: checkout.id,
  merchantUid: newMerchantUid(),
  impUid: null,
  status: 'open',
  pg,
  payMethod,
  customerUid: null,
  currency: money.currency,
  amountMinor: money.minor,
  hundredthsKrwPerUsd: money.currency === 'KRW' ? null : getEnv().KRW_PER_USD,
  isForOrder: false,
  createdAt: now(),
  paidAt: null,
  nextCheckAt: new Date(now().getTime() + FIRST_CHECK_MS),
  unknownSince: null,
  methodLabel: null,
  applyNum: null,
  receiptUrl: null,
  failReason: null,
  vbankName: null,
  vbankNum: null,
  vbankHolder: null,
  vbankDueAt: null,
  isEscrow: false,
});

/** The same for a way to pay; what it charges in foreign money is fixed now. */
export const attemptBy = (checkout: { id: string; totalKrw: number }, way: Way): Payment =>
  newPayment(
    checkout,
    { pg: way.contract.name, payMethod: way.payMethod },
    chargeOf(way, checkout.totalKrw, getEnv().KRW_PER_USD),
  );

/** Why a sum cannot be paid this way; null when it can. */
export const obstacleFor = (totalKrw: number, way: Way): WayObstacle | null =>
  obstacleOf(way, chargeOf(way, totalKrw, getEnv().KRW_PER_USD));

/** What an open checkout must have been opened for; the total only where the buyer has seen one. */
export type SameWish = { fingerprint: string; totalKrw: number | undefined };

/**
 * Another attempt at a checkout that is still open for the same wish; its goods are kept for as long as a new one's.
 * Null when there is no such checkout any more; an obstacle when it cannot be paid this way.
 */
export function addAttempt(checkoutId: string, same: SameWish, way: Way): Promise<OpenedAttempt | WayObstacle | null> {
  return db.$transaction(async (tx) => {
    const extended = await tx.checkout.updateManyAndReturn({
      where: { id: checkoutId, status: 'open', expiresAt: { gt: now() }, ...same },
      data: { expiresAt: new Date(now().getTime() + getEnv().RESERVATION_MINUTES * 60_000) },
    });
    const [checkout] = extended;
    if (!checkout) return null;
    const obstacle = obstacleFor(checkout.totalKrw, way);
    if (obstacle) return obstacle;
    const lines = await tx.checkoutLine.findMany({ where: { checkoutId }, orderBy: { position: 'asc' } });
    return attemptOf({ checkout, lines, payment: await tx.payment.create({ data: attemptBy(checkout, way) }) });
  });
}

type Stored = { checkout: Checkout; lines: readonly { productName: string }[]; payment: Payment };

/** What the browser gets to open the window of an attempt. */
export function attemptOf({ checkout, lines, payment }: Stored): OpenedAttempt {
  const way = findWay(getEnv().IAMPORT_CHANNELS, payment.pg, payment.payMethod as PayMethod);
  if (!way) throw new Error(`no contract for ${payment.pg} ${payment.payMethod}`);
  const attempt = {
    ...way,
    merchantUid: payment.merchantUid,
    productNames: lines.map((line) => line.productName),
    money: { minor: payment.amountMinor, currency: payment.currency },
    taxFreeKrw: checkout.taxFreeKrw,
    buyer: { name: checkout.buyerName, tel: checkout.buyerTel, email: checkout.buyerEmail },
    address: `${checkout.address1} ${checkout.address2}`.trim(),
    postcode: checkout.postcode,
    locale: checkout.locale,
    at: payment.createdAt,
  };
  const { id: checkoutId, totalKrw: amountKrw, expiresAt } = checkout;
  return { checkoutId, amountKrw, expiresAt, requestPay: requestPay(attempt, windowSettings(checkout.locale)) };
}

/** What every window of this shop is opened with. */
export function windowSettings(locale: string): WindowSettings {
  const { SHOP_URL, IAMPORT_ESCROW, IAMPORT_CONFIRM, IAMPORT_INSTALMENT_MONTHS, DEPOSIT_DAYS } = getEnv();
  return {
    usesEscrow: IAMPORT_ESCROW,
    confirmUrl: IAMPORT_CONFIRM ? `${SHOP_URL}/payments/confirm` : null,
    instalmentMonthsMax: IAMPORT_INSTALMENT_MONTHS ?? null,
    depositDays: DEPOSIT_DAYS,
    businessNumber: getSeller().businessNumber,
    // Whoever comes back with nothing that names a checkout is still spoken to in their language.
    returnUrl: `${SHOP_URL}/payments/complete${locale === 'en' ? '?locale=en' : ''}`,
  };
}

/**
 * Tells the provider what the window may charge. It is a second lock: every payment is compared again when it arrives, so a
 * provider that cannot be reached now does not keep a buyer from paying.
 */
export async function registerAmount({ merchant_uid, amount, currency }: RequestPay): Promise<void> {
  try {
    await prepare(merchant_uid, { minor: toMinor(amount, currency), currency });
  } catch (error) {
    if (!(error instanceof IamportUnreachable || error instanceof IamportRefused)) throw error;
    log.warn({ err: error, merchantUid: merchant_uid }, 'amount not registered at the provider');
  }
}
