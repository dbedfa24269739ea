// A buyer asks to return or exchange what they have. What it costs them is said before they ask, and agreed to by asking.

import { now } from '../clock';
import { db, type Tx } from '../db';
import { type HeldOrder, lockOrder, readOrder } from '../delivery/held-order';
import type { ClaimKind } from '../domain/claim';
import { type ClaimReason, type Fault, faultOf, postageKrw, returnWish } from '../domain/claim-rules';
import { planRefund } from '../domain/refund-plan';
import { tell } from '../messages/tell';
import { opens } from '../payment/access';
import { readRefundable, refundableOf } from '../payment/refundable';
import { type Photo, removePhotos, storePhoto } from '../reviews/photos';
import { claimableOf, deliveryOf, type Pieces, reasonsInTime } from './claim-order';

export type ClaimWish = { kind: ClaimKind; reason: ClaimReason; lines: readonly Pieces[] };

/** What a wish means for its buyer. */
export type ClaimQuote = {
  kind: 'quote';
  fault: Fault;
  /** What the buyer pays for the way of the goods. */
  postageKrw: number;
  /** What a return gives back the way it was paid; null for an exchange, and where that way gives back no such part any more. */
  refund: { goodsKrw: number; shippingKrw: number; amountKrw: number } | null;
};

export type ClaimRefusal =
  /** No such order, or another's token. */
  | { kind: 'not-found' }
  /** More than the buyer has, or nothing. */
  | { kind: 'quantities' }
  /** The time to ask for this reason is over. */
  | { kind: 'too-late' }
  /** The postage is as much as would go back. */
  | { kind: 'not-worth' };

/** What a wish would mean, now. */
export async function quoteClaim(number: string, token: string, wish: ClaimWish): Promise<ClaimQuote | ClaimRefusal> {
  const order = await readOrder(db, number);
  return order && opens(token, order.checkoutId) ? quote(db, order, wish) : { kind: 'not-found' };
}

export type ClaimRequest = ClaimWish & {
  number: string;
  token: string;
  note: string;
  /** What was said it would cost. */
  postageKrw: number;
  /** What is wanted instead of a line; the same goods where nothing is said. */
  instead: readonly { lineId: number; skuId: number }[];
  /** Files as they were sent. */
  photos: readonly Uint8Array[];
};

export type ClaimAnswer =
  | { kind: 'requested'; claimId: number }
  | ClaimRefusal
  /** The postage is another by now: to be looked at again. */
  | { kind: 'changed' }
  | { kind: 'bad-photo' };

/** Writes the claim. Photographs are stored before, and deleted again when it does not come to be. */
export async function requestClaim(request: ClaimRequest): Promise<ClaimAnswer> {
  const photos = await storeAll(request.photos);
  if (!photos) return { kind: 'bad-photo' };
  const answer = await store(request, photos).catch(async (error: unknown) => {
    await removePhotos(photos.map(({ file }) => file));
    throw error;
  });
  if (answer.kind !== 'requested') await removePhotos(photos.map(({ file }) => file));
  return answer;
}

async function storeAll(files: readonly Uint8Array[]): Promise<Photo[] | null> {
  const photos: Photo[] = [];
  for (const bytes of files) {
    const photo = await storePhoto(bytes);
    if (!photo) {
      await removePhotos(photos.map(({ file }) => file));
      return null;
    }
    photos.push(photo);
  }
  return photos;
}

function store(request: ClaimRequest, photos: readonly Photo[]): Promise<ClaimAnswer> {
  return db.$transaction(async (tx): Promise<ClaimAnswer> => {
    const order = await lockOrder(tx, request.number);
    if (!order || !opens(request.token, order.checkoutId)) return { kind: 'not-found' };
    const quoted = await quote(tx, order, request);
    if (quoted.kind !== 'quote') return quoted;
    if (quoted.postageKrw !== request.postageKrw) return { kind: 'changed' };
    const lines = await linesOf(tx, order, request);
    if (!lines) return { kind: 'quantities' };
    const { kind, reason, note } = request;
    const claim = await tx.claim.create({
      data: {
        ...{ orderId: order.id, kind, reason, note, postageKrw: quoted.postageKrw, createdAt: now() },
        lines: { create: lines },
        photos: { create: photos.map((photo, position) => ({ ...photo, position })) },
      },
    });
    await tell(tx, 'claim-received', claim.id);
    return { kind: 'requested', claimId: claim.id };
  });
}

