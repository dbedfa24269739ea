// Before any payment window: price the goods from our own books, keep them for this buyer, freeze it all as a checkout, and
// tell the provider what the window may charge.

import { createHash } from 'node:crypto';
import { db } from '../db';
import { sumBySku } from '../domain/pricing';
import { getEnv } from '../env';
import { Prisma } from '../generated/prisma/client';
import { findWay } from '../iamport/contracts';
import type { RequestPay } from '../iamport/request-pay';
import { agreedTexts } from '../policies/consent';
import { type DiscountRefused, type Priced, priceWish } from '../pricing/price-wish';
import { takesOrders } from '../readiness/opening';
import { readSettings } from '../settings/read-settings';
import {
  addAttempt,
  attemptBy,
  attemptOf,
  keptUntil,
  type OpenedAttempt,
  obstacleFor,
  registerAmount,
  type Terms,
} from './attempt';
import type { CheckoutRequest, FieldCode, FieldFault } from './checkout-request';
import { closeCheckout } from './close-checkout';
import { storeWithDiscounts } from './discounts';
import { freeze } from './freeze-checkout';
import { findGoods, type Goods, type WantedLine } from './stock';

export type Shortage = { sku: string; name: string; wanted: number; available: number };

export type OpenedCheckout = {
  kind: 'opened';
  checkoutId: string;
  amountKrw: number;
  expiresAt: Date;
  requestPay: RequestPay;
};

export type OpenOutcome =
  | OpenedCheckout
  | { kind: 'invalid'; fields: FieldFault[] }
  | { kind: 'sold-out'; lines: Shortage[] }
  | { kind: 'price-changed'; expectedTotalKrw: number; totalKrw: number }
  | DiscountRefused
  /** The Idempotency-Key was used before, for something else. */
  | { kind: 'key-reused' }
  /** The shop takes no orders now. */
  | { kind: 'shut' };

/** A buyer's wish, checked for shape, with the lines decided. */
export type Wish = Omit<CheckoutRequest, 'lines'> & {
  lines: readonly WantedLine[];
  /** The member who asks. */
  customerId?: string | null;
};

type Origin = {
  /** The client's Idempotency-Key. */
  key: string | null;
  /** The checkout this browser opened before, proven by its signed cookie. */
  previousId: string | null;
  /** Whether this browser's visitor has proven to be an adult. */
  isAdult?: boolean;
};

/**
 * Opens a checkout, or answers why not; then nothing is kept. The same key gets the same checkout; the same wish from the same
 * browser gets another attempt at its checkout; another wish closes the browser's earlier checkout and frees its goods.
 */
export async function openCheckout(wish: Wish, origin: Origin): Promise<OpenOutcome> {
  const way = findWay(getEnv().IAMPORT_CHANNELS, wish.payment.pg, wish.payment.payMethod);
  if (!way) return impossible('unsupported');
  const terms = { way, settings: await readSettings() };
  const fingerprint = fingerprintOf(wish);
  const repeated = origin.key ? await findByKey(origin.key, fingerprint, terms) : null;
  if (repeated) return repeated;
  if (!(await takesOrders())) return { kind: 'shut' };
  const again = origin.previousId ? await continuePrevious(origin.previousId, fingerprint, wish, terms) : null;
  const opened = again ?? (await openNew(wish, terms, origin, fingerprint));
  if (opened.kind === 'opened') await registerAmount(opened.requestPay);
  return opened;
}

/** The same goods for the same buyer; another way to pay for them is another attempt, not another wish. */
const fingerprintOf = ({
  lines,
  buyer,
  shipping,
  consents,
  cashReceipt,
  coupon,
  pointsKrw,
  customerId,
}: Wish): string =>
  createHash('sha256')
    .update(
      JSON.stringify({
        ...{ lines, buyer, shipping, consents, cashReceipt, coupon, pointsKrw },
        customerId: customerId ?? undefined,
      }),
    )
    .digest('base64url');

async function findByKey(key: string, fingerprint: string, { settings }: Terms): Promise<OpenOutcome | null> {
  const checkout = await db.checkout.findUnique({
    where: { idempotencyKey: key },
    include: { lines: { orderBy: { position: 'asc' } }, payments: { orderBy: { createdAt: 'asc' }, take: 1 } },
  });
  const payment = checkout?.payments[0];
  if (!checkout || !payment) return null;
  return checkout.fingerprint === fingerprint
    ? openedBy(attemptOf({ checkout, lines: checkout.lines, payment }, settings))
    : { kind: 'key-reused' };
}

