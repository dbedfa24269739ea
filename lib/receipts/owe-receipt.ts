// When a cash receipt is owed, and when it has to be another one: a row and a job in the transaction of the money.

import type { Tx } from '../db';
import { isCash, maskIdentifier, owedPurpose, UNASKED_IDENTIFIER } from '../domain/cash-receipt';
import type { ProviderPayment } from '../domain/payment';
import type { Checkout, Order } from '../generated/prisma/client';
import { enqueue } from '../jobs/queue';
import { unseal } from '../seal';

/** An order has been paid: what was paid in cash may owe a receipt. */
export async function oweReceipt(tx: Tx, checkout: Checkout, order: Order, payment: ProviderPayment): Promise<void> {
  const purpose = isCash(payment.payMethod) ? owedPurpose(checkout.cashReceiptPurpose, order.totalKrw) : null;
  if (!purpose) return;
  const identifier = readIdentifier(checkout) ?? '';
  const data = { orderId: order.id, purpose, masked: maskIdentifier(identifier), amountKrw: order.totalKrw };
  await tx.cashReceipt.createMany({ data: [data], skipDuplicates: true });
  await demandReceipt(tx, order.id, 'paid');
}

/** The number a receipt is for; null when it was asked for one that is not known any more. */
export const readIdentifier = ({ id, cashReceiptPurpose, cashReceiptSealed }: Checkout): string | null => {
  if (!cashReceiptPurpose) return UNASKED_IDENTIFIER;
  return cashReceiptSealed ? unseal(cashReceiptSealed, id) : null;
};

/** Money went back: a receipt over the old sum must not stand. */
export async function renewReceipt(tx: Tx, orderId: number, refundedKrw: number): Promise<void> {
  const isOwed = (await tx.cashReceipt.count({ where: { orderId } })) > 0;
  if (isOwed) await demandReceipt(tx, orderId, `refunded:${refundedKrw}`);
}

/** Adds the job that makes the provider's receipt what the books say. A job that runs has seen older books: each cause has its own. */
export const demandReceipt = (tx: Tx, orderId: number, cause: string): Promise<void> =>
  enqueue(tx, {
    ...{ lane: 'housekeeping', kind: 'cash-receipt', key: `cash-receipt:${orderId}:${cause}` },
    payload: { orderId },
  });
