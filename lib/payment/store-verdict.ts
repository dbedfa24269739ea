// Writes a verdict down: order, payment, refund, parked item and event, in the transaction that holds the checkout's lock.

import { now } from '../clock';
import type { Tx } from '../db';
import type { CancelReason, ParkReason, ProviderPayment, Verdict } from '../domain/payment';
import type { Order, Prisma } from '../generated/prisma/client';
import type { SignalSource } from '../generated/prisma/enums';
import type { Answer } from '../iamport/client';
import { enqueue } from '../jobs/queue';
import { tell } from '../messages/tell';
import { bookCancels } from './book-cancels';
import type { HeldPayment } from './held-checkout';
import { isOurs, newOrderNumber } from './names';
import { demandRefund } from './refund-ledger';
import { retakeStock } from './stock';

/** Stores a verdict on `answer.payment` and what the provider gave back of it. Answers the attempt as it stands then. */
export async function storeVerdict(
  tx: Tx,
  held: HeldPayment,
  answer: Answer,
  verdict: Verdict,
  source: SignalSource,
): Promise<HeldPayment> {
  const possible = await withStock(tx, held, verdict);
  const stored = await carryOut(tx, held, answer.payment, possible);
  const booked = await bookCancels(tx, stored, answer.payment);
  await recordEvent(
    tx,
    answer,
    source,
    possible.kind === 'cancel' ? `cancel: ${possible.reason}` : possible.kind,
    held.id,
  );
  return booked;
}

/** An ended checkout gave its goods back: it can only become an order if they can be taken again. */
async function withStock(tx: Tx, held: HeldPayment, verdict: Verdict): Promise<Verdict> {
  if (verdict.kind !== 'order' || !verdict.retake || (await retakeStock(tx, held.checkoutId))) return verdict;
  return { kind: 'cancel', reason: 'sold-out-after-close' };
}

