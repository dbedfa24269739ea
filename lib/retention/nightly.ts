// The night's run of the retention rules, and what the last ones did.

import { now } from '../clock';
import { db } from '../db';
import { type RetentionName, retentionNames } from '../domain/retention';
import { seoulDate } from '../domain/seoul';
import { log } from '../log';
import { letGo } from './retention';

/** An hour after the books were read: they are read with everything still there. */
const NIGHT_HOUR = 5;
/** A worker that began so long ago and has not finished was killed. */
const ABANDONED_MS = 3_600_000;

/** Lets go what is due once a night, whichever worker comes first; at once in a shop that never has. */
export async function letGoNightly(): Promise<void> {
  const day = new Date(seoulDate(new Date(now().getTime() - NIGHT_HOUR * 3_600_000)));
  if (!(await claim(day))) return;
  const erased = await letGo();
  if (erased > 0) log.info({ erased }, 'let go of what has been kept long enough');
  await db.retentionRun.update({ where: { day }, data: { finishedAt: now(), erased } });
}

async function claim(day: Date): Promise<boolean> {
  const at = now();
  const abandoned = new Date(at.getTime() - ABANDONED_MS);
  const claimed = await db.$executeRaw`
    INSERT INTO "RetentionRun" AS run (day, "startedAt") VALUES (${day}::date, ${at})
    ON CONFLICT (day) DO UPDATE SET "startedAt" = excluded."startedAt"
      WHERE run."finishedAt" IS NULL AND run."startedAt" < ${abandoned}`;
  return claimed > 0;
}

export type Proof = { id: number; at: Date; rule: RetentionName; before: Date; count: number; digest: string };

/** When the last night's run ended, and the newest proofs. */
export async function readProofs(): Promise<{ lastRunAt: Date | null; proofs: Proof[] }> {
  const [run, rows] = await Promise.all([
    db.retentionRun.findFirst({ where: { finishedAt: { not: null } }, orderBy: { day: 'desc' } }),
    db.retentionProof.findMany({ orderBy: { id: 'desc' }, take: 30 }),
  ]);
  // A rule of an earlier version of the shop has no words any more.
  const proofs = rows.flatMap(({ rule: name, ...rest }) => {
    const rule = retentionNames.find((known) => known === name);
    return rule ? [{ ...rest, rule }] : [];
  });
  return { lastRunAt: run?.finishedAt ?? null, proofs };
}
