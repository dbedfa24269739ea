// A checkout under its row lock, with everything the verdict and the store need to know of it.

import type { Tx } from '../db';
import { type HeldCheckout, type OrderStanding, parkReasons, type Standing } from '../domain/payment';
import type { Order, Prisma } from '../generated/prisma/client';

const withAll = {
  checkout: { include: { order: true } },
  refunds: true,
  parked: { select: { impUid: true, kind: true } },
} satisfies Prisma.PaymentInclude;

/** One payment attempt with its checkout, the checkout's order, and what of the attempt's money was sent back or parked. */
export type HeldPayment = Prisma.PaymentGetPayload<{ include: typeof withAll }>;

/**
 * Locks the checkout a merchant_uid belongs to until the transaction ends, then reads. Two statements, because a statement that
 * waited for the lock still sees the other tables as they were before. Null when there is no such attempt.
 */
export async function lockCheckout(tx: Tx, merchantUid: string): Promise<HeldPayment | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Checkout" checkout JOIN "Payment" payment ON payment."checkoutId" = checkout.id
    WHERE payment."merchantUid" = ${merchantUid} FOR UPDATE OF checkout`;
  if (locked.length === 0) return null;
  return readPayment(tx, merchantUid);
}

function readPayment(tx: Tx, merchantUid: string): Promise<HeldPayment | null> {
  return tx.payment.findUnique({ where: { merchantUid }, include: withAll, relationLoadStrategy: 'join' });
}

/** Several attempts by merchant_uid, without lock. */
export async function readPayments(tx: Tx, merchantUids: string[]): Promise<Map<string, HeldPayment>> {
  const payments = await tx.payment.findMany({
    where: { merchantUid: { in: merchantUids } },
    include: withAll,
    relationLoadStrategy: 'join',
  });
  return new Map(payments.map((payment) => [payment.merchantUid, payment]));
}

/** What `decidePayment` has to know about the payment `impUid` of this attempt. */
export function factsOf(held: HeldPayment, impUid: string): HeldCheckout {
  const done = held.refunds.filter((refund) => refund.impUid === impUid && refund.status === 'done');
  return {
    status: held.checkout.status,
    asked: { minor: held.amountMinor, currency: held.currency },
    standing: standingOf(held, impUid),
    order: orderStandingOf(held.checkout.order),
    isForOrder: held.isForOrder,
    isCharge: held.customerUid !== null,
    refundedMinor: done.reduce((sum, refund) => sum + refund.amountMinor, 0),
  };
}

function orderStandingOf(order: Order | null): OrderStanding {
  if (!order) return null;
  if (order.status === 'cancelled') return 'cancelled';
  return order.status === 'awaiting_deposit' ? 'awaiting-deposit' : 'paid';
}

/** Whether the attempt stands for money or an account already: a second window under its name must not hide that. */
export const isDecided = (held: HeldPayment): boolean =>
  held.status !== 'open' && held.status !== 'failed' && !(held.impUid && isPuzzle(held, held.impUid));

/** Whether an attempt is parked only because the provider said something nobody has heard of: its next word is judged as the first. */
export function isPuzzle(held: HeldPayment, impUid: string): boolean {
  const reasons = held.status === 'parked' && held.impUid === impUid ? reasonsOf(held, impUid) : [];
  return reasons.length > 0 && reasons.every((reason) => reason === 'unknown-status');
}

/**
 * Whether an imp_uid is other money than the attempt's own. An attempt has one as a rule; somebody who opens a window twice under
 * one merchant_uid makes a second one, known only by the refund that sends it back or by what was parked of it.
 */
export const isStray = (held: HeldPayment, impUid: string): boolean =>
  isDecided(held) && held.impUid !== null && held.impUid !== impUid;

/** Where one imp_uid stands in our books. */
export function standingOf(held: HeldPayment, impUid: string): Standing {
  const isOwn = held.impUid === impUid;
  if (isOwn && held.status === 'accepted') return 'accepted';
  if (held.refunds.some((refund) => refund.impUid === impUid)) return 'rejected';
  if (!isOwn) return isParked(held, impUid) ? 'parked' : 'unjudged';
  switch (held.status) {
    case 'awaiting_deposit':
      return held.checkout.order?.status === 'cancelled' ? 'withdrawn' : 'awaiting-deposit';
    case 'withdrawn':
    case 'rejected':
      return held.status;
    case 'parked':
      return isPuzzle(held, impUid) ? 'unjudged' : 'parked';
    case 'accepted':
    case 'open':
    case 'failed':
      return 'unjudged';
  }
}

const isParked = (held: HeldPayment, impUid: string): boolean => reasonsOf(held, impUid).length > 0;

/** Why one imp_uid was put before an operator. */
const reasonsOf = (held: HeldPayment, impUid: string): string[] =>
  held.parked.flatMap(({ impUid: of, kind }) =>
    of === impUid && parkReasons.some((one) => one === kind) ? [kind] : [],
  );
