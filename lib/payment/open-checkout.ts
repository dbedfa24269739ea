// Before any payment window: price the goods from our own books, keep them for this buyer, freeze it all as a checkout, and
// tell the provider what the window may charge.

import { createHash, randomUUID } from 'node:crypto';
import { now } from '../clock';
import { db, type Tx } from '../db';
import { priceLines, sumBySku, type Totals } from '../domain/pricing';
import { getEnv } from '../env';
import { Prisma } from '../generated/prisma/client';
import { findChannel } from '../iamport/channels';
import type { RequestPay } from '../iamport/request-pay';
import { addAttempt, attemptOf, newPayment, type OpenedAttempt, registerAmount } from './attempt';
import type { CheckoutRequest, FieldFault } from './checkout-request';
import { closeCheckout } from './close-checkout';
import { stockOf, type TakenLine, takeStock, type WantedLine } from './stock';

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
  | { kind: 'key-reused' };

/** A buyer's wish, checked for shape, with the lines decided. */
export type Wish = Omit<CheckoutRequest, 'lines'> & { lines: readonly WantedLine[] };

type Origin = {
  /** The client's Idempotency-Key. */
  key: string | null;
  /** The checkout this browser opened before, proven by its signed cookie. */
  previousId: string | null;
};

/**
 * Opens a checkout, or answers why not; then nothing is kept. The same key gets the same checkout; the same wish from the same
 * browser gets another attempt at its checkout; another wish closes the browser's earlier checkout and frees its goods.
 */
export async function openCheckout(wish: Wish, origin: Origin): Promise<OpenOutcome> {
  const channel = findChannel(wish.payment.pg, wish.payment.payMethod);
  if (!channel) return { kind: 'invalid', fields: [{ path: 'payment.pg', code: 'unsupported' }] };
  const fingerprint = fingerprintOf(wish);
  const repeated = origin.key ? await findByKey(origin.key, fingerprint) : null;
  if (repeated) return repeated;
  const again = origin.previousId ? await continuePrevious(origin.previousId, fingerprint, wish) : null;
  const opened = again ?? (await openNew(wish, origin.key, fingerprint));
  if (opened.kind === 'opened') await registerAmount(opened.requestPay);
  return opened;
}

/** The same goods for the same buyer; another way to pay for them is another attempt, not another wish. */
const fingerprintOf = ({ lines, buyer, shipping, consents }: Wish): string =>
  createHash('sha256').update(JSON.stringify({ lines, buyer, shipping, consents })).digest('base64url');

async function findByKey(key: string, fingerprint: string): Promise<OpenOutcome | null> {
  const checkout = await db.checkout.findUnique({
    where: { idempotencyKey: key },
    include: { lines: { orderBy: { position: 'asc' } }, payments: { orderBy: { createdAt: 'asc' }, take: 1 } },
  });
  const payment = checkout?.payments[0];
  if (!checkout || !payment) return null;
  return checkout.fingerprint === fingerprint ? openedBy(attemptOf(checkout, payment)) : { kind: 'key-reused' };
}

/** The browser's earlier checkout: tried again when it is the same wish, closed when it is another. Null when there is none open. */
async function continuePrevious(checkoutId: string, fingerprint: string, wish: Wish): Promise<OpenOutcome | null> {
  const attempt = await addAttempt(checkoutId, fingerprint, wish.payment);
  if (attempt) return openedBy(attempt);
  await closeCheckout(checkoutId);
  return null;
}

async function openNew(wish: Wish, key: string | null, fingerprint: string): Promise<OpenOutcome> {
  try {
    return openedBy(await db.$transaction((tx) => store(tx, wish, key, fingerprint)));
  } catch (error) {
    if (error instanceof NotAsWished) return error.explain();
    // Two requests with one key at once: the other one has it.
    const other = key && isTaken(error) ? await findByKey(key, fingerprint) : null;
    if (other) return other;
    throw error;
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

/** Rolls the transaction back; says afterwards, outside of it, what was different from what the buyer wished. */
class NotAsWished extends Error {
  override readonly name = 'NotAsWished';
  constructor(readonly explain: () => Promise<OpenOutcome>) {
    super('rolled back');
  }
}

/** One transaction of five statements: take stock, checkout, lines, moves, attempt. */
async function store(tx: Tx, wish: Wish, key: string | null, fingerprint: string): Promise<OpenedAttempt> {
  const wanted = sumBySku(wish.lines);
  const taken = await takeStock(tx, wanted);
  if (taken.length < wanted.length) throw new NotAsWished(() => explainShortage(wish, wanted));
  const totals = priceLines(taken);
  const { expectedTotalKrw } = wish;
  if (expectedTotalKrw !== undefined && expectedTotalKrw !== totals.totalKrw) {
    throw new NotAsWished(async () => ({ kind: 'price-changed', expectedTotalKrw, totalKrw: totals.totalKrw }));
  }
  const checkout = await tx.checkout.create({ data: checkoutData(wish, totals, key, fingerprint) });
  const lines = taken.map((line, position) => lineData(checkout.id, line, position));
  await tx.checkoutLine.createMany({ data: lines });
  await tx.stockMove.createMany({
    data: taken.map((line) => ({
      skuId: line.skuId,
      delta: -line.quantity,
      reason: 'reserve',
      checkoutId: checkout.id,
    })),
  });
  return attemptOf({ ...checkout, lines }, await tx.payment.create({ data: newPayment(checkout, wish.payment) }));
}

function checkoutData(wish: Wish, totals: Totals, idempotencyKey: string | null, fingerprint: string) {
  const { buyer, shipping, locale } = wish;
  const at = now();
  return {
    id: randomUUID(),
    idempotencyKey,
    fingerprint,
    ...totals,
    buyerName: buyer.name,
    buyerTel: buyer.tel,
    buyerEmail: buyer.email,
    ...shipping,
    consents: wish.consents.map((kind) => ({ kind, version: CONSENT_VERSION, at: at.toISOString() })),
    locale,
    createdAt: at,
    expiresAt: new Date(at.getTime() + getEnv().RESERVATION_MINUTES * 60_000),
  };
}

/** The date of the text the buyer agreed to. */
const CONSENT_VERSION = '2026-11-24';

const lineData = (checkoutId: string, line: TakenLine, position: number) => ({
  checkoutId,
  position,
  skuId: line.skuId,
  productName: line.productName,
  optionLabel: line.optionValues.join(' / '),
  unitPriceKrw: line.unitPriceKrw,
  quantity: line.quantity,
});

async function explainShortage(wish: Wish, wanted: readonly WantedLine[]): Promise<OpenOutcome> {
  const known = await stockOf(
    db,
    wanted.map((line) => line.sku),
  );
  const fields = wish.lines.flatMap((line, index): FieldFault[] =>
    known.some(({ code }) => code === line.sku) ? [] : [{ path: `lines.${index}.sku`, code: 'unknown-sku' }],
  );
  if (fields.length > 0) return { kind: 'invalid', fields };
  const short = wanted.flatMap((line) => {
    const sku = known.find(({ code }) => code === line.sku);
    if (!sku || sku.stock >= line.quantity) return [];
    return [{ sku: line.sku, name: sku.name, wanted: line.quantity, available: sku.stock }];
  });
  return { kind: 'sold-out', lines: short };
}

const openedBy = (attempt: OpenedAttempt): OpenedCheckout => ({ kind: 'opened', ...attempt });
