// Once a day both books are laid side by side for the whole day before: what the provider's lists say against ours, and every
// payment we accepted against the lists.

import { now } from '../clock';
import { db } from '../db';
import { type SeoulDay, seoulDay } from '../domain/seoul';
import { type Answer, getPayment, listPayments } from '../iamport/client';
import { addUp, type Comparison, compareAnswers, nothingCompared } from './compare';
import { type FoundDifference, keepReport } from './reconciliation-report';

/** Late notices of the last minutes are in by then. */
const AFTER_MIDNIGHT_MS = 3_600_000;

/** Compares yesterday (Seoul) unless that was done. Throws IamportUnreachable: then it is tried again. */
export async function compareYesterday(): Promise<void> {
  const day = seoulDay(now(), -1);
  if (now().getTime() < day.to.getTime() + AFTER_MIDNIGHT_MS) return;
  const done = await db.reconciliationRun.count({ where: { kind: 'day', from: day.from } });
  if (done === 0) await compareDay(day);
}

async function compareDay(day: SeoulDay): Promise<void> {
  const listed = [...(await listAll('paid', day)), ...(await listAll('cancelled', day))];
  const missing = await unlisted(day, new Set(listed.map(({ payment }) => payment.impUid)));
  const comparison = addUp(await compareAnswers([...listed, ...missing.answers]), missing.comparison);
  // Another worker may have been quicker: its report stands (unique index).
  await keepReport({ kind: 'day', ...day, ...comparison }).catch(async (error: unknown) => {
    if ((await db.reconciliationRun.count({ where: { kind: 'day', from: day.from } })) === 0) throw error;
  });
}

async function listAll(status: 'paid' | 'cancelled', { from, to }: SeoulDay): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let page: number | null = 1; page !== null; ) {
    const list = await listPayments(status, from, page, to);
    answers.push(...list.answers);
    page = list.nextPage;
  }
  return answers;
}

/** What we accepted on that day and the lists do not show: cancelled on a later day, or nothing the provider knows of. */
async function unlisted({ from, to }: SeoulDay, listed: ReadonlySet<string>) {
  const accepted = await db.payment.findMany({
    where: { status: 'accepted', paidAt: { gte: from, lt: to } },
    select: { impUid: true, merchantUid: true },
  });
  const answers: Answer[] = [];
  const unknown: FoundDifference[] = [];
  for (const { impUid, merchantUid } of accepted) {
    if (impUid === null || listed.has(impUid)) continue;
    const answer = await getPayment(impUid);
    if (answer) answers.push(answer);
    else unknown.push({ kind: 'unknown', ours: 'accepted', theirs: '-', isHealed: false, impUid, merchantUid });
  }
  const comparison: Comparison = { ...nothingCompared, seen: unknown.length, differences: unknown };
  return { answers, comparison };
}
