// lib/payment/book-cancels.ts in memory: what the provider gave back comes into the ledger, each cancel once.

import type { ProviderCancel, ProviderPayment } from '../lib/domain/payment';
import { planBookings } from '../lib/domain/refund';
import { standingOf } from '../lib/payment/held-checkout';
import type { Books } from './books';
import { returnDiscounts } from './discounts';
import { type Attempt, asHeld, type Order, type Refund } from './rows';

/** Books `payment.cancels`; the order follows. */
export function bookCancels(books: Books, attempt: Attempt, payment: ProviderPayment): void {
  const standing = standingOf(asHeld(attempt), payment.impUid);
  if (payment.cancels.length === 0 || standing === 'unjudged') return;
  const { done, foreign } = planBookings(payment.cancels, knownRefunds(books, attempt, payment));
  const order = standing === 'accepted' ? attempt.checkout.order : null;
  const fresh = [
    ...done.map(({ refundId, cancel }) => finishRefund(books, refundId, cancel)),
    ...foreign.map((cancel) => addConsoleCancel(books, attempt, payment, cancel, order)),
  ];
  if (order && (fresh.length > 0 || books.world.isBroken('returns-each-time'))) follow(books, order, attempt, fresh);
}

function knownRefunds({ world }: Books, attempt: Attempt, { impUid }: ProviderPayment): Refund[] {
  const known = attempt.refunds.filter((refund) => refund.impUid === impUid);
  return world.isBroken('books-each-time') ? known.filter(({ source }) => source !== 'console') : known;
}

function finishRefund({ refunds }: Books, id: number, { cancellationId }: ProviderCancel): Refund {
  const refund = refunds[id - 1];
  if (!refund) throw new Error(`no refund ${id}`);
  refund.status = 'done';
  refund.cancellationId = cancellationId;
  return refund;
}

function addConsoleCancel(
  books: Books,
  attempt: Attempt,
  { impUid }: ProviderPayment,
  { reason, amountMinor, cancellationId }: ProviderCancel,
  order: Order | null,
): Refund {
  const row = { impUid, order, source: 'console', status: 'done', reason, amountMinor } as const;
  return books.addRefund(attempt, {
    ...row,
    balanceMinor: null,
    isAccepted: false,
    returnStock: false,
    cancellationId,
  });
}

/** The order's refunded sum is the sum of its done refunds; an order with nothing left is cancelled. */
function follow(books: Books, order: Order, attempt: Attempt, fresh: readonly Refund[]): void {
  const done = attempt.refunds.filter((refund) => refund.order === order && refund.status === 'done');
  order.refundedKrw = done.reduce((sumKrw, { amountMinor }) => sumKrw + amountMinor, 0);
  const returning = books.world.isBroken('returns-each-time') ? done : fresh;
  if (returning.some(({ returnStock }) => returnStock)) books.shelve(attempt.checkout);
  if (order.refundedKrw >= order.totalKrw) order.status = 'cancelled';
  returnDiscounts(books.world, order);
}
