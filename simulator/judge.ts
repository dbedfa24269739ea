// Looks at every step that something was written, at what the provider did, and at what buyers were told; and at the end, when all
// troubles are over, at whether everything has come right by itself.

import type { ProviderCancel, ProviderPayment } from '../lib/domain/payment';
import { standingOf } from '../lib/payment/held-checkout';
import { owedBack } from './discounts';
import { type Attempt, asHeld, type Checkout, type Order, type Purse, type Sku } from './rows';
import type { Told } from './shop';
import type { World } from './world';

export class Violation extends Error {
  override readonly name = 'Violation';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export class Judge {
  private readonly told: { impUid: string; told: Told }[] = [];

  constructor(private readonly world: World) {}

  private demand(isTrue: boolean, sentence: string, subject: string): void {
    if (!isTrue) throw new Violation(`${sentence}: ${subject} at ${this.world.now} ms`);
  }

  // ── At every step ──

  seeCheckout(checkout: Checkout): void {
    const { order, id } = checkout;
    const paying = checkout.attempts.filter(({ status }) => status === 'accepted' || status === 'awaiting_deposit');
    this.demand(paying.length <= 1, 'one payment pays a checkout', id);
    const ordersOfIt = this.world.isBroken('no-lock')
      ? this.world.books.orders.filter((o) => o.attempt.checkout === checkout)
      : [];
    this.demand(ordersOfIt.length <= 1, 'a checkout becomes one order', id);
    this.demand(order === null || checkout.status === 'completed', 'an order’s checkout is completed', id);
    for (const attempt of checkout.attempts) this.seeAttempt(attempt);
    if (order) this.seeOrder(order);
    for (const { sku } of checkout.lines) this.seeSku(sku);
    for (const { purse } of checkout.discounts) this.seePurse(purse);
  }

  private seeAttempt(attempt: Attempt): void {
    if (attempt.status === 'accepted')
      this.demand(
        attempt.checkout.order?.attempt === attempt,
        'money that was accepted has its order',
        attempt.merchantUid,
      );
    if (attempt.status !== 'rejected') return;
    const refund = attempt.refunds.find(({ source, impUid }) => source === 'automatic' && impUid === attempt.impUid);
    this.demand(refund !== undefined, 'rejected money goes back', attempt.merchantUid);
  }

  private seeOrder(order: Order): void {
    const { attempt } = order;
    const account = this.world.provider.payments.get(attempt.impUid ?? '');
    const paid = account?.now;
    this.demand(
      paid?.merchantUid === attempt.merchantUid,
      'an order belongs to the payment that made it',
      order.number,
    );
    if (order.status === 'paid') {
      this.demand(paid?.paidAt != null, 'no goods without money', order.number);
      this.demand(
        paid?.money.minor === order.totalKrw && paid.money.currency === 'KRW',
        'an order costs what was paid',
        order.number,
      );
      this.demand(paid?.isTest === false, 'test money buys nothing', order.number);
      this.demand(attempt.status === 'accepted', 'a paid order has an accepted payment', order.number);
    }
    const done = attempt.refunds.filter((refund) => refund.order === order && refund.status === 'done');
    this.demand(
      order.refundedKrw === sum(done.map(({ amountMinor }) => amountMinor)),
      'refunded is the sum of refunds',
      order.number,
    );
    this.demand(order.refundedKrw <= order.totalKrw, 'never more is given back than was paid', order.number);
  }

  private seeSku({ stock, initial, moved, id }: Sku): void {
    this.demand(stock >= 0, 'nothing is sold that is not there', `sku ${id}`);
    this.demand(stock === initial + moved, 'stock is the sum of its moves', `sku ${id}`);
  }

  private seePurse({ id, left, initial, moved }: Purse): void {
    this.demand(left >= 0, 'nobody uses a coupon or points they do not have', id);
    this.demand(left === initial + moved, 'uses and points are the sum of their moves', id);
  }

  /** Somebody gave money back at the provider. */
  seeCancel(payment: ProviderPayment, { reason }: ProviderCancel): void {
    const { impUid } = payment;
    this.demand(payment.cancelledMinor <= payment.money.minor, 'never more is cancelled than was paid', impUid);
    const tag = /\[R-(\d+)\]/.exec(reason);
    if (!tag) {
      this.demand(!reason.includes('자동취소'), 'only a refund of ours moves money by itself', impUid);
      return;
    }
    const sent = payment.cancels.filter((cancel) => cancel.reason.includes(tag[0]));
    this.demand(sent.length === 1, 'a refund is made once', `${impUid} ${tag[0]}`);
    const refund = this.world.books.refunds[Number(tag[1]) - 1];
    this.demand(refund?.impUid === impUid, 'a refund gives back the payment it is of', impUid);
    this.demand(sent[0]?.amountMinor === refund?.amountMinor, 'a refund gives back what it says', impUid);
    if (refund?.source === 'automatic')
      this.demand(
        standingOf(asHeld(refund.attempt), impUid) === 'rejected',
        'what became an order is never cancelled by itself',
        impUid,
      );
  }

  hear(impUid: string, told: Told): void {
    this.told.push({ impUid, told });
  }

  // ── At the end ──

  /** What has not come right yet; null when everything has. */
  unrest(): string | null {
    const { books, provider } = this.world;
    for (const { key } of books.jobs.open) return `job ${key} is not done`;
    for (const { id, status } of books.refunds) if (status === 'requested') return `refund ${id} is not made`;
    for (const checkout of books.checkouts)
      if (checkout.status === 'open' && checkout.expiresAt < this.world.now - 60_000)
        return `${checkout.id} keeps its goods`;
    for (const { now } of provider.payments.values()) {
      const trouble = this.unrestOf(now);
      if (trouble) return trouble;
    }
    return null;
  }

  /** All money at the provider is an order's, goes back, or is before an operator. */
  private unrestOf(payment: ProviderPayment): string | null {
    const { impUid, merchantUid } = payment;
    const attempt = this.world.books.attempts.get(merchantUid);
    if (!attempt || !payment.paidAt) return null;
    if ([...this.world.books.parked].some((key) => key.endsWith(`:${impUid}`))) return null;
    const { order } = attempt.checkout;
    if (order?.attempt === attempt && attempt.impUid === impUid)
      return order.refundedKrw === payment.cancelledMinor ? null : `${order.number} does not know what was given back`;
    const leftMinor = payment.money.minor - payment.cancelledMinor;
    return leftMinor === 0 ? null : `${leftMinor} of ${impUid} are nobody’s`;
  }

  /** When nothing moves any more: goods, and every word that was said to a buyer. */
  judgeEnd(): void {
    const { books, provider } = this.world;
    for (const checkout of books.checkouts) this.seeCheckout(checkout);
    for (const sku of books.skus) this.seeGoods(sku);
    for (const purse of books.purses) this.seeSpent(purse);
    for (const { now } of provider.payments.values())
      if (!books.attempts.has(now.merchantUid))
        this.demand(now.cancelledMinor === 0, 'another shop’s money is left alone', now.impUid);
    for (const { impUid, told } of this.told) this.seeWord(impUid, told);
  }

  /** Off the shelf is exactly what is kept for open checkouts and what orders took and did not give back. */
  private seeGoods(sku: Sku): void {
    const out = sum(
      this.world.books.checkouts
        .filter(isHolding)
        .flatMap(({ lines }) => lines.filter((line) => line.sku === sku).map(({ quantity }) => quantity)),
    );
    this.demand(
      sku.initial - sku.stock === out,
      'goods are kept, sold, or on the shelf',
      `sku ${sku.id}: ${sku.initial - sku.stock} ≠ ${out}`,
    );
  }

  /** What is gone of a coupon or of points is kept for open checkouts, or was spent by orders and has not come back by rule. */
  private seeSpent(purse: Purse): void {
    const spent = sum(
      this.world.books.checkouts
        .filter(isSpending)
        .flatMap(({ discounts, order }) =>
          discounts
            .filter((held) => held.purse === purse)
            .map((held) => held.amount - (order ? owedBack(held, order.refundedKrw, order.totalKrw) : 0)),
        ),
    );
    this.seePurse(purse);
    this.demand(
      purse.initial - purse.left === spent,
      'coupons and points are kept, spent, or given back by rule',
      `${purse.id}: ${purse.initial - purse.left} ≠ ${spent}`,
    );
  }

  private seeWord(impUid: string, { outcome, orderNumber }: Told): void {
    const payment = this.world.provider.payments.get(impUid)?.now;
    const order = this.world.books.orders.find(({ attempt }) => attempt.impUid === impUid);
    if (outcome === 'paid')
      this.demand(this.isOrderOf(orderNumber, payment?.merchantUid), 'who was told “paid” has that order', impUid);
    if (outcome === 'cancelled' && order?.status !== 'cancelled') {
      this.demand(order === undefined, 'who was told “cancelled” has no order from it', impUid);
      this.demand(
        !payment?.paidAt || payment.cancelledMinor === payment.money.minor || this.isRefused(impUid),
        'who was told “cancelled” has the money back',
        impUid,
      );
    }
  }

  private isOrderOf(number: string | null, merchantUid: string | undefined): boolean {
    const order = this.world.books.orders.find((one) => one.number === number);
    return order?.attempt.checkout.attempts.some((attempt) => attempt.merchantUid === merchantUid) ?? false;
  }

  private isRefused(impUid: string): boolean {
    return this.world.books.parked.has(`refund-refused:${impUid}`);
  }
}

/** A cancelled order whose deposit never came gave its goods back, and so did one whose operator said so. */
function isHolding({ status, order }: Checkout): boolean {
  if (status === 'open') return true;
  if (status !== 'completed' || !order) return false;
  const isReturned = order.attempt.refunds.some(({ returnStock, status: done }) => returnStock && done === 'done');
  const isGivenUp = order.status === 'cancelled' && order.attempt.status !== 'accepted';
  return !isReturned && !isGivenUp;
}

/** As goods, but those of an order that was given back whole are a refund's to return. */
function isSpending({ status, order }: Checkout): boolean {
  if (status === 'open') return true;
  if (status !== 'completed' || !order) return false;
  return order.status !== 'cancelled' || order.attempt.status === 'accepted';
}
