// A checkout under its row lock, with everything the verdict and the store need to know of it.

import type { Tx } from '../db';
import type { HeldCheckout, Standing } from '../domain/payment';
import type { Prisma } from '../generated/prisma/client';

const withAll = { checkout: { include: { order: true } }, refunds: true } satisfies Prisma.PaymentInclude;

/** One payment attempt with its checkout, the checkout's order, and the refunds of the attempt. */
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
    isOrderCancelled: held.checkout.order?.status === 'cancelled',
    refundedMinor: done.reduce((sum, refund) => sum + refund.amountMinor, 0),
  };
}

/**
 * Where one imp_uid stands. An attempt has one imp_uid as a rule; somebody who opens a window twice under one merchant_uid
 * makes a second one, whose money is known only by the refund that sends it back.
 */
export function standingOf(held: HeldPayment, impUid: string): Standing {
  if (held.refunds.some((refund) => refund.impUid === impUid && refund.source === 'automatic')) return 'rejected';
  if (held.impUid !== impUid) return 'unjudged';
  switch (held.status) {
    case 'accepted':
      return 'accepted';
    case 'awaiting_deposit':
      return 'awaiting-deposit';
    case 'parked':
      return 'parked';
    case 'open':
    case 'failed':
    case 'rejected':
      return 'unjudged';
  }
}