function carryOut(tx: Tx, held: HeldPayment, payment: ProviderPayment, verdict: Verdict): Promise<HeldPayment> {
  switch (verdict.kind) {
    case 'order':
      return storeOrder(tx, held, payment, 'paid');
    case 'await-deposit':
      return storeOrder(tx, held, payment, 'awaiting_deposit');
    case 'deposit-arrived':
      return storeDeposit(tx, held, payment);
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

async function storeOrder(
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
                         postcode, address1, address2, memo, "createdAt", "paidAt")
    SELECT ${newOrderNumber(endedAt)}, ${status}::"OrderStatus", id, ${held.id}::uuid, "totalKrw", "buyerName", "buyerTel",
           "buyerEmail", postcode, address1, address2, memo, ${endedAt}, ${payment.paidAt} FROM ended
    RETURNING *`;
  if (!order) throw new Error(`checkout ${checkout.id} vanished under its lock`);
  const isPaid = status === 'paid';
  await (isPaid ? tell(tx, 'order-paid', order.id) : askForDeposit(tx, order.id, payment));
  const stored = await updatePayment(tx, held, payment, {
    status: isPaid ? 'accepted' : 'awaiting_deposit',
    nextCheckAt: isPaid ? null : (payment.depositAccount?.dueAt ?? null),
  });
  return { ...stored, checkout: { ...checkout, status: 'completed', endedAt, order } };
}

const REMINDER_BEFORE_MS = 24 * 3_600_000;

/** Tells the account now, and again a day before its time is over unless the deposit has arrived by then. */
async function askForDeposit(tx: Tx, orderId: number, { depositAccount }: ProviderPayment): Promise<void> {
  await tell(tx, 'deposit-requested', orderId);
  const dueAt = depositAccount?.dueAt;
  if (dueAt) await tell(tx, 'deposit-reminder', orderId, new Date(dueAt.getTime() - REMINDER_BEFORE_MS));
}

async function storeDeposit(tx: Tx, held: HeldPayment, payment: ProviderPayment): Promise<HeldPayment> {
  const order = await tx.order.update({
    where: { paymentId: held.id },
    data: { status: 'paid', paidAt: payment.paidAt },
  });
  await tell(tx, 'deposit-arrived', order.id);
  const stored = await updatePayment(tx, held, payment, { status: 'accepted', nextCheckAt: null });
  return { ...stored, checkout: { ...held.checkout, order } };
}

/** Nothing was paid. The attempt stays open for what may still come; `failed` is kept for people to read. */
async function storeAttempt(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  status: 'ready' | 'failed' | 'cancelled',
): Promise<HeldPayment> {
  // A second window under the same name must not hide what the first one became.
  if (held.status !== 'open' && held.status !== 'failed') return held;
  return updatePayment(tx, held, payment, { status: status === 'ready' ? held.status : 'failed' });
}

/** The money goes back: decided here, under the lock, and made by a job that looks again first. */
async function storeRejection(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  reason: CancelReason,
): Promise<HeldPayment> {
  const refund = await demandRefund(tx, {
    paymentId: held.id,
    impUid: payment.impUid,
    source: 'automatic',
    reason,
    currency: payment.money.currency,
    amountMinor: payment.money.minor - payment.cancelledMinor,
  });
  await tell(tx, 'payment-cancelled', refund.id);
  const withRefund = { ...held, refunds: [...held.refunds, refund] };
  // The attempt that paid the order keeps its own name and word; only the stray money goes back.
  const isStray =
    held.impUid !== null && held.impUid !== payment.impUid && held.status !== 'open' && held.status !== 'failed';
  return isStray ? withRefund : updatePayment(tx, withRefund, payment, { status: 'rejected', nextCheckAt: null });
}

async function storeRevocation(tx: Tx, held: HeldPayment, payment: ProviderPayment): Promise<HeldPayment> {
  const { impUid } = payment;
  await enqueue(tx, { lane: 'money', kind: 'revoke-account', key: `revoke-account:${impUid}`, payload: { impUid } });
  return storeAttempt(tx, held, payment, 'failed');
}

async function storeParked(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  reason: ParkReason,
): Promise<HeldPayment> {
  await park(tx, reason, payment, { paymentId: held.id, orderId: held.checkout.order?.id ?? null });
  const isStray = held.impUid !== null && held.impUid !== payment.impUid && held.status === 'accepted';
  return isStray ? held : updatePayment(tx, held, payment, { status: 'parked', nextCheckAt: null });
}

/** Binds the imp_uid and keeps what people want to read of the provider's answer. */
async function updatePayment(
  tx: Tx,
  held: HeldPayment,
  payment: ProviderPayment,
  change: Pick<Prisma.PaymentUncheckedUpdateInput, 'status' | 'nextCheckAt'>,
): Promise<HeldPayment> {
  const account = payment.depositAccount;
  const stored = await tx.payment.update({
    where: { id: held.id },
    data: {
      ...change,
      impUid: payment.impUid,
      unknownSince: null,
      paidAt: payment.paidAt,
      methodLabel: payment.methodLabel,
      applyNum: payment.applyNum,
      receiptUrl: payment.receiptUrl,
      failReason: payment.failReason,
      ...(account && { vbankName: account.bank, vbankNum: account.number, vbankHolder: account.holder }),
      ...(account && { vbankDueAt: account.dueAt }),
    },
  });
  return { ...held, ...stored };
}

/** Puts something before an operator; hearing of it twice puts it there once. */
export async function park(
  tx: Tx,
  kind: string,
  payment: ProviderPayment,
  subject: { paymentId: string | null; orderId: number | null },
): Promise<void> {
  const facts = parkedFacts(payment);
  const data = { key: `${kind}:${payment.impUid}`, kind, impUid: payment.impUid, facts, ...subject };
  await tx.parkedItem.createMany({ data: [data], skipDuplicates: true });
}

/** What an operator should know of a payment that is put before them; nothing about its buyer. */
export function parkedFacts(payment: ProviderPayment) {
  const { status, money, cancelledMinor, pgProvider, payMethod, isTest, merchantUid } = payment;
  return { status, ...money, cancelledMinor, pgProvider, payMethod, isTest, merchantUid };
}

/** A payment that no checkout of ours made. Under our prefix it is parked; otherwise it is another shop's and left alone. */
export async function recordStranger(tx: Tx, answer: Answer, source: SignalSource): Promise<void> {
  const isLost = isOurs(answer.payment.merchantUid) && answer.payment.paidAt !== null;
  if (isLost) await park(tx, 'no-such-checkout', answer.payment, { paymentId: null, orderId: null });
  await recordEvent(tx, answer, source, isLost ? 'park: no-such-checkout' : 'foreign', null);
}

async function recordEvent(
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
