// One attempt to pay a checkout: a payment row with a name of its own, and the window's argument made from it.

import { randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db } from '../db';
import { toMinor } from '../domain/money';
import { orderTitle } from '../domain/order-title';
import { getEnv } from '../env';
import type { Checkout, Payment } from '../generated/prisma/client';
import { findChannel, type PayMethod } from '../iamport/channels';
import { prepare } from '../iamport/client';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';
import { type RequestPay, requestPay } from '../iamport/request-pay';
import { log } from '../log';
import { newMerchantUid } from './names';

/** Reconciliation looks after an attempt for the first time this long after its window may have opened. */
const FIRST_CHECK_MS = 3 * 60_000;

export type OpenedAttempt = { checkoutId: string; amountKrw: number; expiresAt: Date; requestPay: RequestPay };

export type Way = { pg: string; payMethod: PayMethod };

/** A new attempt at a checkout, of which nothing is known yet. */
export const newPayment = (checkout: { id: string; totalKrw: number }, { pg, payMethod }: Way): Payment => ({
  id: randomUUID(),
  checkoutId: checkout.id,
  merchantUid: newMerchantUid(),
  impUid: null,
  status: 'open',
  pg,
  payMethod,
  customerUid: null,
  currency: 'KRW',
  amountMinor: checkout.totalKrw,
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
});

/** What an open checkout must have been opened for; the total only where the buyer has seen one. */
export type SameWish = { fingerprint: string; totalKrw: number | undefined };

/**
 * Another attempt at a checkout that is still open for the same wish; its goods are kept for as long as a new one's.
 * Null when there is no such checkout any more.
 */
export function addAttempt(checkoutId: string, same: SameWish, way: Way): Promise<OpenedAttempt | null> {
  return db.$transaction(async (tx) => {
    const extended = await tx.checkout.updateManyAndReturn({
      where: { id: checkoutId, status: 'open', expiresAt: { gt: now() }, ...same },
      data: { expiresAt: new Date(now().getTime() + getEnv().RESERVATION_MINUTES * 60_000) },
    });
    const [checkout] = extended;
    if (!checkout) return null;
    const lines = await tx.checkoutLine.findMany({ where: { checkoutId }, orderBy: { position: 'asc' } });
    return attemptOf({ checkout, lines, payment: await tx.payment.create({ data: newPayment(checkout, way) }) });
  });
}

type Stored = { checkout: Checkout; lines: readonly { productName: string }[]; payment: Payment };

/** What the browser gets to open the window of an attempt. */
export function attemptOf({ checkout, lines, payment }: Stored): OpenedAttempt {
  const payMethod = payment.payMethod as PayMethod;
  const channel = findChannel(payment.pg, payMethod);
  if (!channel) throw new Error(`no channel ${payment.pg} ${payMethod}`);
  const attempt = {
    channel,
    payMethod,
    merchantUid: payment.merchantUid,
    title: orderTitle(lines.map((line) => line.productName)),
    money: { minor: payment.amountMinor, currency: payment.currency },
    buyer: { name: checkout.buyerName, tel: checkout.buyerTel, email: checkout.buyerEmail },
    address: `${checkout.address1} ${checkout.address2}`.trim(),
    postcode: checkout.postcode,
    returnUrl: `${getEnv().SHOP_URL}/payments/complete`,
    at: payment.createdAt,
    depositDays: getEnv().DEPOSIT_DAYS,
  };
  const { id: checkoutId, totalKrw: amountKrw, expiresAt } = checkout;
  return { checkoutId, amountKrw, expiresAt, requestPay: requestPay(attempt) };
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
