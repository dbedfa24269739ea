// Before any payment window: price the goods from our own books, keep them for this buyer, freeze it all as a checkout, and
// tell the provider what the window may charge.

import { createHash, randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db } from '../db';
import { priceLines, sumBySku, type Totals } from '../domain/pricing';
import { getEnv } from '../env';
import { Prisma } from '../generated/prisma/client';
import { findWay, type Way } from '../iamport/contracts';
import type { RequestPay } from '../iamport/request-pay';
import { surchargeTo } from '../pricing/price-rules';
import { takesOrders } from '../readiness/opening';
import { seal } from '../seal';
import { addAttempt, attemptBy, attemptOf, type OpenedAttempt, obstacleFor, registerAmount } from './attempt';
import type { CheckoutRequest, FieldCode, FieldFault } from './checkout-request';
import { closeCheckout } from './close-checkout';
import { findGoods, type Goods, type WantedLine } from './stock';
import { type FrozenCheckout, storeCheckout } from './store-checkout';

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
  const fingerprint = fingerprintOf(wish);
  const repeated = origin.key ? await findByKey(origin.key, fingerprint) : null;
  if (repeated) return repeated;
  if (!(await takesOrders())) return { kind: 'shut' };
  const again = origin.previousId ? await continuePrevious(origin.previousId, fingerprint, wish, way) : null;
  const opened = again ?? (await openNew(wish, way, origin, fingerprint));
  if (opened.kind === 'opened') await registerAmount(opened.requestPay);
  return opened;
}

/** The same goods for the same buyer; another way to pay for them is another attempt, not another wish. */
const fingerprintOf = ({ lines, buyer, shipping, consents, cashReceipt, customerId }: Wish): string =>
  createHash('sha256')
    .update(JSON.stringify({ lines, buyer, shipping, consents, cashReceipt, customerId: customerId ?? undefined }))
    .digest('base64url');

async function findByKey(key: string, fingerprint: string): Promise<OpenOutcome | null> {
  const checkout = await db.checkout.findUnique({
    where: { idempotencyKey: key },
    include: { lines: { orderBy: { position: 'asc' } }, payments: { orderBy: { createdAt: 'asc' }, take: 1 } },
  });
  const payment = checkout?.payments[0];
  if (!checkout || !payment) return null;
  return checkout.fingerprint === fingerprint
    ? openedBy(attemptOf({ checkout, lines: checkout.lines, payment }))
    : { kind: 'key-reused' };
}

/** The browser's earlier checkout: tried again when it is the same wish, closed when it is another. Null when there is none open. */
async function continuePrevious(
  checkoutId: string,
  fingerprint: string,
  wish: Wish,
  way: Way,
): Promise<OpenOutcome | null> {
  const same = { fingerprint, totalKrw: wish.expectedTotalKrw };
  const attempt = await addAttempt(checkoutId, same, way);
  if (attempt) return 'code' in attempt ? impossible(attempt.code) : openedBy(attempt);
  await closeCheckout(checkoutId);
  return null;
}

async function openNew(
  wish: Wish,
  way: Way,
  { key, isAdult = false }: Origin,
  fingerprint: string,
): Promise<OpenOutcome> {
  const wanted = sumBySku(wish.lines);
  const goods = await findGoods(wanted.map((line) => line.sku));
  const lines = wanted.flatMap((line) =>
    goods.filter(({ sku }) => sku === line.sku).map((found) => ({ ...found, ...line })),
  );
  const totals = priceLines(lines, await surchargeTo(wish.shipping.postcode));
  const obstacle = findObstacle({ wish, way, lines, totals, isAdult });
  if (obstacle) return obstacle;
  const goodsAndBuyer = freeze(wish, lines, totals, { key, fingerprint });
  const frozen = { ...goodsAndBuyer, payment: attemptBy(goodsAndBuyer.checkout, way) };
  try {
    if (await storeCheckout(frozen)) return openedBy(attemptOf(frozen));
  } catch (error) {
    // Two requests with one key at once: the other one has it.
    const other = key && isTaken(error) ? await findByKey(key, fingerprint) : null;
    if (other) return other;
    throw error;
  }
  // Somebody else took the last pieces since we looked: look again.
  return soldOut(wanted, await findGoods(wanted.map((line) => line.sku)));
}

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.message.includes('Checkout_idempotencyKey_key');

type Line = Goods & WantedLine;

type Proposal = { wish: Wish; way: Way; lines: readonly Line[]; totals: Totals; isAdult: boolean };

/** What keeps the wish from being opened as it is; null when nothing does. */
function findObstacle({ wish, way, lines, totals: { totalKrw }, isAdult }: Proposal): OpenOutcome | null {
  const fields = wish.lines.flatMap((line, index): FieldFault[] =>
    lines.some(({ sku }) => sku === line.sku) ? [] : [{ path: `lines.${index}.sku`, code: 'unknown-sku' }],
  );
  if (fields.length > 0) return { kind: 'invalid', fields };
  if (!isAdult && lines.some((line) => line.isAdultOnly)) {
    return { kind: 'invalid', fields: [{ path: 'certification', code: 'adult' }] };
  }
  if (lines.some((line) => line.stock < line.quantity)) return soldOut(lines, lines);
  const { expectedTotalKrw = totalKrw } = wish;
  if (expectedTotalKrw !== totalKrw) return { kind: 'price-changed', expectedTotalKrw, totalKrw };
  const obstacle = obstacleFor(totalKrw, way);
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

/** Everything a buyer agreed to, at this moment's prices; the attempt to pay it comes from how they pay. */
export function freeze(
  wish: Wish,
  lines: readonly Line[],
  totals: Totals,
  { key, fingerprint }: { key: string | null; fingerprint: string },
): Omit<FrozenCheckout, 'payment'> {
  const { buyer, shipping, locale, cashReceipt } = wish;
  const id = randomUUID();
  const at = now();
  const checkout = {
    id,
    status: 'open' as const,
    idempotencyKey: key,
    fingerprint,
    ...totals,
    buyerName: buyer.name,
    buyerTel: buyer.tel,
    buyerEmail: buyer.email,
    ...shipping,
    consents: wish.consents.map((kind) => ({ kind, version: CONSENT_VERSION, at: at.toISOString() })),
    locale,
    customerId: wish.customerId ?? null,
    createdAt: at,
    expiresAt: new Date(at.getTime() + getEnv().RESERVATION_MINUTES * 60_000),
    endedAt: null,
    cashReceiptPurpose: cashReceipt?.purpose ?? null,
    cashReceiptSealed: cashReceipt ? seal(cashReceipt.identifier, id) : null,
  };
  return { checkout, lines: lines.map(frozenLine) };
}

/** The date of the text the buyer agreed to. */
const CONSENT_VERSION = '2026-11-24';

const frozenLine = (line: Line, position: number) => ({
  position,
  skuId: line.skuId,
  productName: line.productName,
  optionLabel: line.optionValues.join(' / '),
  unitPriceKrw: line.unitPriceKrw,
  quantity: line.quantity,
  isTaxFree: line.isTaxFree,
});

const openedBy = (attempt: OpenedAttempt): OpenedCheckout => ({ kind: 'opened', ...attempt });
