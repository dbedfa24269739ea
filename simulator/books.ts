// The shop's books in memory: what lib/payment/store-verdict.ts, store-order.ts, close-checkout.ts and give-up-deposit.ts do to
// PostgreSQL, row by row. That it does the same is tested against them (conformance.db.test.ts). The rules themselves are the
// shop's own: decidePayment, planBookings, factsOf, standingOf.

import { cancelledDeposit, isTransfer } from '../lib/domain/decide-payment';
import type { ProviderPayment, Verdict } from '../lib/domain/payment';
import { bookCancels } from './book-cancels';
import { carryOut } from './carry-out';
import { releaseDiscounts, takeDiscounts } from './discounts';
import { DatabaseLost, NotUnique } from './errors';
import { Jobs } from './jobs';
import type { Attempt, Checkout, Order, Purse, Refund, Sku } from './rows';
import type { Process } from './schedule';
import type { World } from './world';

export class Books {
  readonly skus: Sku[] = [];
  readonly purses: Purse[] = [];
  readonly checkouts: Checkout[] = [];
  readonly attempts = new Map<string, Attempt>();
  readonly orders: Order[] = [];
  readonly refunds: Refund[] = [];
  readonly parked = new Set<string>();
  readonly cursors = { paid: 0, cancelled: 0 };
  readonly jobs: Jobs;

  constructor(readonly world: World) {
    this.jobs = new Jobs(world);
  }

  /** One transaction under the rows' locks: all of it or nothing, and sometimes nobody hears which. */
  *transaction<T>(write: () => T): Process<T> {
    const { random, mix } = this.world;
    yield random.between(1, 6);
    const isCut = random.chance(mix.commitUnknown);
    if (isCut && random.chance(0.5)) throw new DatabaseLost('before the commit');
    const result = write();
    if (isCut) throw new DatabaseLost('after the commit');
    return result;
  }

  // ── Goods ──

  /** Takes a checkout's goods, all or nothing. */
  take(lines: Checkout['lines']): boolean {
    if (lines.some(({ sku, quantity }) => sku.stock < quantity)) return false;
    for (const { sku, quantity } of lines) this.move(sku, -quantity);
    return true;
  }

  /** Puts a checkout's goods back on the shelf. */
  shelve(checkout: Checkout): void {
    for (const { sku, quantity } of checkout.lines) this.move(sku, quantity);
  }

  /** Puts back everything a checkout held. */
  release(checkout: Checkout): void {
    this.shelve(checkout);
    releaseDiscounts(this.world, checkout);
  }

  move(sku: Sku, delta: number): void {
    sku.stock += delta;
    sku.moved += delta;
  }

  // ── Checkouts ──

  addAttempt(checkout: Checkout, isForOrder = false): Attempt {
    const attempt: Attempt = {
      merchantUid: `gagae${this.attempts.size + 1}`,
      impUid: null,
      status: 'open',
      currency: 'KRW',
      amountMinor: checkout.totalKrw,
      createdAt: this.world.now,
      nextCheckAt: this.world.now + 180_000,
      unknownSince: null,
      vbankDueAt: null,
      isForOrder,
      customerUid: null,
      checkout,
      checkoutId: checkout.id,
      refunds: [],
      parked: [],
    };
    checkout.attempts.push(attempt);
    this.attempts.set(attempt.merchantUid, attempt);
    return attempt;
  }

  end(checkout: Checkout, status: 'expired' | 'closed'): void {
    checkout.status = status;
    this.release(checkout);
  }

  // ── Verdicts ──

  storeVerdict(attempt: Attempt, payment: ProviderPayment, verdict: Verdict): void {
    const possible = this.withStock(attempt.checkout, payment, verdict);
    carryOut(this, attempt, payment, possible);
    bookCancels(this, attempt, payment);
    this.world.judge.seeCheckout(attempt.checkout);
  }

  private withStock(checkout: Checkout, payment: ProviderPayment, verdict: Verdict): Verdict {
    if (verdict.kind !== 'order' || !verdict.retake || this.world.isBroken('no-retake')) return verdict;
    if (this.retake(checkout)) return verdict;
    return isTransfer(payment)
      ? { kind: 'park', reason: cancelledDeposit(payment) }
      : { kind: 'cancel', reason: 'sold-out-after-close' };
  }

  /** Takes everything an ended checkout held again, or nothing. */
  private retake(checkout: Checkout): boolean {
    if (!this.take(checkout.lines)) return false;
    if (this.world.isBroken('no-discount-retake') || takeDiscounts(this.world, checkout.discounts)) return true;
    this.shelve(checkout);
    return false;
  }

  // ── Refunds ──

  /** Writes a refund and its job. Throws NotUnique while another one of this payment is in flight. */
  demandRefund(
    attempt: Attempt,
    demand: Pick<Refund, 'impUid' | 'source' | 'reason' | 'amountMinor' | 'balanceMinor' | 'returnStock' | 'order'>,
  ): Refund {
    const isInFlight = ({ impUid, status }: Refund) => impUid === demand.impUid && status === 'requested';
    if (attempt.refunds.some(isInFlight)) throw new NotUnique('one refund in flight');
    const refund = this.addRefund(attempt, { ...demand, status: 'requested', isAccepted: false, cancellationId: null });
    if (!this.world.isBroken('job-after-commit')) this.jobs.add(`refund:${refund.id}`);
    return refund;
  }

  addRefund(attempt: Attempt, row: Omit<Refund, 'id' | 'tag' | 'attempt'>): Refund {
    const id = this.refunds.length + 1;
    const refund: Refund = { ...row, id, tag: `[R-${id}]`, attempt };
    this.refunds.push(refund);
    attempt.refunds.push(refund);
    return refund;
  }

  // ── Orders nobody has paid ──

  /** An order whose deposit never came. */
  giveUpDeposit(attempt: Attempt): void {
    const { order } = attempt.checkout;
    const isOver = attempt.vbankDueAt !== null && attempt.vbankDueAt + GRACE_MS < this.world.now;
    if (isOver && attempt.status === 'awaiting_deposit' && order) this.cancelUnpaid(order);
  }

  /** Cancels an order that waits. */
  cancelUnpaid(order: Order): void {
    if (order.status !== 'awaiting_deposit') return;
    order.status = 'cancelled';
    this.withdraw(order.attempt);
    this.release(order.attempt.checkout);
    this.world.judge.seeCheckout(order.attempt.checkout);
  }

  /** Nobody waits for this attempt's deposit any more. */
  withdraw(attempt: Attempt): void {
    if (attempt.status !== 'awaiting_deposit') return;
    attempt.status = 'withdrawn';
    attempt.nextCheckAt = null;
    this.jobs.add(`revoke-account:${attempt.impUid}`);
  }
}

const GRACE_MS = 30 * 60_000;
