// Makes the provider's cash receipt what our books say: issued over what is left of the payment, or none when nothing is. It looks
// before it acts, so that an answer that was lost is found and nothing is issued twice.

import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';
import { cancelReceipt, getReceipt, issueReceipt, type ProviderReceipt } from '../iamport/receipts';
import { settlePayment } from '../payment/settle-payment';
import { readIdentifier } from './owe-receipt';

const withAll = { order: { include: { payment: true, checkout: true } } } satisfies Prisma.CashReceiptInclude;

type OwedReceipt = Prisma.CashReceiptGetPayload<{ include: typeof withAll }>;

const read = (orderId: number): Promise<OwedReceipt | null> =>
  db.cashReceipt.findUnique({ where: { orderId }, include: withAll });

/** Throws IamportUnreachable: run it again. A refusal is kept with the provider's words for an operator. */
export async function runReceipt(orderId: number): Promise<void> {
  const impUid = (await read(orderId))?.order.payment.impUid;
  if (!impUid) return;
  // The provider issues over what it has left: the books must say the same first.
  await settlePayment(impUid, 'job');
  const receipt = await read(orderId);
  if (!receipt) return;
  const leftKrw = receipt.order.totalKrw - receipt.order.refundedKrw;
  const standing = await getReceipt(impUid);
  if (standing?.amountKrw === leftKrw) return storeIssued(receipt, standing);
  if (standing) await cancelReceipt(impUid);
  if (leftKrw === 0) return storeCancelled(receipt);
  await issue(receipt, impUid, leftKrw);
}

async function issue(receipt: OwedReceipt, impUid: string, leftKrw: number): Promise<void> {
  const identifier = readIdentifier(receipt.order.checkout);
  if (!identifier) return storeRefused(receipt, '발급받을 번호가 남아 있지 않습니다.');
  const purpose = receipt.purpose === 'expense' ? 'expense' : 'income';
  try {
    const issued = await issueReceipt(impUid, { identifier, purpose });
    if (issued.amountKrw !== leftKrw) throw new IamportUnreachable(`the receipt of ${impUid} is over another sum`);
    await storeIssued(receipt, issued);
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    await storeRefused(receipt, error.message);
  }
}

const nothing = { applyNum: null, receiptUrl: null, issuedAt: null, refusal: null };

async function storeIssued({ id }: OwedReceipt, issued: ProviderReceipt): Promise<void> {
  await db.cashReceipt.update({ where: { id }, data: { ...nothing, ...issued, status: 'issued' } });
}

async function storeRefused({ id }: OwedReceipt, refusal: string): Promise<void> {
  await db.cashReceipt.update({ where: { id }, data: { ...nothing, status: 'refused', refusal } });
}

/** Final: the number is not needed any more. */
async function storeCancelled({ id, order }: OwedReceipt): Promise<void> {
  await db.$transaction([
    db.cashReceipt.update({ where: { id }, data: { ...nothing, status: 'cancelled', amountKrw: 0 } }),
    db.checkout.update({ where: { id: order.checkoutId }, data: { cashReceiptSealed: null } }),
  ]);
}
