// What a look at the provider's books found, kept for operators to read by day.

import { now } from '../clock';
import { db } from '../db';
import type { Difference } from '../domain/compare-books';
import { seoulDay } from '../domain/seoul';
import type { ReconciliationKind } from '../generated/prisma/enums';

export type FoundDifference = Difference & { impUid: string; merchantUid: string; isHealed: boolean };

export type Report = {
  kind: ReconciliationKind;
  from: Date;
  to: Date;
  seen: number;
  matched: number;
  healed: number;
  parked: number;
  differences: readonly FoundDifference[];
};

/** Keeps a report. A sweep without differences is added to the one before when that found none either on the same day of Seoul. */
export async function keepReport({ differences, ...report }: Report): Promise<void> {
  if (report.kind !== 'day' && differences.length === 0 && (await foldIntoLast(report))) return;
  const data = { ...report, finishedAt: now(), differences: { create: [...differences] } };
  await db.reconciliationRun.create({ data });
}

async function foldIntoLast({ kind, to, seen, matched }: Omit<Report, 'differences'>): Promise<boolean> {
  const { from: dayStart } = seoulDay(now());
  const folded = await db.$executeRaw`
    UPDATE "ReconciliationRun" SET runs = runs + 1, "to" = greatest("to", ${to}), "finishedAt" = ${now()}, seen = seen + ${seen},
           matched = matched + ${matched}
    WHERE id = (SELECT max(id) FROM "ReconciliationRun" WHERE kind = ${kind}::"ReconciliationKind")
      AND "finishedAt" >= ${dayStart} AND healed = 0 AND parked = 0
      AND NOT EXISTS (SELECT FROM "ReconciliationDifference" difference WHERE difference."runId" = "ReconciliationRun".id)`;
  return folded > 0;
}
