// One attempt to pay a checkout: a payment row with a name of its own, and the window's argument made from it.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db } from '../db';
import type { HundredthsKrw } from '../domain/exchange';
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
import { sellerOf } from '../seller';
import type { Settings } from '../settings/read-settings';
import { newMerchantUid } from './names';

/** Reconciliation looks after an attempt for the first time this long after its window may have opened. */
const FIRST_CHECK_MS = 3 * 60_000;

export type OpenedAttempt = { checkoutId: string; amountKrw: number; expiresAt: Date; requestPay: RequestPay };

/** What an attempt charges, and the rate that made it. */
type Charge = { money: Money; rate: HundredthsKrw | null };

/** A new attempt at a checkout, of which nothing is known yet. */
export const newPayment = (
  checkout: { id: string; totalKrw: number },
  { pg, payMethod }: { pg: string; payMethod: PayMethod },
  { money, rate }: Charge = { money: krw(checkout.totalKrw), rate: null },
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
  hundredthsKrwPerUsd: money.currency === 'KRW' ? null : rate,
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

/** How somebody pays, and what the shop was set to when they asked: read once, so that one attempt is of one mind. */
export type Terms = { way: Way; settings: Settings };

/** The same for a way to pay; what it charges in foreign money is fixed now. */
export const attemptBy = (checkout: { id: string; totalKrw: number }, { way, settings }: Terms): Payment =>
  newPayment(
    checkout,
    { pg: way.contract.name, payMethod: way.payMethod },
    { money: chargeOf(way, checkout.totalKrw, settings.KRW_PER_USD), rate: settings.KRW_PER_USD },
  );

/** Why a sum cannot be paid this way; null when it can. */
export const obstacleFor = (totalKrw: number, { way, settings }: Terms): WayObstacle | null =>
  obstacleOf(way, chargeOf(way, totalKrw, settings.KRW_PER_USD));

/** Until when a checkout that is opened now keeps its goods. */
export const keptUntil = ({ RESERVATION_MINUTES }: Settings): Date =>
  new Date(now().getTime() + RESERVATION_MINUTES * 60_000);

/** What an open checkout must have been opened for; the total only where the buyer has seen one. */
export type SameWish = { fingerprint: string; totalKrw: number | undefined };

/**
 * Another attempt at a checkout that is still open for the same wish; its goods are kept for as long as a new one's.
 * Null when there is no such checkout any more; an obstacle when it cannot be paid this way.
 */
export function addAttempt(
  checkoutId: string,
  same: SameWish,
  terms: Terms,
): Promise<OpenedAttempt | WayObstacle | null> {
  return db.$transaction(async (tx) => {
    const extended = await tx.checkout.updateManyAndReturn({
      where: { id: checkoutId, status: 'open', expiresAt: { gt: now() }, ...same },
      data: { expiresAt: keptUntil(terms.settings) },
    });
    const [checkout] = extended;
    if (!checkout) return null;
    const obstacle = obstacleFor(checkout.totalKrw, terms);
    if (obstacle) return obstacle;
    const lines = await tx.checkoutLine.findMany({ where: { checkoutId }, orderBy: { position: 'asc' } });
    const payment = await tx.payment.create({ data: attemptBy(checkout, terms) });
    return attemptOf({ checkout, lines, payment }, terms.settings);
  });
}

type Stored = { checkout: Checkout; lines: readonly { productName: string }[]; payment: Payment };

/** What the browser gets to open the window of an attempt. */
export function attemptOf({ checkout, lines, payment }: Stored, settings: Settings): OpenedAttempt {
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
  const window = windowSettings(checkout.locale, settings);
  return { checkoutId, amountKrw, expiresAt, requestPay: requestPay(attempt, window) };
}

/** What every window of this shop is opened with. */
export function windowSettings(locale: string, settings: Settings): WindowSettings {
  const { SHOP_URL, IAMPORT_ESCROW, IAMPORT_CONFIRM, IAMPORT_INSTALMENT_MONTHS } = getEnv();
  return {
    usesEscrow: IAMPORT_ESCROW,
    confirmUrl: IAMPORT_CONFIRM ? `${SHOP_URL}/payments/confirm` : null,
    instalmentMonthsMax: IAMPORT_INSTALMENT_MONTHS ?? null,
    depositDays: settings.DEPOSIT_DAYS,
    businessNumber: sellerOf(settings).businessNumber,
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
