// What a verdict writes (lib/payment/store-verdict.ts, store-order.ts, store-payment.ts), in memory.

import type { CancelReason, ParkReason, ProviderPayment, Verdict } from '../lib/domain/payment';
import { isDecided, isStray } from '../lib/payment/held-checkout';
import type { Books } from './books';
import { NotUnique } from './errors';
import { type Attempt, asHeld, type Order } from './rows';

export function carryOut(books: Books, attempt: Attempt, payment: ProviderPayment, verdict: Verdict): void {
  switch (verdict.kind) {
    case 'order':
      storeOrder(books, attempt, payment, 'paid');
      break;
    case 'await-deposit':
      storeOrder(books, attempt, payment, 'awaiting_deposit');
      break;
    case 'deposit-arrived':
      if (attempt.checkout.order) attempt.checkout.order.status = 'paid';
      update(attempt, payment, 'accepted', null);
      break;
    case 'replace':
      moveOrder(books, attempt, payment, verdict.isPaid);
      break;
    case 'not-paid':
      if (isDecided(asHeld(attempt))) break;
      update(attempt, payment, verdict.status === 'ready' ? attempt.status : 'failed', attempt.nextCheckAt);
      break;
    case 'cancel':
      storeRejection(books, attempt, payment, verdict.reason);
      break;
    case 'revoke-account':
      books.jobs.add(`revoke-account:${payment.impUid}`);
      if (!isStray(asHeld(attempt), payment.impUid)) update(attempt, payment, 'withdrawn', null);
      break;
    case 'park':
      storeParked(books, attempt, payment, verdict.reason);
      break;
    case 'refunded':
    case 'unchanged':
  }
}

function storeOrder(books: Books, attempt: Attempt, payment: ProviderPayment, status: Order['status']): void {
  const { checkout } = attempt;
  if (checkout.order && !books.world.isBroken('no-lock')) throw new NotUnique('one order per checkout');
  const number = `N${books.orders.length + 1}`;
  const order: Order = { number, status, attempt, totalKrw: checkout.totalKrw, refundedKrw: 0 };
  books.orders.push(order);
  checkout.status = 'completed';
  checkout.order = order;
  stand(attempt, payment, status === 'paid');
}

/** The order is paid by this payment, or waits for it, from now on. */
function moveOrder(books: Books, attempt: Attempt, payment: ProviderPayment, isPaid: boolean): void {
  const { order } = attempt.checkout;
  if (!order) throw new Error('no order to move');
  books.withdraw(order.attempt);
  order.attempt = attempt;
  if (isPaid) order.status = 'paid';
  stand(attempt, payment, isPaid);
}

function stand(attempt: Attempt, payment: ProviderPayment, isPaid: boolean): void {
  const dueAt = payment.depositAccount?.dueAt?.getTime() ?? null;
  update(attempt, payment, isPaid ? 'accepted' : 'awaiting_deposit', isPaid ? null : dueAt);
}

function storeRejection(books: Books, attempt: Attempt, payment: ProviderPayment, reason: CancelReason): void {
  const { impUid } = payment;
  const amountMinor = payment.money.minor - payment.cancelledMinor;
  const rest = { reason, amountMinor, balanceMinor: null, returnStock: false, order: null };
  books.demandRefund(attempt, { impUid, source: 'automatic', ...rest });
  if (!isStray(asHeld(attempt), impUid)) update(attempt, payment, 'rejected', null);
}

function storeParked(books: Books, attempt: Attempt, payment: ProviderPayment, kind: ParkReason): void {
  const { impUid } = payment;
  books.parked.add(`${kind}:${impUid}`);
  attempt.parked.push({ impUid, kind });
  if (!isStray(asHeld(attempt), impUid)) update(attempt, payment, 'parked', null);
}

function update(
  attempt: Attempt,
  payment: ProviderPayment,
  status: Attempt['status'],
  nextCheckAt: number | null,
): void {
  attempt.status = status;
  attempt.nextCheckAt = nextCheckAt;
  attempt.impUid = payment.impUid;
  attempt.unknownSince = null;
  if (payment.depositAccount) attempt.vbankDueAt = payment.depositAccount.dueAt?.getTime() ?? null;
}