/** The browser's earlier checkout: tried again when it is the same wish, closed when it is another. Null when there is none open. */
async function continuePrevious(
  checkoutId: string,
  fingerprint: string,
  wish: Wish,
  terms: Terms,
): Promise<OpenOutcome | null> {
  const same = { fingerprint, totalKrw: wish.expectedTotalKrw };
  const attempt = await addAttempt(checkoutId, same, terms);
  if (attempt) return 'code' in attempt ? impossible(attempt.code) : openedBy(attempt);
  await closeCheckout(checkoutId);
  return null;
}

const priceWishOf = ({ shipping, coupon, pointsKrw, buyer, customerId }: Wish) => ({
  postcode: shipping.postcode,
  coupon,
  pointsKrw,
  customerId: customerId ?? null,
  tel: buyer.tel,
});

async function openNew(
  wish: Wish,
  terms: Terms,
  { key, isAdult = false }: Origin,
  fingerprint: string,
): Promise<OpenOutcome> {
  const wanted = sumBySku(wish.lines);
  const goods = await findGoods(wanted.map((line) => line.sku));
  const lines = wanted.flatMap((line) =>
    goods.filter(({ sku }) => sku === line.sku).map((found) => ({ ...found, ...line })),
  );
  const priced = await priceWish(lines, priceWishOf(wish));
  const obstacle = findObstacle({ wish, terms, lines, priced, isAdult });
  if (obstacle) return obstacle;
  if (priced.kind !== 'priced') return priced;
  const agreed = await agreedTexts(wish.consents);
  if (!agreed) return { kind: 'invalid', fields: [{ path: 'consents', code: 'consent-changed' }] };
  const name = { key, fingerprint };
  const goodsAndBuyer = freeze(wish, lines, { ...priced, agreed, expiresAt: keptUntil(terms.settings) }, name);
  const frozen = { ...goodsAndBuyer, payment: attemptBy(goodsAndBuyer.checkout, terms) };
  try {
    const stored = await storeWithDiscounts(frozen);
    if (stored === 'stored') return openedBy(attemptOf(frozen, terms.settings));
    if (stored !== 'goods') return discountGone(stored);
  } catch (error) {
    // Two requests with one key at once: the other one has it.
    const other = key && isTaken(error) ? await findByKey(key, fingerprint, terms) : null;
    if (other) return other;
    throw error;
  }
  // Somebody else took the last pieces since we looked: look again.
  return soldOut(wanted, await findGoods(wanted.map((line) => line.sku)));
}

/** Somebody else used the last of it since we looked. */
const discountGone = (gone: 'coupon' | 'points'): DiscountRefused =>
  gone === 'coupon'
    ? { kind: 'discount-refused', path: 'coupon', code: 'coupon-used-up' }
    : { kind: 'discount-refused', path: 'pointsKrw', code: 'points-over' };

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.message.includes('Checkout_idempotencyKey_key');

type Line = Goods & WantedLine;

type Proposal = {
  wish: Wish;
  terms: Terms;
  lines: readonly Line[];
  priced: Priced | DiscountRefused;
  isAdult: boolean;
};

/** What keeps the wish from being opened as it is; null when nothing does. */
function findObstacle({ wish, terms, lines, priced, isAdult }: Proposal): OpenOutcome | null {
  const fields = wish.lines.flatMap((line, index): FieldFault[] =>
    lines.some(({ sku }) => sku === line.sku) ? [] : [{ path: `lines.${index}.sku`, code: 'unknown-sku' }],
  );
  if (fields.length > 0) return { kind: 'invalid', fields };
  if (!isAdult && lines.some((line) => line.isAdultOnly)) {
    return { kind: 'invalid', fields: [{ path: 'certification', code: 'adult' }] };
  }
  if (lines.some((line) => line.stock < line.quantity)) return soldOut(lines, lines);
  if (priced.kind === 'discount-refused') return priced;
  const { totalKrw } = priced.totals;
  const { expectedTotalKrw = totalKrw } = wish;
  if (expectedTotalKrw !== totalKrw) return { kind: 'price-changed', expectedTotalKrw, totalKrw };
  const obstacle = obstacleFor(totalKrw, terms);
  return obstacle && impossible(obstacle.code);
}

/** The way to pay cannot be used; the goods can. */
const impossible = (code: FieldCode): OpenOutcome => ({ kind: 'invalid', fields: [{ path: 'payment.pg', code }] });

function soldOut(wanted: readonly WantedLine[], goods: readonly Goods[]): OpenOutcome {
  const lines = goods.flatMap(({ sku, productName, optionValues, stock }): Shortage[] => {
    const quantity = wanted.find((line) => line.sku === sku)?.quantity ?? 0;
    const name = [productName, ...optionValues].join(' / ');
    return stock >= quantity ? [] : [{ sku, name, wanted: quantity, available: stock }];
  });
  return { kind: 'sold-out', lines };
}

const openedBy = (attempt: OpenedAttempt): OpenedCheckout => ({ kind: 'opened', ...attempt });
