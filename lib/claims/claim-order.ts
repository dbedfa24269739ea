// An order as claims see it: what its buyer has of each line, until when they may ask, and what the postage is.

import { type HeldOrder, openClaims } from '../delivery/held-order';
import { type ClaimReason, claimablePieces, claimEnd, claimReasons, type Delivery } from '../domain/claim-rules';

/** Pieces of a line. */
export type Pieces = { lineId: number; quantity: number };

/** How many pieces of each line may be claimed; lines of which there are none are missing. */
export function claimableOf(order: HeldOrder): Map<number, number> {
  const alive = order.refunds.filter(
    ({ status, closedAt, isHandedOver }) => status !== 'refused' || !closedAt || isHandedOver,
  );
  const counts = {
    sent: countBy(order.shipments),
    refunded: countBy(alive),
    returned: countBy(alive.filter(({ claim }) => claim !== null)),
    claimed: countBy(openClaims(order)),
  };
  const pieces = order.checkout.lines.map(({ id, quantity: bought }) => {
    const of = (count: ReadonlyMap<number, number>) => count.get(id) ?? 0;
    const { sent, refunded, returned, claimed } = counts;
    return [
      id,
      claimablePieces({ bought, sent: of(sent), refunded: of(refunded), returned: of(returned), claimed: of(claimed) }),
    ] as const;
  });
  return new Map(pieces.filter(([, quantity]) => quantity > 0));
}

type WithLines = { lines: readonly { checkoutLineId: number; quantity: number }[] };

function countBy(rows: readonly WithLines[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { checkoutLineId, quantity } of rows.flatMap(({ lines }) => lines))
    counts.set(checkoutLineId, (counts.get(checkoutLineId) ?? 0) + quantity);
  return counts;
}

/** Reasons for which it is not too late, each with its end; null while the goods have not arrived. */
export const reasonsInTime = ({ deliveredAt }: HeldOrder, now: Date): { reason: ClaimReason; end: Date | null }[] =>
  claimReasons
    .map((reason) => ({ reason, end: claimEnd(reason, deliveredAt) }))
    .filter(({ end }) => end === null || now < end);

/** How the goods came, as far as the postage of their way back goes. */
export const deliveryOf = ({ checkout, refunds }: HeldOrder): Delivery => ({
  wasFree: checkout.shippingKrw === 0,
  isPaidSince: refunds.some(
    ({ status, isHandedOver, postageKrw }) => postageKrw > 0 && (status !== 'refused' || isHandedOver),
  ),
});
