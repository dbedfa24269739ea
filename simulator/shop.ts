// What the shop does, step by step: open-checkout, settle-payment, complete-payment, refund. Every yield is a moment at which the
// process that does it can be killed, and another can do the same.

import { decidePayment } from '../lib/domain/decide-payment';
import type { HeldCheckout, ProviderPayment, Verdict } from '../lib/domain/payment';
import { factsOf } from '../lib/payment/held-checkout';
import { type PaymentState, stateOf } from '../lib/payment/payment-state';
import { chooseDiscounts, takeDiscounts } from './discounts';
import { DatabaseLost, NotUnique, Refused, Unreachable } from './errors';
import { type Attempt, asHeld, type Checkout, type Refund } from './rows';
import type { Process } from './schedule';
import type { World } from './world';

const OURS = /^gagae/;

/** Whether an error only means that nobody knows. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof Unreachable || error instanceof DatabaseLost || error instanceof NotUnique;

// ── Before the window ──

/** Opens a checkout, or answers null when the goods are gone. */
export function* openCheckout(world: World, lines: Checkout['lines'], totalKrw: number): Process<Attempt | null> {
  const { books } = world;
  const seen = lines.map(({ sku }) => sku.stock);
  const wanted = chooseDiscounts(world);
  const seenLeft = wanted.map(({ purse }) => purse.left);
  if (world.isBroken('read-then-write-stock') || world.isBroken('read-then-write-points')) yield 5;
  return yield* books.transaction(() => {
    if (world.isBroken('read-then-write-stock')) takeBySight(world, lines, seen);
    else if (!books.take(lines)) return null;
    const checkout: Checkout = {
      id: `c${books.checkouts.length + 1}`,
      locale: 'ko',
      status: 'open',
      totalKrw,
      lines,
      discounts: takeDiscounts(world, wanted, seenLeft) ? wanted : [],
      expiresAt: world.now + world.reservationMs,
      attempts: [],
      order: null,
    };
    books.checkouts.push(checkout);
    const attempt = books.addAttempt(checkout);
    world.judge.seeCheckout(checkout);
    return attempt;
  });
}

function takeBySight({ books }: World, lines: Checkout['lines'], seen: readonly number[]): void {
  for (const [index, { sku, quantity }] of lines.entries()) {
    sku.stock = (seen[index] ?? 0) - quantity;
    books.move(sku, 0);
    sku.moved -= quantity;
  }
}

// ── Settling ──

export type Told = { outcome: PaymentState['outcome'] | 'not-ours'; orderNumber: string | null };

const NOT_OURS: Told = { outcome: 'not-ours', orderNumber: null };

function* settlePayment(world: World, impUid: string): Process<Told> {
  const payment = yield* world.provider.get(impUid);
  return payment ? yield* settleAnswer(world, payment) : NOT_OURS;
}

export function* settleAnswer(world: World, payment: ProviderPayment): Process<Told> {
  const { books } = world;
  const attempt = OURS.test(payment.merchantUid) ? books.attempts.get(payment.merchantUid) : undefined;
  if (!attempt) {
    if (world.isBroken('cancels-strangers') && payment.status === 'paid') cancelBlindly(world, payment.impUid);
    return NOT_OURS;
  }
  const early = world.isBroken('no-lock') ? judged(world, attempt, payment) : null;
  if (early) yield world.random.between(1, 20);
  const refundsBefore = books.refunds.length;
  yield* store(world, payment, () => books.storeVerdict(attempt, payment, early ?? judged(world, attempt, payment)));
  if (world.isBroken('job-after-commit')) {
    yield 3;
    for (const refund of books.refunds.slice(refundsBefore))
      if (refund.status === 'requested') books.jobs.add(`refund:${refund.id}`);
  }
  const { outcome, orderNumber } = stateOf(asHeld(attempt), payment.impUid);
  return { outcome, orderNumber };
}

/** What broken shops do: money moves without a refund that says why. */
function cancelBlindly({ provider }: World, impUid: string): void {
  const { money, cancelledMinor } = provider.account(impUid).now;
  if (cancelledMinor < money.minor) provider.giveBack(impUid, null, '자동취소');
}

function* store(world: World, payment: ProviderPayment, write: () => void): Process {
  try {
    yield* world.books.transaction(write);
  } catch (error) {
    if (world.isBroken('compensates') && payment.status === 'paid') cancelBlindly(world, payment.impUid);
    throw error;
  }
}

