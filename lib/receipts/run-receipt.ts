// Makes the provider's cash receipt what our books say: issued over what is left of the payment, or none when nothing is. It looks
// before it acts, so that an answer that was lost is found and nothing is issued twice.

import { db } from '../db';
import { receiptTaxFreeKrw } from '../domain/cash-receipt';
import type { Prisma } from '../generated/prisma/client';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';
import { cancelReceipt, getReceipt, issueReceipt, type ProviderReceipt } from '../iamport/receipts';
import { settlePayment } from '../payment/settle-payment';
import { readIdentifier } from './owe-receipt';

const withAll = {
  order: { include: { payment: true, checkout: true, refunds: { where: { status: 'done' } } } },
} satisfies Prisma.CashReceiptInclude;

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
  const owed = owedOf(receipt);
  const standing = await getReceipt(impUid);
  if (standing?.amountKrw === owed.amountKrw) return storeIssued(receipt, standing, owed);
  if (standing && !(await takeBack(receipt, impUid))) return;
  if (owed.amountKrw === 0) return storeCancelled(receipt);
  await issue(receipt, impUid, owed);
}

/** What a receipt has to say now: what is left of the payment, and what of that bears no value added tax. */
type Owed = { amountKrw: number; taxFreeKrw: number };

function owedOf({ order: { totalKrw, refundedKrw, checkout, refunds } }: OwedReceipt): Owed {
  const amountKrw = totalKrw - refundedKrw;
  const goneKrw = refunds.reduce((sumKrw, { taxFreeMinor }) => sumKrw + taxFreeMinor, 0);
  return { amountKrw, taxFreeKrw: receiptTaxFreeKrw(amountKrw, checkout.taxFreeKrw, goneKrw) };
}

/** Cancels the receipt that stands. Answers false when the provider refuses: it then stands on, over a sum that is not right. */
async function takeBack({ id }: OwedReceipt, impUid: string): Promise<boolean> {
  try {
    await cancelReceipt(impUid);
    return true;
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    const refusal = `먼저 발급한 영수증이 취소되지 않았습니다. ${error.message}`;
    await db.cashReceipt.update({ where: { id }, data: { status: 'refused', refusal } });
    return false;
  }
}

async function issue(receipt: OwedReceipt, impUid: string, owed: Owed): Promise<void> {
  const identifier = readIdentifier(receipt.order.checkout);
  if (!identifier) return storeRefused(receipt, '발급받을 번호가 남아 있지 않습니다.');
  const purpose = receipt.purpose === 'expense' ? 'expense' : 'income';
  try {
    const issued = await issueReceipt(impUid, { identifier, purpose }, owed.taxFreeKrw);
    if (issued.amountKrw !== owed.amountKrw)
      throw new IamportUnreachable(`the receipt of ${impUid} is over another sum`);
    await storeIssued(receipt, issued, owed);
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    await storeRefused(receipt, error.message);
  }
}

const nothing = { applyNum: null, receiptUrl: null, issuedAt: null, refusal: null };

async function storeIssued({ id }: OwedReceipt, issued: ProviderReceipt, { taxFreeKrw }: Owed): Promise<void> {
  await db.cashReceipt.update({ where: { id }, data: { ...nothing, ...issued, taxFreeKrw, status: 'issued' } });
}

async function storeRefused({ id }: OwedReceipt, refusal: string): Promise<void> {
  await db.cashReceipt.update({ where: { id }, data: { ...nothing, status: 'refused', refusal } });
}

/** Final: the number is not needed any more. */
async function storeCancelled({ id, order }: OwedReceipt): Promise<void> {
  await db.$transaction([
    db.cashReceipt.update({ where: { id }, data: { ...nothing, status: 'cancelled', amountKrw: 0, taxFreeKrw: 0 } }),
    db.checkout.update({ where: { id: order.checkoutId }, data: { cashReceiptSealed: null } }),
  ]);
}
