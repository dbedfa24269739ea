// The money of a return: planned by the refund planner, with the postage taken off or not. The operator sees both and does one.

import { db, type Tx } from '../db';
import { readOrder } from '../delivery/held-order';
import type { ClaimAct } from '../domain/claim';
import { postageKrw, returnWish } from '../domain/claim-rules';
import type { RefundWish } from '../domain/refund-plan';
import { type AgreedAnswer, planFor, writeAgreed } from '../payment/planned-refund';
import { needsApproval } from '../payment/refund-approval';
import { type RefundableOrder, readRefundable, refundableOf } from '../payment/refundable';
import { deliveryOf } from './claim-order';
import { type HeldClaim, readClaim } from './held-claim';

export type RefundChoice = {
  /** What is taken off. */
  postageKrw: number;
  preview: ReturnType<typeof planFor>;
};

/** What a return can give back: with its postage taken off first, where its buyer pays it, and without. */
export async function readRefundChoices(claimId: number): Promise<RefundChoice[]> {
  const claim = await readClaim(db, claimId);
  const order = claim && (await readRefundable(db, claim.order.number));
  if (!claim || !order) return [];
  const choices = [...new Set([await owedPostage(db, claim), 0])];
  return choices.map((offKrw) => ({
    postageKrw: offKrw,
    preview: planFor(order, wishOf(claim, order, offKrw), claimId),
  }));
}

/** The same for those of an order's claims whose money is owed, by claim. */
export async function readRefundChoicesOf(
  claims: readonly { id: number; acts: { operator: readonly ClaimAct[] } }[],
): Promise<Map<number, RefundChoice[]>> {
  const owed = claims.filter(({ acts }) => acts.operator.includes('refund'));
  return new Map(await Promise.all(owed.map(async ({ id }) => [id, await readRefundChoices(id)] as const)));
}

export type ClaimRefundAnswer =
  | AgreedAnswer
  /** So large a refund takes two people: who looked at the goods does not give the money back. */
  | { kind: 'second-person' };

/** Writes the refund an operator chose. The caller holds the order, and moves the claim when it is requested. */
export async function refundClaim(
  tx: Tx,
  claim: HeldClaim,
  chosen: { postageKrw: number; fingerprint: string },
  operator: { id: string; email: string },
): Promise<ClaimRefundAnswer> {
  const order = await readRefundable(tx, claim.order.number);
  const isOffered = [await owedPostage(tx, claim), 0].includes(chosen.postageKrw);
  if (!order || !isOffered) return { kind: 'malformed' };
  const wish = wishOf(claim, order, chosen.postageKrw);
  const found = planFor(order, wish, claim.id);
  if (found.kind === 'refundable' && (await needsApproval(tx, order, found.plan.amountKrw, operator))) {
    const inspected = { claimId: claim.id, act: 'inspect', operator: operator.email };
    if ((await tx.claimMove.count({ where: inspected })) > 0) return { kind: 'second-person' };
  }
  return writeAgreed(tx, order, {
    wish,
    fingerprint: chosen.fingerprint,
    reason: claim.fault === 'buyer' ? '반품: 단순 변심' : '반품: 상품 문제',
    returnStock: claim.returnStock,
    requestedBy: operator.email,
    claimId: claim.id,
  });
}

/** What the buyer pays after what the inspection found. */
async function owedPostage(tx: Tx, { fault, order }: HeldClaim): Promise<number> {
  const held = await readOrder(tx, order.number);
  return held && fault ? postageKrw('return', fault, deliveryOf(held)) : 0;
}

const wishOf = ({ lines, fault }: HeldClaim, order: RefundableOrder, offKrw: number): RefundWish =>
  returnWish(
    refundableOf(order),
    lines.map(({ checkoutLineId: lineId, quantity }) => ({ lineId, quantity })),
    { fault: fault ?? 'shop', postageKrw: offKrw },
  );
