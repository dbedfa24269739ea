// Writes a verdict down: order, payment, refund, parked item and event, in the transaction that holds the checkout's lock.

import { now } from '../clock';
import type { Tx } from '../db';
import { cancelledDeposit, isTransfer } from '../domain/decide-payment';
import type { CancelReason, ParkReason, ProviderPayment, Verdict } from '../domain/payment';
import { getEnv } from '../env';
import type { SignalSource } from '../generated/prisma/enums';
import type { Answer } from '../iamport/client';
import { tell } from '../messages/tell';
import { bookCancels } from './book-cancels';
import { retakeHolds } from './discounts';
import { type HeldPayment, isDecided, isPuzzle, isStray } from './held-checkout';
import { bookLost } from './lost-money';
import { isOurs } from './names';
import { demandRefund } from './refund-ledger';
import { closeAccount, moveOrder, storeDeposit, storeOrder } from './store-order';
import { storePayment } from './store-payment';
import { worthKrw } from './worth';

/** Stores a verdict on `answer.payment` and what the provider gave back of it. Answers the attempt as it stands then. */
export async function storeVerdict(
  tx: Tx,
  held: HeldPayment,
  answer: Answer,
  verdict: Verdict,
  source: SignalSource,
): Promise<HeldPayment> {
  const possible = await withStock(tx, held, answer.payment, verdict);
  const stored = await carryOut(tx, held, answer.payment, possible);
  if (isPuzzle(held, answer.payment.impUid) && possible.kind !== 'park') await resolvePuzzle(tx, answer.payment.impUid);
  const booked = await bookCancels(tx, stored, answer.payment);
  await recordEvent(tx, answer, source, wordOf(possible), held.id);
  return booked;
}

const wordOf = (verdict: Verdict): string =>
  'reason' in verdict ? `${verdict.kind}: ${verdict.reason}` : verdict.kind;

/** An ended checkout gave back all it held: it can only become an order if that can be taken again. */
async function withStock(tx: Tx, held: HeldPayment, payment: ProviderPayment, verdict: Verdict): Promise<Verdict> {
  const gone = verdict.kind === 'order' && verdict.retake ? await retakeHolds(tx, held.checkout) : null;
  if (gone === null) return verdict;
  if (isTransfer(payment)) return { kind: 'park', reason: cancelledDeposit(payment) };
  return { kind: 'cancel', reason: gone === 'goods' ? 'sold-out-after-close' : 'discount-used-after-close' };
}

function carryOut(tx: Tx, held: HeldPayment, payment: ProviderPayment, verdict: Verdict): Promise<HeldPayment> {
  switch (verdict.kind) {
    case 'order':
      return storeOrder(tx, held, payment, 'paid');
    case 'await-deposit':
      return storeOrder(tx, held, payment, 'awaiting_deposit');
    case 'deposit-arrived':
      return storeDeposit(tx, held, payment);
    case 'replace':
      return moveOrder(tx, held, payment, verdict.isPaid);
    case 'not-paid':
      return storeAttempt(tx, held, payment, verdict.status);
    case 'cancel':
      return storeRejection(tx, held, payment, verdict.reason);
    case 'revoke-account':
      return storeRevocation(tx, held, payment);
    case 'park':
      return storeParked(tx, held, payment, verdict.reason);
    case 'refunded':
    case 'unchanged':
      return Promise.resolve(held);
  }
}

/** Nothing was paid. The attempt stays open for what may still come; `failed` is kept for people to read. */
async function storeAttempt(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  status: 'ready' | 'failed' | 'cancelled',
): Promise<HeldPayment> {
  // A second window under the same name must not hide what the first one became.
  if (isDecided(held)) return held;
  const isAgain = held.status === 'parked';
  const standing = isAgain ? 'open' : held.status;
  return storePayment(tx, held, payment, {
    status: status === 'ready' ? standing : 'failed',
    ...(isAgain && { nextCheckAt: now() }),
  });
}

