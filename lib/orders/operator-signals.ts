import { db } from '../db';
import type { PaymentEvent } from '../generated/prisma/client';
import type { SignalSource } from '../generated/prisma/enums';

/** One signal about a payment, what the provider then said, and what came of it. */
export type Signal = {
  id: string;
  at: Date;
  source: SignalSource;
  impUid: string;
  status: string | null;
  /** How long the provider took to answer, ms. */
  latencyMs: number;
  outcome: string;
  /** The provider's words without personal data. */
  answer: unknown;
};

export function signalOf(event: PaymentEvent): Signal {
  const { id, at, source, impUid, status, latencyMs, outcome, answer } = event;
  return { id: String(id), at, source, impUid, status, latencyMs, outcome, answer };
}

/** Signals about a payment that belongs to no checkout of ours, oldest first; at most the 100 newest. */
export async function listStraySignals(impUid: string): Promise<Signal[]> {
  const events = await db.paymentEvent.findMany({
    where: { impUid, paymentId: null },
    orderBy: { id: 'desc' },
    take: 100,
  });
  return events.reverse().map(signalOf);
}