/** The shop's own verdict, unless this shop is broken there. */
function judged(world: World, attempt: Attempt, payment: ProviderPayment): Verdict {
  const held: HeldCheckout = factsOf(asHeld(attempt), payment.impUid);
  if (world.isBroken('obeys-older-news') && payment.paidAt === null && held.standing === 'accepted') {
    attempt.status = 'failed';
    return { kind: 'unchanged' };
  }
  if (
    world.isBroken('believes-the-browser') &&
    payment.paidAt === null &&
    !payment.depositAccount &&
    held.status === 'open'
  )
    return { kind: 'order', retake: false };
  const asked = world.isBroken('keeps-wrong-amounts') ? payment.money : held.asked;
  return decidePayment({ ...held, asked }, payment, { mode: 'live', isContracted: true });
}

/** A door: settles what a browser or a notice names, and remembers it when that is impossible now. */
export function* completePayment(world: World, impUid: string, merchantUid: string): Process<Told> {
  try {
    const told = yield* settlePayment(world, impUid);
    if (told.outcome !== 'not-ours') return told;
  } catch (error) {
    if (!isUnknown(error)) throw error;
  }
  try {
    return yield* world.books.transaction((): Told => {
      const attempt = world.books.attempts.get(merchantUid);
      if (!attempt) return NOT_OURS;
      attempt.nextCheckAt = world.now;
      attempt.unknownSince = world.now;
      return { outcome: 'unknown', orderNumber: null };
    });
  } catch (error) {
    if (!isUnknown(error)) throw error;
    return { outcome: 'unknown', orderNumber: null };
  }
}

// ── Giving money back ──

/** An operator gives a part of an order back, or all that is left. */
export function requestRefund(world: World, attempt: Attempt, wishMinor: number | null): Refund | null {
  const { order } = attempt.checkout;
  if (order?.attempt !== attempt || attempt.status !== 'accepted' || attempt.vbankDueAt !== null || !attempt.impUid)
    return null;
  const leftKrw = order.totalKrw - order.refundedKrw;
  const amountMinor = wishMinor ?? leftKrw;
  if (amountMinor > leftKrw || amountMinor <= 0) return null;
  if (attempt.refunds.some(({ status }) => status === 'requested')) return null;
  const returnStock = wishMinor === null && world.random.chance(0.7);
  const plan = { reason: '단순 변심', amountMinor, balanceMinor: leftKrw, returnStock, order };
  const demand = { impUid: attempt.impUid, source: 'operator', ...plan } as const;
  const refund = world.books.demandRefund(attempt, demand);
  if (world.isBroken('job-after-commit') && world.random.chance(0.9)) world.books.jobs.add(`refund:${refund.id}`);
  return refund;
}

export function* runRefund(world: World, refund: Refund): Process {
  const isRequested = () => refund.status === 'requested';
  if (!isRequested()) return;
  const before = yield* mustAnswer(world, refund.impUid);
  if (!world.isBroken('no-tag-lookup')) yield* settleAnswer(world, before);
  if (!isRequested() || refund.isAccepted) return;
  try {
    yield* settleAnswer(world, yield* cancel(world, refund, before));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return yield* learnFromRefusal(world, refund, before);
  }
  refund.isAccepted = true;
}

function* mustAnswer(world: World, impUid: string): Process<ProviderPayment> {
  const answer = yield* world.provider.get(impUid);
  if (!answer) throw new Unreachable('not known at the moment');
  return answer;
}

function cancel(
  world: World,
  { impUid, amountMinor, balanceMinor: plannedMinor, tag }: Refund,
  before: ProviderPayment,
): Process<ProviderPayment> {
  const balanceMinor = before.money.minor - before.cancelledMinor;
  const isPlanned = plannedMinor === null || plannedMinor === balanceMinor || world.isBroken('no-checksum');
  if (balanceMinor < amountMinor || !isPlanned) throw new Refused('남은 결제 금액이 바뀌었습니다.');
  return world.provider.cancel({
    impUid,
    amountMinor: world.isBroken('no-amount') ? null : amountMinor,
    checksumMinor: world.isBroken('no-checksum') || world.isBroken('no-tag-lookup') ? null : balanceMinor,
    reason: `환불 ${tag}`,
  });
}

function* learnFromRefusal(world: World, refund: Refund, before: ProviderPayment): Process {
  const after = yield* mustAnswer(world, refund.impUid);
  yield* settleAnswer(world, after);
  if (after.cancelledMinor !== before.cancelledMinor) throw new Unreachable('the balance moved');
  yield* world.books.transaction(() => {
    if (refund.status !== 'requested') return;
    refund.status = 'refused';
    world.books.parked.add(`refund-refused:${refund.impUid}`);
  });
}

export function* runRevocation(world: World, impUid: string): Process {
  const before = yield* mustAnswer(world, impUid);
  if (before.status !== 'ready') {
    yield* settleAnswer(world, before);
    return;
  }
  try {
    yield* settleAnswer(world, yield* world.provider.revoke(impUid));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    yield* settleAnswer(world, yield* mustAnswer(world, impUid));
  }
}
