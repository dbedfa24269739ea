import { db } from '../db';
import { sameMoney, toMinor } from '../domain/money';

export type ApprovalRefusal = 'unknown' | 'amount-differs' | 'ended';

/** Whether a payment that is about to be approved would become an order: null, or why not. Its goods are already kept for it. */
export async function mayApprove(merchantUid: string, amount: number): Promise<ApprovalRefusal | null> {
  const payment = await db.payment.findUnique({ where: { merchantUid }, include: { checkout: true } });
  if (!payment) return 'unknown';
  const { currency, amountMinor } = payment;
  if (!sameMoney({ minor: toMinor(amount, currency), currency }, { minor: amountMinor, currency }))
    return 'amount-differs';
  return payment.checkout.status === 'open' ? null : 'ended';
}
