// Gives money back, once. V1 has no idempotency key, so every step looks before it acts: the provider's history is read first,
// the tag is looked up in it, and the cancel carries the balance we believe in, which the provider compares.
// (PortOne V1 docs: cancel, `checksum`; an answer that was lost is found in cancel_history)

import { db } from '../db';
import type { Refund } from '../generated/prisma/client';
import { type Answer, cancelPayment, getPayment, revokeAccount } from '../iamport/client';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';
import { settleAnswer } from './settle-payment';
import { park } from './store-verdict';

/** Why the provider is asked to cancel, in the words buyers and operators read on its console. */
const AUTOMATIC_REASONS: Readonly<Record<string, string>> = {
  'amount-differs': '결제금액 불일치 자동취소',
  'paid-twice': '중복 결제 자동취소',
  'sold-out-after-close': '품절 자동취소',
  'order-cancelled': '취소된 주문 자동취소',
};

/**
 * Makes one refund of the ledger true, or learns that it is. Throws IamportUnreachable when that is not known yet: run it
 * again. A refusal is final for the machine: it is kept with the provider's words and put before an operator.
 */
export async function runRefund(refundId: number): Promise<void> {
  const refund = await requested(refundId);
  if (!refund) return;
  const before = await mustAnswer(refund.impUid);
  await settleAnswer(before, 'job');
  if (!(await requested(refundId))) return;
  try {
    await settleAnswer(await cancel(refund, before), 'job');
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    await learnFromRefusal(refund, before, error);
    return;
  }
  if (await requested(refundId))
    throw new IamportUnreachable(`refund ${refundId} is not in the provider's history yet`);
}

const requested = (id: number): Promise<Refund | null> => db.refund.findFirst({ where: { id, status: 'requested' } });

async function mustAnswer(impUid: string): Promise<Answer> {
  const answer = await getPayment(impUid);
  if (!answer) throw new IamportUnreachable(`the provider does not know ${impUid} at the moment`);
  return answer;
}

function cancel(refund: Refund, { payment }: Answer): Promise<Answer> {
  const { impUid, currency } = refund;
  const balanceMinor = payment.money.minor - payment.cancelledMinor;
  if (balanceMinor < refund.amountMinor) throw new IamportRefused(`남은 결제 금액(${balanceMinor})보다 큰 환불입니다.`);
  return cancelPayment({
    impUid,
    money: { minor: refund.amountMinor, currency },
    balanceBefore: { minor: balanceMinor, currency },
    reason: `${AUTOMATIC_REASONS[refund.reason] ?? refund.reason} ${refund.tag}`,
  });
}

/** A refusal because somebody else cancelled in between is no refusal: the next run sees the new balance. */
async function learnFromRefusal(refund: Refund, before: Answer, error: IamportRefused): Promise<void> {
  const after = await mustAnswer(refund.impUid);
  await settleAnswer(after, 'job');
  if (after.payment.cancelledMinor !== before.payment.cancelledMinor) {
    throw new IamportUnreachable(`the balance of ${refund.impUid} moved while refunding`, { cause: error });
  }
  await db.$transaction(async (tx) => {
    const data = { status: 'refused' as const, refusal: error.message };
    const { count } = await tx.refund.updateMany({ where: { id: refund.id, status: 'requested' }, data });
    if (count > 0)
      await park(tx, 'refund-refused', after.payment, { paymentId: refund.paymentId, orderId: refund.orderId });
  });
}

/**
 * Closes a virtual account that must not be paid into. A refusal only means that it is paid or closed already: the payment is
 * judged by what the provider says then. Throws IamportUnreachable.
 */
export async function runRevocation(impUid: string): Promise<void> {
  const before = await mustAnswer(impUid);
  if (before.payment.status !== 'ready') return void (await settleAnswer(before, 'job'));
  try {
    await settleAnswer(await revokeAccount(impUid), 'job');
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    await settleStubbornAccount(await mustAnswer(impUid));
  }
}

async function settleStubbornAccount(after: Answer): Promise<void> {
  await settleAnswer(after, 'job');
  if (after.payment.status !== 'ready') return;
  const subject = { paymentId: null, orderId: null };
  await db.$transaction((tx) => park(tx, 'account-not-revoked', after.payment, subject));
}
