// What a payment makes of an order: a new one, one that moves to it, one whose deposit arrived. All under the checkout's lock.

import { now } from '../clock';
import type { Tx } from '../db';
import type { ProviderPayment } from '../domain/payment';
import type { Order } from '../generated/prisma/client';
import { enqueue } from '../jobs/queue';
import { tell, telling } from '../messages/tell';
import { oweReceipt } from '../receipts/owe-receipt';
import type { HeldPayment } from './held-checkout';
import { newOrderNumber } from './names';
import { boundTo, keepingPayment, storePayment } from './store-payment';

/** A new order, paid or waiting for its deposit. */
export async function storeOrder(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  status: 'paid' | 'awaiting_deposit',
): Promise<HeldPayment> {
  const isPaid = status === 'paid';
  const bound = boundTo(payment, held, standing(isPaid, payment));
  const endedAt = now();
  const facts = newOrder(bound, status, endedAt);
  // One statement: whoever else settles this checkout waits for it.
  const [placed] = await tx.$queryRaw<[{ id: number }]>`
    WITH ended AS (
      UPDATE "Checkout" SET status = 'completed', "endedAt" = ${endedAt} WHERE id = ${held.checkoutId}::uuid
    ), kept AS (${keepingPayment(bound)}), subject AS (
      INSERT INTO "Order" SELECT row.* FROM jsonb_populate_record(NULL::"Order",
        ${JSON.stringify(facts)}::jsonb || jsonb_build_object('id', nextval('"Order_id_seq"'))) row
      RETURNING id
    ), ${telling(isPaid ? 'order-paid' : 'deposit-requested')}
    SELECT id FROM subject`;
  const order = { ...facts, id: placed.id };
  await (isPaid ? oweReceipt(tx, held.checkout, order, payment) : remindOfDeposit(tx, order.id, payment));
  return { ...bound, checkout: { ...held.checkout, status: 'completed', endedAt, order } };
}

/** An order of everything its checkout says: every column but the id, so that the database adds nothing of its own. */
function newOrder(
  { id: paymentId, paidAt, checkout }: HeldPayment,
  status: 'paid' | 'awaiting_deposit',
  createdAt: Date,
): Omit<Order, 'id'> {
  const { id: checkoutId, totalKrw, customerId, buyerName, buyerTel, buyerEmail } = checkout;
  const { postcode, address1, address2, memo } = checkout;
  return {
    ...{ number: newOrderNumber(createdAt), status, checkoutId, paymentId, totalKrw, refundedKrw: 0, customerId },
    ...{ buyerName, buyerTel, buyerEmail, postcode, address1, address2, memo },
    ...{ createdAt, paidAt, cancelledAt: null, deliveredAt: null, confirmedAt: null },
    ...{ leftAt: null, erasedAt: null },
  };
}

const REMINDER_BEFORE_MS = 24 * 3_600_000;

/** The account is told again a day before its time is over, unless the deposit has arrived by then. */
async function remindOfDeposit(tx: Tx, orderId: number, { depositAccount }: ProviderPayment): Promise<void> {
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