async function quote(tx: Tx, order: HeldOrder, { kind, reason, lines }: ClaimWish): Promise<ClaimQuote | ClaimRefusal> {
  const claimable = claimableOf(order);
  const isThere = lines.every(({ lineId, quantity }) => quantity > 0 && quantity <= (claimable.get(lineId) ?? 0));
  const isTwice = new Set(lines.map(({ lineId }) => lineId)).size < lines.length;
  if (lines.length === 0 || isTwice || !isThere) return { kind: 'quantities' };
  if (!reasonsInTime(order, now()).some((known) => known.reason === reason)) return { kind: 'too-late' };
  const fault = faultOf(reason);
  const cost = postageKrw(kind, fault, deliveryOf(order));
  const money = kind === 'return' ? await moneyOf(tx, order.number, lines, { fault, postageKrw: cost }) : null;
  if (money === 'nothing') return { kind: 'not-worth' };
  return { kind: 'quote', fault, postageKrw: cost, refund: money };
}

/** What a return gives back when it is settled: another refund under way and a missing account are no obstacle by then. */
async function moneyOf(
  tx: Tx,
  number: string,
  lines: readonly Pieces[],
  terms: { fault: Fault; postageKrw: number },
): Promise<ClaimQuote['refund'] | 'nothing'> {
  const order = await readRefundable(tx, number);
  if (!order) return null;
  const refundable = { ...refundableOf(order), isInFlight: false, hasAccount: true };
  const plan = planRefund(refundable, returnWish(refundable, lines, terms), now());
  if (plan.kind === 'nothing-chosen') return 'nothing';
  if (plan.kind !== 'plan') return null;
  const { shippingKrw, amountKrw } = plan;
  return { goodsKrw: plan.lines.reduce((sum, line) => sum + line.amountKrw, 0), shippingKrw, amountKrw };
}

/** The claim's lines with what is wanted instead; null when something is wanted that those goods are not exchanged for. */
async function linesOf(tx: Tx, order: HeldOrder, { kind, lines, instead }: ClaimRequest) {
  const offered = kind === 'exchange' ? await exchangeGoods(tx, order) : null;
  const made = lines.map(({ lineId, quantity }) => {
    const own = order.checkout.lines.find(({ id }) => id === lineId)?.skuId ?? 0;
    const wanted = instead.find((one) => one.lineId === lineId)?.skuId ?? own;
    const isOffered = !offered || wanted === own || offered.get(lineId)?.some(({ skuId }) => skuId === wanted);
    return isOffered ? { checkoutLineId: lineId, quantity, exchangeSkuId: offered ? wanted : null } : null;
  });
  return made.every((line) => line !== null) ? made : null;
}

export type ExchangeGoods = { skuId: number; label: string; isOwn: boolean; stock: number };

/** What the goods of each line are exchanged for: the same product at the same price, the very same goods first. */
export async function exchangeGoods(tx: Tx, { checkout }: HeldOrder): Promise<Map<number, ExchangeGoods[]>> {
  const skus = await tx.sku.findMany({
    where: { product: { skus: { some: { id: { in: checkout.lines.map(({ skuId }) => skuId) } } } } },
    orderBy: { position: 'asc' },
  });
  const perLine = checkout.lines.map((line) => {
    const own = skus.find(({ id }) => id === line.skuId);
    const goods = skus
      .filter(
        ({ productId, id, priceKrw }) =>
          productId === own?.productId && (id === own.id || priceKrw === line.unitPriceKrw),
      )
      .map(({ id, optionValues, stock }) => ({
        skuId: id,
        label: optionValues.join(' / '),
        isOwn: id === own?.id,
        stock,
      }));
    return [line.id, goods.sort((a, b) => Number(b.isOwn) - Number(a.isOwn))] as const;
  });
  return new Map(perLine);
}
