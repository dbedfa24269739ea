// What a payment makes of an order: a new one, one that moves to it, one whose deposit arrived. All under the checkout's lock.

import { now } from '../clock';
import type { Tx } from '../db';
import type { ProviderPayment } from '../domain/payment';
import type { Order } from '../generated/prisma/client';
import { enqueue } from '../jobs/queue';
import { tell } from '../messages/tell';
import { oweReceipt } from '../receipts/owe-receipt';
import type { HeldPayment } from './held-checkout';
import { newOrderNumber } from './names';
import { storePayment } from './store-payment';

/** A new order, paid or waiting for its deposit. */
export async function storeOrder(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  status: 'paid' | 'awaiting_deposit',
): Promise<HeldPayment> {
  const { checkout } = held;
  const endedAt = now();
  // One statement ends the checkout and copies what the order needs of it.
  const [order] = await tx.$queryRaw<Order[]>`
    WITH ended AS (
      UPDATE "Checkout" SET status = 'completed', "endedAt" = ${endedAt} WHERE id = ${checkout.id}::uuid RETURNING *
    )
    INSERT INTO "Order" (number, status, "checkoutId", "paymentId", "totalKrw", "buyerName", "buyerTel", "buyerEmail",
                         postcode, address1, address2, memo, "customerId", "createdAt", "paidAt")
    SELECT ${newOrderNumber(endedAt)}, ${status}::"OrderStatus", id, ${held.id}::uuid, "totalKrw", "buyerName", "buyerTel",
           "buyerEmail", postcode, address1, address2, memo, "customerId", ${endedAt}, ${payment.paidAt} FROM ended
    RETURNING *`;
  if (!order) throw new Error(`checkout ${checkout.id} vanished under its lock`);
  const isPaid = status === 'paid';
  await (isPaid ? tell(tx, 'order-paid', order.id) : askForDeposit(tx, order.id, payment));
  if (isPaid) await oweReceipt(tx, checkout, order, payment);
  const stored = await storePayment(tx, held, payment, standing(isPaid, payment));
  return { ...stored, checkout: { ...checkout, status: 'completed', endedAt, order } };
}

const REMINDER_BEFORE_MS = 24 * 3_600_000;

/** Tells the account now, and again a day before its time is over unless the deposit has arrived by then. */
async function askForDeposit(tx: Tx, orderId: number, { depositAccount }: ProviderPayment): Promise<void> {
  await tell(tx, 'deposit-requested', orderId);
  const dueAt = depositAccount?.dueAt;
  if (dueAt) await tell(tx, 'deposit-reminder', orderId, new Date(dueAt.getTime() - REMINDER_BEFORE_MS));
}

/** The answer that made the order may have been an old one: money that was cancelled before it is found by one more look. */
const SECOND_LOOK_MS = 5 * 60_000;

const standing = (isPaid: boolean, { depositAccount }: ProviderPayment) =>
  isPaid
    ? { status: 'accepted' as const, nextCheckAt: new Date(now().getTime() + SECOND_LOOK_MS) }
    : { status: 'awaiting_deposit' as const, nextCheckAt: depositAccount?.dueAt ?? null };

/** The order's own account has been paid into. */
export async function storeDeposit(tx: Tx, held: HeldPayment, payment: ProviderPayment): Promise<HeldPayment> {
  const order = await tx.order.update({
    where: { paymentId: held.id },
    data: { status: 'paid', paidAt: payment.paidAt },
  });
  await tell(tx, 'deposit-arrived', order.id);
  await oweReceipt(tx, held.checkout, order, payment);
  const stored = await storePayment(tx, held, payment, standing(true, payment));
  return { ...stored, checkout: { ...held.checkout, order } };
}

/** The order is paid by this payment, or waits for it, from now on; the account it waited for before is closed. */
export async function moveOrder(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  isPaid: boolean,
): Promise<HeldPayment> {
  const { order } = held.checkout;
  if (!order) throw new Error(`checkout ${held.checkoutId} has no order to move`);
  // First: one payment pays a checkout (unique index).
  await withdrawPayment(tx, order.paymentId);
  const change = isPaid ? { status: 'paid' as const, paidAt: payment.paidAt, cancelledAt: null } : {};
  const moved = await tx.order.update({ where: { id: order.id }, data: { paymentId: held.id, ...change } });
  if (isPaid) await tell(tx, payment.depositAccount ? 'deposit-arrived' : 'order-paid', order.id);
  if (isPaid) await oweReceipt(tx, held.checkout, moved, payment);
  const stored = await storePayment(tx, held, payment, standing(isPaid, payment));
  return { ...stored, checkout: { ...held.checkout, order: moved } };
}

/**
 * Nobody waits for this payment's deposit any more: its account is closed, and what is paid into it before is judged when it is
 * seen. What came of the payment otherwise stays as it is.
 */
export async function withdrawPayment(tx: Tx, paymentId: string): Promise<void> {
  const [withdrawn] = await tx.payment.updateManyAndReturn({
    where: { id: paymentId, status: 'awaiting_deposit' },
    data: { status: 'withdrawn', nextCheckAt: null },
    select: { impUid: true },
  });
  if (withdrawn?.impUid) await closeAccount(tx, withdrawn.impUid);
}

/** Has the provider close a virtual account. */
export const closeAccount = (tx: Tx, impUid: string): Promise<void> =>
  enqueue(tx, { lane: 'money', kind: 'revoke-account', key: `revoke-account:${impUid}`, payload: { impUid } });
