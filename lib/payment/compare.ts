// Compares answers of the provider with our books, settles what differs, and says what came of it.

import { db } from '../db';
import { compareBooks, type Difference } from '../domain/compare-books';
import type { ProviderPayment } from '../domain/payment';
import type { Answer } from '../iamport/client';
import { knownCardWindows } from '../subscriptions/settle-card';
import { factsOf, type HeldPayment, readPayments, standingOf } from './held-checkout';
import { judgePayment } from './judge-payment';
import { isOurs } from './names';
import type { FoundDifference, Report } from './reconciliation-report';
import { settleAnswer } from './settle-payment';

export type Comparison = Pick<Report, 'seen' | 'matched' | 'healed' | 'parked'> & { differences: FoundDifference[] };

export const nothingCompared: Comparison = { seen: 0, matched: 0, healed: 0, parked: 0, differences: [] };

/** Two comparisons as one. */
export const addUp = (a: Comparison, b: Comparison): Comparison => ({
  seen: a.seen + b.seen,
  matched: a.matched + b.matched,
  healed: a.healed + b.healed,
  parked: a.parked + b.parked,
  differences: [...a.differences, ...b.differences],
});

/**
 * Compares and settles. Payments of other shops are left out; what is parked already is not settled again. What agrees counts only
 * when `isCounted`: sweeps overlap.
 */
export async function compareAnswers(
  answers: readonly Answer[],
  isCounted: (payment: ProviderPayment) => boolean = () => true,
): Promise<Comparison> {
  const ours = answers.filter(({ payment }) => isOurs(payment.merchantUid));
  const before = await readBooks(ours);
  const different = ours.filter((answer) => before.isNews(answer.payment));
  const matched = ours.filter((answer) => !different.includes(answer) && isCounted(answer.payment));
  for (const answer of different) await settleAnswer(answer, 'clock');
  const after = different.length > 0 ? await readBooks(different) : before;
  const found = different.map(({ payment }) => {
    const isHealed = after.differences(payment).length === 0;
    const differences = before.differences(payment).map((one) => ({ ...one, ...namesOf(payment), isHealed }));
    return { isHealed, isParked: after.isParked(payment), differences };
  });
  return {
    seen: different.length + matched.length,
    matched: matched.length,
    healed: found.filter(({ isHealed, isParked }) => isHealed && !isParked).length,
    parked: found.filter(({ isParked }) => isParked).length,
    differences: found.flatMap(({ differences }) => differences),
  };
}

const namesOf = ({ impUid, merchantUid }: ProviderPayment) => ({ impUid, merchantUid });

/** Our side, read without a lock; settling judges again under it. */
async function readBooks(answers: readonly Answer[]) {
  const payments = answers.map(({ payment }) => payment);
  if (payments.length === 0) return booksOf(new Map(), new Set());
  const held = await readPayments(
    db,
    payments.map(({ merchantUid }) => merchantUid),
  );
  const impUids = payments.map(({ impUid }) => impUid);
  const parked = await db.parkedItem.findMany({ where: { impUid: { in: impUids } }, select: { impUid: true } });
  const goingBack = await db.refund.findMany({
    where: { impUid: { in: impUids }, paymentId: null, status: 'requested' },
    select: { impUid: true },
  });
  const cards = await knownCardWindows(impUids);
  const known = new Set([...cards, ...parked.map(({ impUid }) => impUid)]);
  // What is sent back of lost money is news until it is there.
  for (const { impUid } of goingBack) known.delete(impUid);
  return booksOf(held, known);
}

/** `strangers` are payments without an attempt that are known otherwise: put before an operator, or the window of a stored card. */
function booksOf(held: ReadonlyMap<string, HeldPayment>, strangers: ReadonlySet<string | null>) {
  const factsFor = ({ merchantUid, impUid }: ProviderPayment) => {
    const attempt = held.get(merchantUid);
    return attempt ? factsOf(attempt, impUid) : null;
  };
  const isParked = ({ merchantUid, impUid }: ProviderPayment): boolean => {
    const attempt = held.get(merchantUid);
    return attempt ? standingOf(attempt, impUid) === 'parked' : strangers.has(impUid);
  };
  const differences = (payment: ProviderPayment): Difference[] => {
    const facts = factsFor(payment);
    return facts || !strangers.has(payment.impUid) ? compareBooks(facts, payment) : [];
  };
  /** Whether settling would change something. */
  const isNews = (payment: ProviderPayment): boolean => {
    const attempt = held.get(payment.merchantUid);
    if (!attempt) return payment.paidAt !== null && !strangers.has(payment.impUid);
    const verdict = judgePayment(attempt, payment);
    return verdict.kind !== 'unchanged' && verdict.kind !== 'not-paid';
  };
  return { isParked, differences, isNews };
}
