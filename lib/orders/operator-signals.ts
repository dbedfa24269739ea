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

/** What many signals come to. */
export type SignalSummary = {
  /** In the order in which they came first. */
  sources: { source: SignalSource; count: number }[];
  /** How long the provider took when it answered, ms; null when it never did. */
  latency: { medianMs: number; maxMs: number } | null;
};

export function summarise(signals: readonly Signal[]): SignalSummary {
  const counts = new Map<SignalSource, number>();
  for (const { source } of signals) counts.set(source, (counts.get(source) ?? 0) + 1);
  const latencies = signals
    .flatMap(({ status, latencyMs }) => (status === null ? [] : [latencyMs]))
    .sort((a, b) => a - b);
  const maxMs = latencies.at(-1);
  return {
    sources: [...counts].map(([source, count]) => ({ source, count })),
    latency: maxMs === undefined ? null : { medianMs: latencies[Math.floor(latencies.length / 2)] ?? maxMs, maxMs },
  };
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
