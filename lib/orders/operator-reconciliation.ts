// What the looks at the provider's books found, day by day (Seoul), for operators.

import { now } from '../clock';
import { db } from '../db';
import { type SeoulDay, seoulDate, seoulDay } from '../domain/seoul';
import type { Prisma } from '../generated/prisma/client';
import type { ReconciliationKind } from '../generated/prisma/enums';

export type ReconciliationDay = {
  /** YYYY-MM-DD. */
  day: string;
  before: string;
  /** Null for today: tomorrow has no reports. */
  after: string | null;
  runs: RunRow[];
  sums: { seen: number; healed: number; parked: number; differences: number };
};

export type RunRow = {
  id: number;
  kind: ReconciliationKind;
  from: Date;
  to: Date;
  finishedAt: Date;
  runs: number;
  seen: number;
  matched: number;
  healed: number;
  parked: number;
  differences: DifferenceRow[];
};

export type DifferenceRow = {
  id: number;
  kind: string;
  impUid: string;
  merchantUid: string;
  ours: string;
  theirs: string;
  isHealed: boolean;
  /** When an operator had it settled again since, if anybody did: both sides have been brought together then, or it is parked. */
  askedAt: Date | null;
};

/** The reports of a day; today's when the word is no day, or one that has not begun. */
export async function readReconciliation(word: unknown): Promise<ReconciliationDay> {
  const day = readDay(word);
  const found = await db.reconciliationRun.findMany({
    where: { finishedAt: { gte: day.from, lt: day.to } },
    include: { differences: { orderBy: { id: 'asc' } } },
    orderBy: { id: 'desc' },
    take: RUNS_MAX,
  });
  const asked = await readAsked(found);
  const runs = found.map((run) => rowOf(run, asked));
  const total = (of: (run: RunRow) => number): number => runs.reduce((sum, run) => sum + of(run), 0);
  return {
    day: wordOf(day),
    before: wordOf(seoulDay(day.from, -1)),
    after: day.to <= now() ? wordOf(seoulDay(day.from, 1)) : null,
    runs,
    sums: {
      seen: total((run) => run.seen),
      healed: total((run) => run.healed),
      parked: total((run) => run.parked),
      differences: total((run) => run.differences.length),
    },
  };
}

/** Runs shown of one day; sweeps without news are folded, so more means a very bad day. */
const RUNS_MAX = 200;

type FullRun = Prisma.ReconciliationRunGetPayload<{ include: { differences: true } }>;

/** When operators last heard the provider's answer about what was still different. */
async function readAsked(runs: readonly FullRun[]): Promise<Map<string, Date>> {
  const open = runs.flatMap(({ differences }) => differences.filter(({ isHealed }) => !isHealed));
  if (open.length === 0) return new Map();
  const impUid = { in: open.map((difference) => difference.impUid) };
  const where = { impUid, source: 'operator', outcome: { not: 'unknown' } } as const;
  const found = await db.paymentEvent.groupBy({ by: ['impUid'], where, _max: { at: true } });
  return new Map(found.flatMap((row) => (row._max.at ? [[row.impUid, row._max.at]] : [])));
}

const rowOf = (run: FullRun, asked: ReadonlyMap<string, Date>): RunRow => ({
  ...run,
  differences: run.differences.map((difference) => {
    const at = difference.isHealed ? undefined : asked.get(difference.impUid);
    return { ...difference, askedAt: at && at > run.finishedAt ? at : null };
  }),
});

function readDay(word: unknown): SeoulDay {
  const at = typeof word === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(word) ? new Date(`${word}T12:00:00+09:00`) : now();
  return seoulDay(Number.isNaN(at.getTime()) || at > now() ? now() : at);
}

const wordOf = ({ from }: SeoulDay): string => seoulDate(from);
