// A claim as people read it: its buyer on the order's page, operators in their queue and on the order.

import { db } from '../db';
import { findCarrier, trackingUrl } from '../domain/carriers';
import { actsOn, type ClaimAct, type ClaimActor, type ClaimKind, type ClaimState, isOver } from '../domain/claim';
import { type ClaimReason, type Fault, refundDue } from '../domain/claim-rules';
import type { Prisma } from '../generated/prisma/client';
import { standingOf } from './held-claim';

export type Parcel = { carrier: { ko: string; en: string }; waybill: string; tracking: string | null };

export type ClaimView = {
  id: number;
  kind: ClaimKind;
  state: ClaimState;
  reason: ClaimReason;
  note: string;
  lines: { name: string; quantity: number; instead: string | null }[];
  photos: { file: string; width: number; height: number }[];
  /** What the buyer was told the postage is. */
  postageKrw: number;
  createdAt: Date;
  receivedAt: Date | null;
  endedAt: Date | null;
  advice: string | null;
  refusal: string | null;
  fault: Fault | null;
  inspection: string | null;
  returnStock: boolean;
  pickup: Parcel | null;
  sent: Parcel | null;
  /** How far the money of a return is; null before it was asked for. */
  refund: 'requested' | 'done' | 'refused' | 'lost' | null;
  /** When the money is late: counts from the day the goods came; null when no money is owed. */
  dueAt: Date | null;
  acts: Record<ClaimActor, ClaimAct[]>;
};

export const forClaimView = {
  lines: {
    include: { checkoutLine: { select: { productName: true, optionLabel: true, skuId: true } }, exchangeSku: true },
    orderBy: { checkoutLineId: 'asc' },
  },
  photos: { orderBy: { position: 'asc' } },
  refund: true,
} satisfies Prisma.ClaimInclude;

type Row = Prisma.ClaimGetPayload<{ include: typeof forClaimView }>;

export function claimViewOf(claim: Row): ClaimView {
  const { id, kind, state, reason, note, postageKrw, createdAt, receivedAt, endedAt } = claim;
  const { advice, refusal, fault, inspection, returnStock } = claim;
  const standing = standingOf(claim);
  const isOwed = standing.isRefundLost || (kind === 'return' && !isOver(state));
  return {
    ...{ id, kind, state, reason, note, postageKrw, createdAt, receivedAt, endedAt },
    ...{ advice, refusal, fault, inspection, returnStock },
    lines: claim.lines.map(lineOf),
    photos: claim.photos.map(({ file, width, height }) => ({ file, width, height })),
    pickup: parcelOf(claim.pickupCarrier, claim.pickupWaybill),
    sent: parcelOf(claim.sentCarrier, claim.sentWaybill),
    refund: claim.refund && (standing.isRefundLost ? 'lost' : claim.refund.isHandedOver ? 'done' : claim.refund.status),
    dueAt: receivedAt && isOwed ? refundDue(receivedAt) : null,
    acts: { buyer: actsOn(standing, 'buyer'), operator: actsOn(standing, 'operator') },
  };
}

const lineOf = ({ checkoutLine, quantity, exchangeSku }: Row['lines'][number]): ClaimView['lines'][number] => ({
  name: [checkoutLine.productName, checkoutLine.optionLabel].filter(Boolean).join(' / '),
  quantity,
  instead: exchangeSku && exchangeSku.id !== checkoutLine.skuId ? exchangeSku.optionValues.join(' / ') : null,
});

function parcelOf(carrier: string | null, waybill: string | null): Parcel | null {
  if (!carrier || !waybill) return null;
  const name = findCarrier(carrier)?.name ?? { ko: carrier, en: carrier };
  return { carrier: name, waybill, tracking: trackingUrl(carrier, waybill) };
}

/** The claims of an order, newest first. Who may see them is the caller's to know. */
export async function listClaimsOf(orderNumber: string): Promise<ClaimView[]> {
  const where = { order: { number: orderNumber } };
  const rows = await db.claim.findMany({ where, orderBy: { id: 'desc' }, include: forClaimView });
  return rows.map(claimViewOf);
}
