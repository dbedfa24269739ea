// A claim under its checkout's row lock, the lock that verdicts, refunds and parcels take, and its moves.

import { audit } from '../audit';
import { now } from '../clock';
import type { Tx } from '../db';
import { type ClaimAct, type ClaimStanding, type ClaimState, isOver } from '../domain/claim';
import type { Prisma } from '../generated/prisma/client';

const withAll = {
  lines: { orderBy: { checkoutLineId: 'asc' } },
  refund: true,
  order: { select: { id: true, number: true, checkoutId: true, paymentId: true } },
} satisfies Prisma.ClaimInclude;

export type HeldClaim = Prisma.ClaimGetPayload<{ include: typeof withAll }>;

/** Locks a claim's order until the transaction ends, then reads the claim. Null when there is no such claim. */
export async function lockClaim(tx: Tx, id: number): Promise<HeldClaim | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Checkout" checkout JOIN "Order" o ON o."checkoutId" = checkout.id JOIN "Claim" claim ON claim."orderId" = o.id
    WHERE claim.id = ${id} FOR UPDATE OF checkout`;
  return readClaim(tx, id);
}

/** The same without lock. */
export const readClaim = (tx: Tx, id: number): Promise<HeldClaim | null> =>
  tx.claim.findUnique({ where: { id }, include: withAll });

type Standing = Pick<HeldClaim, 'kind' | 'state'> & { refund: { closedAt: Date | null; isHandedOver: boolean } | null };

export const standingOf = ({ kind, state, refund }: Standing): ClaimStanding => ({
  ...{ kind, state },
  isRefundLost: refund !== null && refund.closedAt !== null && !refund.isHandedOver,
});

/** Who moves a claim: its buyer, or an operator, who is written down with it. */
export type Mover = { by: 'buyer' } | { by: 'operator'; id: string; email: string };

/** Moves a claim the caller holds, with what changes about it, and writes it down. Whether it may be moved is the caller's to know. */
export async function moveClaim(
  tx: Tx,
  { id, state: from, order }: HeldClaim,
  { act, to, mover }: { act: ClaimAct; to: ClaimState; mover: Mover },
  change: Prisma.ClaimUncheckedUpdateInput = {},
): Promise<void> {
  const at = now();
  await tx.claim.update({ where: { id }, data: { ...change, state: to, endedAt: isOver(to) ? at : null } });
  const operator = mover.by === 'operator' ? mover.email : null;
  await tx.claimMove.create({ data: { claimId: id, at, act, from, to, by: mover.by, operator } });
  if (mover.by === 'operator') await audit(tx, mover.id, `claim.${act}`, order.number, { claimId: id, from, to });
}
