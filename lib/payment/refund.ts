// Gives money back, once. V1 has no idempotency key, so every step looks before it acts: the provider's history is read first,
// the tag is looked up in it, and the cancel carries the balance we believe in, which the provider compares.
// (PortOne V1 docs: cancel, `checksum`; an answer that was lost is found in cancel_history)

import { now } from '../clock';
import { db } from '../db';
import type { Payment, Refund } from '../generated/prisma/client';
import { bankCodeAt, bankName } from '../iamport/banks';
import { channelOf } from '../iamport/channels';
import { type Answer, type CancelAccount, cancelPayment, getPayment, revokeAccount } from '../iamport/client';
import { IamportRefused, IamportUnreachable } from '../iamport/errors';
import { readLostAccount } from './lost-money';
import { type RefundAccount, readRefundAccount } from './refund-account';
import { refuseRefund } from './refund-ledger';
import { ruleOf } from './refundable';
import { settleAnswer } from './settle-payment';
import { park, parkedFacts } from './store-verdict';

/** Why the provider is asked to cancel, in the words buyers and operators read on its console. */
const AUTOMATIC_REASONS: Readonly<Record<string, string>> = {
  'amount-differs': '결제금액 불일치 자동취소',
  'paid-twice': '중복 결제 자동취소',
  'sold-out-after-close': '품절 자동취소',
  'discount-used-after-close': '할인 소진 자동취소',
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
  // Taken before and not made yet: sent again, it could be made twice. The clock's sweep or a notice brings the news.
  if (refund.acceptedAt) return;
  try {
    await settleAnswer(await cancel(refund, before), 'job');
  } catch (error) {
    if (!(error instanceof IamportRefused)) throw error;
    await learnFromRefusal(refund, before, error);
    return;
  }
  await db.refund.updateMany({ where: { id: refundId, status: 'requested' }, data: { acceptedAt: now() } });
}

type FullRefund = Refund & { payment: Payment | null };

const requested = (id: number): Promise<FullRefund | null> =>
  db.refund.findFirst({ where: { id, status: 'requested' }, include: { payment: true } });

async function mustAnswer(impUid: string): Promise<Answer> {
  const answer = await getPayment(impUid);
  if (!answer) throw new IamportUnreachable(`the provider does not know ${impUid} at the moment`);
  return answer;
}

async function cancel(refund: FullRefund, { payment }: Answer): Promise<Answer> {
  const { impUid, currency } = refund;
  const balanceMinor = payment.money.minor - payment.cancelledMinor;
  const words = staleness(refund, balanceMinor);
  if (words) throw new IamportRefused(words);
  return cancelPayment({
    impUid,
    money: { minor: refund.amountMinor, currency },
    balanceBefore: { minor: balanceMinor, currency },
    reason: `${AUTOMATIC_REASONS[refund.reason] ?? refund.reason} ${refund.tag}`,
    taxFreeMinor: refund.taxFreeMinor,
    vatMinor: refund.vatMinor,
    account: await accountFor(refund, payment.pgProvider),
  });
}

/** Why a refund cannot be made as it was planned, for the operator who planned it; null when it can. */
function staleness({ amountMinor, balanceMinor: plannedMinor }: Refund, balanceMinor: number): string | null {
  if (balanceMinor < amountMinor) return `남은 결제 금액(${balanceMinor})보다 큰 환불입니다.`;
  if (plannedMinor === null || plannedMinor === balanceMinor) return null;
  return `환불을 준비하는 사이에 남은 결제 금액이 ${plannedMinor}에서 ${balanceMinor}(으)로 바뀌었습니다.`;
}

/** Where the money goes, in the PG's own bank codes; null when it goes back the way it came. */
async function accountFor(refund: FullRefund, pgProvider: string | null): Promise<CancelAccount | null> {
  const { payment } = refund;
  if (payment ? !ruleOf(payment).needsRefundAccount : refund.accountSealed === null) return null;
  const account = await readAccount(refund);
  if (!account) throw new IamportRefused('환불받을 계좌를 알아야 합니다.');
  const bank = bankCodeAt(channelOf(payment?.pg ?? pgProvider ?? '')?.bankCodes ?? 'standard', account.bank);
  if (!bank) throw new IamportRefused(`이 PG사는 ${bankName(account.bank)} 계좌로 환불할 수 없습니다.`);
  return { holder: account.holder, bank, number: account.number };
}

const readAccount = async (refund: FullRefund): Promise<RefundAccount | null> =>
  refund.payment ? readRefundAccount(refund.payment.id) : readLostAccount(refund);

/** A refusal because somebody else cancelled in between is no refusal: the next run sees the new balance. */
async function learnFromRefusal(refund: FullRefund, before: Answer, error: IamportRefused): Promise<void> {
  const after = await mustAnswer(refund.impUid);
  await settleAnswer(after, 'job');
  if (after.payment.cancelledMinor !== before.payment.cancelledMinor) {
    throw new IamportUnreachable(`the balance of ${refund.impUid} moved while refunding`, { cause: error });
  }
  const account = await readAccount(refund);
  // Some PGs repeat the account in their refusal.
  const words = account ? error.message.replaceAll(account.number, '…') : error.message;
  await db.$transaction((tx) => refuseRefund(tx, refund, words, parkedFacts(after.payment)));
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
