// What can be done with money that was parked, under its checkout's lock. Each answers what keeps it from being done, and has then
// written nothing.

import type { Tx } from '../db';
import { isTransfer } from '../domain/decide-payment';
import type { ProviderPayment, Verdict } from '../domain/payment';
import { getEnv } from '../env';
import type { Answer } from '../iamport/client';
import { newPayment } from './attempt';
import { retakeHolds } from './discounts';
import { cancelUnpaid } from './give-up-deposit';
import { type HeldPayment, lockCheckout } from './held-checkout';
import { keepAccountOf, type RefundAccount } from './refund-account';
import { demandRefund } from './refund-ledger';
import { ruleOf } from './refundable';
import { closeAccount } from './store-order';
import { storeVerdict } from './store-verdict';
import { worthKrw } from './worth';

export type Obstacle =
  /** The goods are gone: only a refund is left. */
  | 'sold-out'
  /** Its coupon or points were used elsewhere: only a refund is left. */
  | 'discount-used'
  /** Where a transfer goes back to is not known. */
  | 'needs-account'
  /** A refund of this money is being made. */
  | 'in-flight'
  /** No order or attempt of that name. */
  | 'no-target'
  /** The sum or its currency is not what the target costs. */
  | 'differs'
  /** The order was paid otherwise, or part of the money went back. */
  | 'not-possible'
  /** So much goes back only when a second person agrees: it waits for one now. */
  | 'proposed'
  /** Not what the second person agreed to. */
  | 'outdated';

/** What would go back, and what in won has gone back of the same money before. */
export type SumBack = { currency: string; amountMinor: number; amountKrw: number; refundedKrw: number };

/** What an operator decided, and where a transfer, or what was too much of it, goes back to. */
export type Decision = {
  note: string;
  by: string;
  account: RefundAccount | undefined;
  /** Asked before anything is written: null when this sum may go back now. Asked of nothing (0) too. */
  agree: (sum: SumBack) => Promise<Obstacle | null>;
};

/** The money pays its order after all; what is over goes back. */
export async function adoptPayment(
  tx: Tx,
  held: HeldPayment,
  answer: Answer,
  { account, ...decision }: Decision,
): Promise<Obstacle | null> {
  const { payment } = answer;
  const overMinor = payment.money.minor - held.amountMinor;
  if (payment.money.currency !== held.currency || overMinor < 0) return 'differs';
  if (!canPay(payment) || !canBePaid(held)) return 'not-possible';
  const isForAccount = overMinor > 0 && isTransfer(payment);
  if (isForAccount && !account && !(await hasAccount(tx, held.id))) return 'needs-account';
  const obstacle = await decision.agree(sumBack(held, answer, overMinor));
  if (obstacle) return obstacle;
  const gone = needsGoods(held) ? await retakeHolds(tx, held.checkout) : null;
  if (gone) return gone === 'goods' ? 'sold-out' : 'discount-used';
  if (account) await keepAccountOf(tx, held.id, account, decision.by);
  await storeVerdict(tx, held, answer, payingVerdict(held, payment), 'operator');
  if (overMinor > 0) await demand(tx, held, answer, overMinor, decision);
  return null;
}

/** Nothing was ever paid for it otherwise. */
const canBePaid = ({ checkout: { order } }: HeldPayment): boolean =>
  !order || order.status === 'awaiting_deposit' || (order.status === 'cancelled' && order.paidAt === null);

/** Whether the goods went back in the meantime. */
const needsGoods = ({ checkout: { order, status } }: HeldPayment): boolean =>
  order ? order.status === 'cancelled' : status !== 'open';

/** Whether it is money that pays something, or an account that may be paid into, and nothing of it went back. */
const canPay = ({ paidAt, status, depositAccount, cancelledMinor, isTest, billingUsage }: ProviderPayment): boolean =>
  (paidAt !== null || (status === 'ready' && depositAccount !== null)) &&
  cancelledMinor === 0 &&
  !(isTest && getEnv().SHOP_MODE === 'live') &&
  billingUsage !== 'issue';

function payingVerdict({ checkout }: HeldPayment, { paidAt }: ProviderPayment): Verdict {
  const isPaid = paidAt !== null;
  if (checkout.order) return { kind: 'replace', isPaid };
  return isPaid ? { kind: 'order', retake: false } : { kind: 'await-deposit' };
}