/** The money goes back: decided here, under the lock, and made by a job that looks again first. */
async function storeRejection(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  reason: CancelReason,
): Promise<HeldPayment> {
  const { currency } = payment.money;
  const amountMinor = payment.money.minor - payment.cancelledMinor;
  const refund = await demandRefund(tx, {
    paymentId: held.id,
    impUid: payment.impUid,
    source: 'automatic',
    reason,
    currency,
    amountMinor,
    amountKrw: worthKrw(held, { minor: amountMinor, currency }),
  });
  await tell(tx, 'payment-cancelled', refund.id);
  const withRefund = { ...held, refunds: [...held.refunds, refund] };
  return isStray(held, payment.impUid)
    ? withRefund
    : storePayment(tx, withRefund, payment, { status: 'rejected', nextCheckAt: null });
}

async function storeRevocation(tx: Tx, held: HeldPayment, payment: ProviderPayment): Promise<HeldPayment> {
  await closeAccount(tx, payment.impUid);
  return isStray(held, payment.impUid)
    ? held
    : storePayment(tx, held, payment, { status: 'withdrawn', nextCheckAt: null });
}

async function storeParked(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  reason: ParkReason,
): Promise<HeldPayment> {
  const itemId = await park(tx, reason, payment, { paymentId: held.id, orderId: held.checkout.order?.id ?? null });
  // Of money that is none, and of what is not known to be money, there is nothing to tell.
  if (payment.paidAt && reason !== 'test-money' && reason !== 'unknown-status')
    await tell(tx, 'payment-parked', itemId);
  const parked = { ...held, parked: [...held.parked, { impUid: payment.impUid, kind: reason }] };
  return isStray(held, payment.impUid)
    ? parked
    : storePayment(tx, parked, payment, { status: 'parked', nextCheckAt: null });
}

/** The provider has found a word that is known: what was put before an operator resolves itself. */
async function resolvePuzzle(tx: Tx, impUid: string): Promise<void> {
  await tx.parkedItem.updateMany({
    where: { key: `unknown-status:${impUid}`, resolvedAt: null },
    data: { resolvedAt: now(), resolution: '결제사가 아는 상태를 알려 와 규칙대로 처리함' },
  });
}

/** Puts something before an operator; hearing of it twice puts it there once. Answers its id. */
export async function park(
  tx: Tx,
  kind: string,
  payment: ProviderPayment,
  subject: { paymentId: string | null; orderId: number | null },
): Promise<number> {
  const facts = parkedFacts(payment);
  const key = `${kind}:${payment.impUid}`;
  const data = { key, kind, impUid: payment.impUid, facts, ...subject };
  await tx.parkedItem.createMany({ data: [data], skipDuplicates: true });
  return (await tx.parkedItem.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
}

/** What an operator should know of a payment that is put before them; nothing about its buyer. */
export function parkedFacts(payment: ProviderPayment) {
  const { status, money, cancelledMinor, pgProvider, payMethod, isTest, merchantUid } = payment;
  return { status, ...money, cancelledMinor, pgProvider, payMethod, isTest, merchantUid };
}

/**
 * A payment that no checkout of ours made. Under our prefix it is parked, and the answer is true; otherwise it is another shop's and left
 * alone.
 */
export async function recordStranger(tx: Tx, answer: Answer, source: SignalSource): Promise<boolean> {
  const { payment } = answer;
  const isLost = isOurs(payment.merchantUid) && payment.paidAt !== null;
  const kind = payment.isTest && getEnv().SHOP_MODE === 'live' ? 'test-money' : 'no-such-checkout';
  if (isLost) await park(tx, kind, payment, { paymentId: null, orderId: null });
  if (isLost) await bookLost(tx, payment);
  await recordEvent(tx, answer, source, isLost ? `park: ${kind}` : 'foreign', null);
  return isLost;
}

/** Writes a signal down, with what the provider answered and what came of it. */
export async function recordEvent(
  tx: Tx,
  answer: Answer,
  source: SignalSource,
  outcome: string,
  paymentId: string | null,
): Promise<void> {
  const { payment, raw, latencyMs } = answer;
  await tx.$executeRaw`
    INSERT INTO "PaymentEvent" (source, "impUid", "paymentId", status, "latencyMs", outcome, answer)
    VALUES (${source}::"SignalSource", ${payment.impUid}, ${paymentId}::uuid, ${payment.status}, ${latencyMs}, ${outcome},
            ${JSON.stringify(raw)}::jsonb)`;
}
