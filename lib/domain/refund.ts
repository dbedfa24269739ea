// Which cancels in the provider's history are which refunds of ours. V1 has no idempotency key: the tag we send in `reason` is
// how a refund whose answer was lost is recognised instead of being made twice.

import type { ProviderCancel } from './payment';

export type BookedRefund = {
  id: number;
  tag: string;
  status: 'requested' | 'done' | 'refused';
  cancellationId: string | null;
};

export type Bookings = {
  /** Refunds of ours that turn out to be done. */
  done: { refundId: number; cancel: ProviderCancel }[];
  /** Cancels nobody here asked for: made at the provider's console. */
  foreign: ProviderCancel[];
};

/** What has to be written so that our ledger says what the provider's history says, each cancel once. */
export function planBookings(history: readonly ProviderCancel[], refunds: readonly BookedRefund[]): Bookings {
  const booked = new Set(refunds.map((refund) => refund.cancellationId));
  const open = new Map(refunds.filter((refund) => refund.status !== 'done').map((refund) => [refund.tag, refund.id]));
  const bookings: Bookings = { done: [], foreign: [] };
  for (const cancel of history.filter(({ cancellationId }) => !booked.has(cancellationId))) {
    const tag = [...open.keys()].find((candidate) => cancel.reason.includes(candidate));
    const refundId = tag && open.get(tag);
    if (!tag || !refundId) {
      bookings.foreign.push(cancel);
      continue;
    }
    bookings.done.push({ refundId, cancel });
    open.delete(tag);
  }
  return bookings;
}