/** Everything that is left goes back, or an account nobody has paid into is closed; an order that waited for this very money is cancelled. */
export async function refundPayment(
  tx: Tx,
  held: HeldPayment,
  answer: Answer,
  { account, ...decision }: Decision,
): Promise<Obstacle | null> {
  const { payment } = answer;
  const { order } = held.checkout;
  const refunds = held.refunds.filter(({ impUid }) => impUid === payment.impUid);
  if (refunds.some(({ status }) => status === 'requested')) return 'in-flight';
  const leftMinor = payment.paidAt ? payment.money.minor - payment.cancelledMinor : 0;
  const isForAccount = leftMinor > 0 && (isTransfer(payment) || ruleOf(held).needsRefundAccount);
  if (isForAccount && !account && !(await hasAccount(tx, held.id))) return 'needs-account';
  const obstacle = await decision.agree(sumBack(held, answer, leftMinor));
  if (obstacle) return obstacle;
  if (account) await keepAccountOf(tx, held.id, account, decision.by);
  const isOwn = held.impUid === payment.impUid && held.status === 'parked';
  // An order may not go by a rejected payment.
  const status = leftMinor === 0 || order?.paymentId === held.id ? 'withdrawn' : 'rejected';
  if (isOwn) await tx.payment.update({ where: { id: held.id }, data: { status } });
  if (isOwn && order?.status === 'awaiting_deposit' && order.paymentId === held.id) await cancelUnpaid(tx, order);
  if (leftMinor > 0) await demand(tx, held, answer, leftMinor, decision);
  else if (payment.status === 'ready') await closeAccount(tx, payment.impUid);
  return null;
}

async function demand(
  tx: Tx,
  held: HeldPayment,
  answer: Answer,
  amountMinor: number,
  { note, by }: Pick<Decision, 'note' | 'by'>,
): Promise<void> {
  const { refundedKrw: _, ...sum } = sumBack(held, answer, amountMinor);
  await demandRefund(tx, {
    paymentId: held.id,
    impUid: answer.payment.impUid,
    source: 'operator',
    reason: note.slice(0, 100) || '운영자 확인 후 환불',
    ...sum,
    requestedBy: by,
  });
}

function sumBack(held: HeldPayment, { payment: { money, cancelledMinor } }: Answer, amountMinor: number): SumBack {
  const worth = (minor: number): number => worthKrw(held, { ...money, minor });
  const refundedKrw = worth(cancelledMinor);
  return { currency: money.currency, amountMinor, amountKrw: worth(amountMinor), refundedKrw };
}

async function hasAccount(tx: Tx, paymentId: string): Promise<boolean> {
  return (await tx.refundAccount.count({ where: { paymentId, sealed: { not: null } } })) > 0;
}

/** Money whose checkout is lost pays another one of the same sum, e.g. of the customer who ordered again. */
export async function linkPayment(tx: Tx, answer: Answer, target: string): Promise<Obstacle | null> {
  const { payment } = answer;
  const found = await lockTarget(tx, target);
  if (!found) return 'no-target';
  const { checkout } = found;
  if (payment.money.currency !== 'KRW' || payment.money.minor !== checkout.totalKrw) return 'differs';
  if (!payment.paidAt || !canPay(payment) || !canBePaid(found)) return 'not-possible';
  const gone = needsGoods(found) ? await retakeHolds(tx, checkout) : null;
  if (gone) return gone === 'goods' ? 'sold-out' : 'discount-used';
  const { merchantUid, pgProvider, payMethod } = payment;
  const attempt = newPayment(checkout, { pg: pgProvider ?? 'unknown', payMethod: 'card' });
  await tx.payment.create({ data: { ...attempt, merchantUid, payMethod: payMethod ?? 'card', isForOrder: true } });
  const held = await lockCheckout(tx, merchantUid);
  if (held) await storeVerdict(tx, held, answer, payingVerdict(held, payment), 'operator');
  return null;
}

/** The checkout an operator names by its order's number or by the merchant_uid of one of its attempts. */
async function lockTarget(tx: Tx, target: string): Promise<HeldPayment | null> {
  const attempt = await tx.payment.findFirst({
    where: { OR: [{ merchantUid: target }, { order: { number: target } }] },
    select: { merchantUid: true },
  });
  return attempt && lockCheckout(tx, attempt.merchantUid);
}
